package tenken.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tenken.event.Condition;
import tenken.event.Condition.InLine;
import tenken.event.Condition.Matching;
import tenken.event.EventFilter;
import tenken.time.TimeSpan;

/// One reading of a query's text, from its beginning to its end.
final class QueryReader {
    static final int MOST_TERMS = 100;
    private static final int MOST_NOTS = 8;
    private static final int MOST_ERRORS = 20;
    private static final int LONGEST_REGEX = 1_000;

    private final String text;
    private final Times times;
    private final Cursor cursor;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<QueryError> errors = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private @Nullable TimeSpan period;
    private int nots;

    QueryReader(String text, Times times) {
        this.text = text;
        this.times = times;
        this.cursor = new Cursor(text);
    }

    Parsed read() {
        int lastNot = -1;
        for (cursor.skipSpaces(); !cursor.isAtEnd(); cursor.skipSpaces()) {
            if (conditions.size() >= MOST_TERMS) {
                error(QueryError.Kind.TOO_MANY_TERMS, cursor.at(), text.length(), String.valueOf(MOST_TERMS));
                break;
            }
            int from = cursor.at();
            term();
            lastNot = nots > 0 ? from : -1;
        }
        if (lastNot >= 0) {
            error(QueryError.Kind.DANGLING_NOT, lastNot, text.stripTrailing().length());
        }
        return new Parsed(new EventFilter(Optional.ofNullable(period), conditions), errors, tokens);
    }

    private void term() {
        int from = cursor.at();
        while (cursor.skipDash()) {
            nots++;
        }
        if (cursor.at() > from) {
            token(Token.Kind.NOT, from);
        }
        if (cursor.isAtQuote()) {
            quoted(Token.Kind.QUOTED).filter(quoted -> !quoted.isEmpty()).ifPresentOrElse(quoted -> line(quoted, Matching.EXACT), () -> nots = 0);
            return;
        }
        int at = cursor.at();
        Optional<String> regex = cursor.betweenSlashes();
        if (regex.isPresent()) {
            token(Token.Kind.REGEX, at);
            regex(regex.get(), at);
            return;
        }
        int colon = cursor.endOfName();
        if (colon < 0 || !field(colon)) {
            word();
        }
    }

    private void word() {
        int from = cursor.at();
        String word = cursor.word();
        switch (word) {
            case "NOT", "not" -> {
                token(Token.Kind.NOT, from);
                nots++;
            }
            case "AND", "&&" -> token(Token.Kind.WORD, from);
            case "OR", "||" -> error(QueryError.Kind.NO_OR, from, cursor.at());
            default -> {
                token(Token.Kind.WORD, from);
                line(word, Matching.FOLDED);
            }
        }
    }

    /// @return false where the letters before the colon were not meant as a field's name: `12:30`, `https://…`, `TypeError:`
    private boolean field(int colon) {
        int from = cursor.at();
        String name = text.substring(from, colon);
        Optional<QueryField> known = Vocabulary.field(name);
        int behind = colon + 1;
        boolean bare = behind == text.length() || Cursor.isSpace(text.charAt(behind));
        if (known.isEmpty() && (bare || text.startsWith("//", behind) || !Character.isLetter(name.codePointAt(0)))) {
            return false;
        }
        cursor.to(behind);
        token(Token.Kind.FIELD, from);
        if (known.isEmpty()) {
            error(QueryError.Kind.UNKNOWN_FIELD, from, colon, name, String.join(", ", errors.size() < MOST_ERRORS ? Vocabulary.near(name) : List.of()));
            values();
            nots = 0;
        } else if (bare) {
            error(QueryError.Kind.MISSING_VALUE, from, behind, name);
            nots = 0;
        } else {
            ask(known.get(), name, from);
        }
        return true;
    }

    private void ask(QueryField field, String name, int from) {
        switch (field) {
            case WORDS -> line(one(), Matching.FOLDED);
            case TEXT -> line(one(), Matching.EXACT);
            case REGEX -> regex(one(), from);
            case TIME -> time(from);
            case DURATION -> duration();
            case MESSAGE -> {
                if (cursor.skipTilde()) {
                    says(name, from);
                } else {
                    oneOf(field, name, from);
                }
            }
            case SEVERITY, TOOL, ACTION, OUTCOME, TEMPLATE, ACTOR, FILE, STREAM, SYSTEM -> oneOf(field, name, from);
        }
    }

