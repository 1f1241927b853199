package tenken.source.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tenken.event.Condition;
import tenken.event.Condition.InLine;
import tenken.text.Problem;

/// What is wanted of a line: every one of some conditions.
///
/// The longest text that must stand in each line wanted leads through the blocks; the other conditions are put to the
/// lines found on the way. Where there is no such text, every line is looked at.
public final class LineQuery {
    /// A text to be found, and what is to be asked of the lines that hold it.
    ///
    /// @param exact whether to hold the text is all that is asked
    private record Lead(String text, Condition.Matching matching, boolean exact, Condition condition) {}

    private final List<Condition> conditions;
    private final List<RegexTest> regexes = new ArrayList<>();
    private final Optional<Lead> lead;
    private final boolean nothing;

    private LineQuery(List<Condition> conditions) throws Problem {
        this.conditions = conditions;
        this.nothing = conditions.stream().anyMatch(LineQuery::asksForTwoLines);
        for (Condition condition : conditions) {
            regexes.add(regex(condition));
        }
        this.lead = conditions.stream().flatMap(condition -> leads(condition).stream())
                .max(Comparator.comparing((Lead one) -> one.matching() != Condition.Matching.FOLDED).thenComparing(one -> one.text().length()));
    }

    /// Every line is wanted.
    public static LineQuery everyLine() {
        try {
            return of(List.of());
        } catch (Problem impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param conditions about lines alone
    /// @throws Problem where a regular expression is none
    public static LineQuery of(List<Condition> conditions) throws Problem {
        return new LineQuery(List.copyOf(conditions));
    }

    /// For one thread.
    ///
    /// @param stopped is asked between lines whether to stop
    LineScanner scanner(BooleanSupplier stopped) {
        if (nothing) {
            return new LineScanner(Candidates.none(), (bytes, from, to) -> true, List.of(), stopped);
        }
        var tests = new ArrayList<LineTest>();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            if (lead.isEmpty() || !lead.get().exact() || !lead.get().condition().equals(condition)) {
                tests.add(test(condition, regexes.get(i)));
            }
        }
        if (lead.isEmpty()) {
            return new LineScanner(Candidates.everyLine(), (bytes, from, to) -> true, tests, stopped);
        }
        String text = lead.get().text();
        if (lead.get().matching() == Condition.Matching.FOLDED) {
            return new LineScanner(new FoldedCandidates(text), new FoldedTest(text), tests, stopped);
        }
        var needle = new Needle(text);
        return new LineScanner(Candidates.holding(needle), needle::isIn, tests, stopped);
    }

    private static LineTest test(Condition condition, RegexTest regex) {
        return switch (condition) {
            case Condition.Not not -> {
                LineTest inner = test(not.condition(), regex);
                yield (bytes, from, to) -> !inner.passes(bytes, from, to);
            }
            case InLine line -> switch (line.matching()) {
                case EXACT -> new Needle(line.text())::isIn;
                case FOLDED -> new FoldedTest(line.text());
                case REGEX -> regex;
            };
            case Condition.Is is -> throw notAboutLines(is);
            case Condition.AtLeast atLeast -> throw notAboutLines(atLeast);
            case Condition.Lasting lasting -> throw notAboutLines(lasting);
            case Condition.Says says -> throw notAboutLines(says);
        };
    }

    private static Optional<Lead> leads(Condition condition) {
        if (!(condition instanceof InLine line) || line.text().isEmpty()) {
            return Optional.empty();
        }
        return switch (line.matching()) {
            case EXACT, FOLDED -> Optional.of(new Lead(line.text(), line.matching(), true, condition));
            case REGEX -> RegexLiteral.of(line.text()).map(literal -> new Lead(literal, Condition.Matching.EXACT, false, condition));
        };
    }

    /// No line holds the LF that ends it.
    private static boolean asksForTwoLines(Condition condition) {
        return condition instanceof InLine line && line.matching() != Condition.Matching.REGEX && line.text().indexOf('\n') >= 0;
    }

    private static RegexTest regex(Condition condition) throws Problem {
        return switch (condition) {
            case Condition.Not not -> regex(not.condition());
            case InLine line -> line.matching() == Condition.Matching.REGEX ? RegexTest.of(line.text()) : RegexTest.NONE;
            case Condition.Is is -> throw notAboutLines(is);
            case Condition.AtLeast atLeast -> throw notAboutLines(atLeast);
            case Condition.Lasting lasting -> throw notAboutLines(lasting);
            case Condition.Says says -> throw notAboutLines(says);
        };
    }

    private static IllegalArgumentException notAboutLines(Condition condition) {
        return new IllegalArgumentException("Not about lines: " + condition);
    }
}
