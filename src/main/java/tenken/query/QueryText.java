package tenken.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tenken.event.Condition;
import tenken.event.Condition.InLine;
import tenken.event.Condition.Is;
import tenken.event.EventFilter;
import tenken.text.Language;

/// A filter as the text of a query, such that [Query#parse] makes the same filter of it.
///
/// That holds for whatever the text can ask: at most a hundred terms, durations that do not end before they begin,
/// regular expressions that are some.
public final class QueryText {
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{Nd}_.][\\p{L}\\p{Nd}_./@#+-]*");
    private static final Pattern OPERATOR = Pattern.compile("NOT|not|AND|OR");

    private final Language language;

    private QueryText(Language language) {
        this.language = language;
    }

    /// In the words that are the same for everybody.
    ///
    /// @param zone in which times are written
    public static String of(EventFilter filter, ZoneId zone) {
        return of(filter, zone, Language.EN);
    }

    /// In the words of a language.
    public static String of(EventFilter filter, ZoneId zone, Language language) {
        return new QueryText(language).text(filter, new Times(zone, Instant.EPOCH));
    }

    private String text(EventFilter filter, Times times) {
        var terms = new ArrayList<String>();
        filter.conditions().stream().sorted(Comparator.comparingInt(QueryText::rank)).map(this::term).forEach(terms::add);
        filter.period().ifPresent(period -> terms.add(name(QueryField.TIME) + times.print(period)));
        return String.join(" ", terms);
    }

    private String name(QueryField field) {
        return Vocabulary.name(field, language) + ":";
    }

    /// One value of a field, as it stands behind the colon.
    public static String value(QueryField field, String value) {
        boolean bare = SAFE.matcher(value).matches() && Vocabulary.value(field, value).orElse(value).equals(value);
        return bare ? value : Quotes.around(value);
    }

    /// By the name it has in a language, where it has one.
    private static String value(QueryField field, String value, Language language) {
        String named = Vocabulary.value(field, value, language);
        return named.equals(value) ? value(field, value) : named;
    }

    private static int rank(Condition condition) {
        return switch (condition) {
            case Is is -> QueryField.of(is.field()).ordinal();
            case Condition.AtLeast atLeast -> QueryField.SEVERITY.ordinal();
            case Condition.Lasting lasting -> QueryField.DURATION.ordinal();
            case Condition.Says says -> QueryField.MESSAGE.ordinal();
            case InLine line -> QueryField.TEXT.ordinal();
            case Condition.Not not -> rank(not.condition());
        };
    }

    private String term(Condition condition) {
        return switch (condition) {
            case Is is -> name(QueryField.of(is.field())) + values(QueryField.of(is.field()), List.copyOf(is.values()));
            case Condition.AtLeast atLeast -> name(QueryField.SEVERITY) + ">=" + value(QueryField.SEVERITY, atLeast.severity().word(), language);
            case Condition.Lasting lasting -> name(QueryField.DURATION) + Durations.print(lasting);
            case Condition.Says says -> name(QueryField.MESSAGE) + "~" + value(QueryField.MESSAGE, says.text());
            case InLine line -> line(line);
            case Condition.Not not -> "-" + term(not.condition());
        };
    }

    private String values(QueryField field, List<String> values) {
        return values.stream().map(value -> value(field, value, language)).collect(Collectors.joining(","));
    }

    private String line(InLine line) {
        return switch (line.matching()) {
            case EXACT -> line.text().isEmpty() ? name(QueryField.TEXT) + Quotes.around("") : Quotes.around(line.text());
            case FOLDED -> SAFE.matcher(line.text()).matches() && !OPERATOR.matcher(line.text()).matches()
                    ? line.text() : name(QueryField.WORDS) + Quotes.around(line.text());
            case REGEX -> regex(line.text());
        };
    }

    /// Between slashes where that can be read back and seen.
    private String regex(String regex) {
        var escaped = new StringBuilder();
        boolean backslash = false;
        for (char one : regex.toCharArray()) {
            if (one == '/' && backslash) {
                return name(QueryField.REGEX) + Quotes.around(regex);
            }
            escaped.append(one == '/' ? "\\/" : String.valueOf(one));
            backslash = one == '\\' && !backslash;
        }
        boolean plain = !regex.isEmpty() && !backslash && Quotes.areAllSeen(regex);
        return plain ? "/" + escaped + "/" : name(QueryField.REGEX) + Quotes.around(regex);
    }
}
