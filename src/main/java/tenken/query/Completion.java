package tenken.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenken.text.Language;

/// What could be written at a place of a query: names of fields, values of a field, bounds.
///
/// Case, width and kana do not count. What begins as typed comes first, then what holds it further on.
public final class Completion {
    private static final int MOST = 50;
    private static final List<String> BOUNDS = List.of(">=", "<");
    private static final String PART = "~";
    private static final List<String> DURATIONS = List.of(">=1s", ">=10s", "1s..5s", "<100ms");
    private static final List<String> TIMES = List.of("24h", "7d", "today", "yesterday");

    private final String text;
    private final int caret;
    private final Language language;
    private final Words words;

    private Completion(String text, int caret, Language language, Words words) {
        this.text = text;
        this.caret = caret;
        this.language = language;
        this.words = words;
    }

    /// Empty where nothing can be said, as inside a quoted text.
    ///
    /// @param language whose names are offered where nothing was begun
    public static List<Suggestion> at(String text, int caret, Language language, Words words) {
        return new Completion(text, caret, language, words).suggestions().limit(MOST).toList();
    }

    private Stream<Suggestion> suggestions() {
        QueryField field = null;
        Language spoken = language;
        for (Token token : Query.parse(text, ZoneOffset.UTC, Instant.EPOCH).tokens()) {
            if (token.from() >= caret) {
                break;
            }
            field = switch (token.kind()) {
                case FIELD -> Vocabulary.field(text.substring(token.from(), token.to() - 1)).orElse(null);
                case WORD, QUOTED, REGEX, NOT -> null;
                case VALUE -> field;
            };
            if (token.kind() == Token.Kind.FIELD) {
                spoken = Vocabulary.language(text.substring(token.from(), token.to() - 1));
            }
            if (isWithin(token)) {
                return within(token, field, spoken);
            }
        }
        char before = caret == 0 ? ' ' : text.charAt(caret - 1);
        return field == null || Cursor.isSpace(before) || before == '-' ? fields(caret, caret) : values(field, spoken, caret, caret);
    }

    /// Behind its last character too, but for what ends there in any case.
    private boolean isWithin(Token token) {
        return caret < token.to() || caret == token.to() && token.kind() != Token.Kind.FIELD && token.kind() != Token.Kind.NOT;
    }

    private Stream<Suggestion> within(Token token, @Nullable QueryField field, Language spoken) {
        return switch (token.kind()) {
            case WORD, FIELD -> fields(token.from(), token.to());
            case VALUE -> field == null ? Stream.of() : values(field, spoken, token.from(), token.to());
            case QUOTED, REGEX, NOT -> Stream.of();
        };
    }

    /// Of each field the first name that begins so.
    private Stream<Suggestion> fields(int from, int to) {
        String typed = Folded.of(text.substring(from, caret));
        return Arrays.stream(QueryField.values()).flatMap(field -> Stream.concat(Stream.of(Vocabulary.name(field, language)), Vocabulary.names(field).stream())
                .filter(name -> Folded.of(name).startsWith(typed)).limit(1)
                .map(name -> new Suggestion(Suggestion.Kind.FIELD, field, name + ":", name + ":", OptionalLong.empty(), from, to)));
    }

    /// @param spoken in which language the field was named
    private Stream<Suggestion> values(QueryField field, Language spoken, int from, int to) {
        String typed = typed(from);
        String folded = Folded.of(typed);
        return switch (field) {
            case DURATION -> fixed(field, DURATIONS, folded, from, to);
            case TIME -> fixed(field, TIMES, folded, from, to);
            case WORDS, TEXT, REGEX -> Stream.of();
            case OUTCOME, SEVERITY, STREAM -> Stream.concat(closed(field, spoken, folded, from, to),
                    field == QueryField.SEVERITY && typed.isEmpty() ? bounds(from, to) : Stream.of());
            case MESSAGE -> Stream.concat(known(field, typed, from, to), typed.isEmpty() && !Cursor.isTilde(text.charAt(from - 1))
                    ? Stream.of(sign(field, PART, from, to)) : Stream.of());
            case TOOL, ACTION, TEMPLATE, ACTOR, FILE, SYSTEM -> known(field, typed, from, to);
        };
    }

    private Stream<Suggestion> known(QueryField field, String typed, int from, int to) {
        String folded = Folded.of(typed);
        return words.of(field, typed).stream()
                .filter(word -> Folded.of(word.value()).contains(folded))
                .sorted(Comparator.comparing(word -> !Folded.of(word.value()).startsWith(folded)))
                .map(word -> value(field, word.value(), word.events(), from, to));
    }

    /// What has been typed of the value, without a quote before it.
    private String typed(int from) {
        String typed = text.substring(from, caret);
        return !typed.isEmpty() && Cursor.isQuote(typed.charAt(0)) ? typed.substring(1) : typed;
    }

    private static Stream<Suggestion> fixed(QueryField field, List<String> values, String folded, int from, int to) {
        return values.stream().filter(value -> value.startsWith(folded) && !value.equals(folded))
                .map(value -> new Suggestion(Suggestion.Kind.VALUE, field, value, value, OptionalLong.empty(), from, to));
    }

    /// In the spelling that was begun; a bound before it stays.
    private Stream<Suggestion> closed(QueryField field, Language spoken, String folded, int from, int to) {
        int sign = 0;
        while (field == QueryField.SEVERITY && sign < folded.length() && "<>=".indexOf(folded.charAt(sign)) >= 0) {
            sign++;
        }
        String begun = folded.substring(sign);
        int start = from + sign;
        var counts = new LinkedHashMap<String, OptionalLong>();
        words.of(field, "").forEach(word -> counts.put(word.value(), word.events()));
        var found = new ArrayList<Suggestion>();
        for (String value : field.closedValues()) {
            Stream.concat(Stream.of(Vocabulary.value(field, value, spoken)), Vocabulary.spellings(field, value).stream()).filter(spelling -> Folded.of(spelling).startsWith(begun)).limit(1).forEach(spelling ->
                    found.add(new Suggestion(Suggestion.Kind.VALUE, field, spelling, spelling, counts.getOrDefault(value, OptionalLong.empty()), start, to)));
        }
        return found.stream();
    }

    private static Stream<Suggestion> bounds(int from, int to) {
        return BOUNDS.stream().map(sign -> sign(QueryField.SEVERITY, sign, from, to));
    }

    private static Suggestion sign(QueryField field, String sign, int from, int to) {
        return new Suggestion(Suggestion.Kind.BOUND, field, sign, sign, OptionalLong.empty(), from, to);
    }

    private static Suggestion value(QueryField field, String value, OptionalLong events, int from, int to) {
        return new Suggestion(Suggestion.Kind.VALUE, field, QueryText.value(field, value), value, events, from, to);
    }
}