    private void oneOf(QueryField field, String name, int from) {
        var asked = new FieldValues(field, name, values(), this::error);
        asked.condition(from, cursor.at()).ifPresentOrElse(this::add, () -> nots = 0);
    }

    private void says(String name, int from) {
        if (cursor.isAtGap()) {
            refuse(QueryError.Kind.MISSING_VALUE, from, name);
        } else {
            add(new Condition.Says(one()));
        }
    }

    private void duration() {
        int from = cursor.at();
        String value = one();
        Optional<Condition.Lasting> lasting = Durations.parse(value);
        boolean backwards = lasting.filter(one -> one.fromMs().isPresent() && one.toMs().isPresent()
                && one.toMs().getAsDouble() < one.fromMs().getAsDouble()).isPresent();
        if (lasting.isPresent() && !backwards) {
            add(lasting.get());
        } else {
            refuse(backwards ? QueryError.Kind.BACKWARDS : QueryError.Kind.BAD_DURATION, from, value);
        }
    }

    private void time(int from) {
        int at = cursor.at();
        String value = one();
        Optional<Times.Asked> asked = times.parse(value);
        if (asked.isEmpty() || asked.get().isBackwards()) {
            refuse(asked.isEmpty() ? QueryError.Kind.BAD_TIME : QueryError.Kind.BACKWARDS, at, value);
        } else if (nots > 0 || period != null) {
            error(nots > 0 ? QueryError.Kind.TIME_NEGATED : QueryError.Kind.TIME_TWICE, from, cursor.at());
            nots = 0;
        } else {
            period = asked.get().span();
        }
    }

    private void refuse(QueryError.Kind kind, int from, String value) {
        error(kind, from, cursor.at(), value);
        nots = 0;
    }

    private void regex(String regex, int from) {
        String trouble = trouble(regex);
        if (trouble.isEmpty()) {
            line(regex, Matching.REGEX);
        } else {
            refuse(QueryError.Kind.BAD_REGEX, from, trouble);
        }
    }

    private static String trouble(String regex) {
        if (regex.length() > LONGEST_REGEX) {
            return "> " + LONGEST_REGEX;
        }
        try {
            Pattern.compile(regex);
            return "";
        } catch (PatternSyntaxException e) {
            return e.getDescription();
        } catch (StackOverflowError tooDeep) {
            return "(((…";
        }
    }

    /// A value that commas do not divide.
    private String one() {
        if (cursor.isAtQuote()) {
            return quoted(Token.Kind.VALUE).orElse("");
        }
        int from = cursor.at();
        String value = cursor.word();
        token(Token.Kind.VALUE, from);
        return value;
    }

    private List<FieldValues.Value> values() {
        var values = new ArrayList<FieldValues.Value>();
        do {
            int from = cursor.at();
            if (cursor.isAtQuote()) {
                quoted(Token.Kind.VALUE).ifPresent(value -> values.add(new FieldValues.Value(value, true, from, cursor.at())));
            } else {
                String value = cursor.valueOfList();
                if (!value.isEmpty()) {
                    token(Token.Kind.VALUE, from);
                    values.add(new FieldValues.Value(value, false, from, cursor.at()));
                }
            }
        } while (cursor.skipComma());
        return values;
    }

    /// What stands in quotes; nothing where they were opened and not closed, and nothing stands in them.
    private Optional<String> quoted(Token.Kind kind) {
        int from = cursor.at();
        Cursor.Quoted quoted = cursor.quoted();
        token(kind, from);
        if (!quoted.isClosed()) {
            error(QueryError.Kind.UNCLOSED_QUOTE, from, cursor.at());
        }
        return quoted.isClosed() || !quoted.text().isEmpty() ? Optional.of(quoted.text()) : Optional.empty();
    }

    private void line(String wanted, Matching matching) {
        add(new InLine(wanted, matching));
    }

    /// Of very many contraries only whether they are even matters.
    private void add(Condition plain) {
        Condition condition = plain;
        for (int i = nots > MOST_NOTS ? nots % 2 : nots; i > 0; i--) {
            condition = new Condition.Not(condition);
        }
        nots = 0;
        conditions.add(condition);
    }

    private void token(Token.Kind kind, int from) {
        tokens.add(new Token(kind, from, cursor.at()));
    }

    private void error(QueryError.Kind kind, int from, int to, String... arguments) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new QueryError(kind, from, to, List.of(arguments)));
        }
    }
}
