package tenken.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.text.Problem;

/// Says whether a raw line is as a filter's conditions about lines want it.
///
/// A regular expression has [#BUDGET_MS] for a line; one that runs away ends the search with a word of advice
/// instead of running on.
final class LineSearch implements Predicate<byte[]> {
    static final long BUDGET_MS = 200;

    private final List<Predicate<byte[]>> conditions;

    private LineSearch(List<Predicate<byte[]>> conditions) {
        this.conditions = conditions;
    }

    static boolean isWanted(EventFilter filter) {
        return !filter.aboutLines().isEmpty();
    }

    /// @throws Problem where the regular expression is none
    static LineSearch of(EventFilter filter) throws Problem {
        var conditions = new ArrayList<Predicate<byte[]>>();
        for (Condition condition : filter.aboutLines()) {
            conditions.add(of(condition));
        }
        return new LineSearch(List.copyOf(conditions));
    }

    private static Predicate<byte[]> of(Condition condition) throws Problem {
        return switch (condition) {
            case Condition.Not not -> of(not.condition()).negate();
            case Condition.InLine line -> line.matching() == Condition.Matching.REGEX ? regex(line.text()) : text(line.text());
            case Condition.Is is -> throw new IllegalArgumentException("Not about lines: " + is);
            case Condition.AtLeast atLeast -> throw new IllegalArgumentException("Not about lines: " + atLeast);
            case Condition.Lasting lasting -> throw new IllegalArgumentException("Not about lines: " + lasting);
        };
    }

    private static Predicate<byte[]> text(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        return line -> holds(line, wanted);
    }

    private static Predicate<byte[]> regex(String regex) throws Problem {
        try {
            Pattern pattern = Pattern.compile(regex);
            return line -> finds(pattern, line);
        } catch (PatternSyntaxException e) {
            throw new Problem(e, Problem.Kind.USAGE, "bad-regex", regex, e.getDescription(), e.getIndex() + 1);
        }
    }

    @Override
    public boolean test(byte[] line) {
        for (Predicate<byte[]> condition : conditions) {
            if (!condition.test(line)) {
                return false;
            }
        }
        return true;
    }

    private static boolean finds(Pattern pattern, byte[] line) {
        try {
            return pattern.matcher(new Watched(new String(line, StandardCharsets.UTF_8), System.nanoTime() + BUDGET_MS * 1_000_000)).find();
        } catch (StackOverflowError tooDeep) {
            throw new RanAway();
        }
    }

    private static boolean holds(byte[] line, byte[] text) {
        if (text.length == 0) {
            return true;
        }
        for (int at = 0; at <= line.length - text.length; at++) {
            if (line[at] == text[0] && Arrays.equals(line, at, at + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }

    /// The regular expression took too long for a line.
    static final class RanAway extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A text that stops whoever reads it for too long.
    private static final class Watched implements CharSequence {
        private static final int READS_A_LOOK = 4_096;

        private final CharSequence text;
        private final long deadline;
        private int reads;

        Watched(CharSequence text, long deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++reads % READS_A_LOOK == 0 && System.nanoTime() > deadline) {
                throw new RanAway();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
