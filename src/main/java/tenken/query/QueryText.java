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

/// A filter as the text of a query, such that [Query#parse] makes the same filter of it.
///
/// That holds for whatever the text can ask: at most a hundred terms, durations that do not end before they begin,
/// regular expressions that are some.
public final class QueryText {
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{Nd}_.][\\p{L}\\p{Nd}_./@#+-]*");
    private static final Pattern OPERATOR = Pattern.compile("NOT|not|AND|OR");

    private QueryText() {}

    /// @param zone in which times are written
    public static String of(EventFilter filter, ZoneId zone) {
        var terms = new ArrayList<String>();
        filter.conditions().stream().sorted(Comparator.comparingInt(QueryText::rank)).map(QueryText::term).forEach(terms::add);
        filter.period().ifPresent(period -> terms.add("time:" + new Times(zone, Instant.EPOCH).print(period)));
        return String.join(" ", terms);
    }

    /// One value of a field, as it stands behind the colon.
    public static String value(QueryField field, String value) {
        boolean bare = SAFE.matcher(value).matches() && Vocabulary.value(field, value).orElse(value).equals(value);
        return bare ? value : Quotes.around(value);
    }

    private static int rank(Condition condition) {
        return switch (condition) {
            case Is is -> QueryField.of(is.field()).ordinal();
            case Condition.AtLeast atLeast -> QueryField.SEVERITY.ordinal();
            case Condition.Lasting lasting -> QueryField.DURATION.ordinal();
            case InLine line -> QueryField.TEXT.ordinal();
            case Condition.Not not -> rank(not.condition());
        };
    }

    private static String term(Condition condition) {
        return switch (condition) {
            case Is is -> is.field().word() + ":" + values(QueryField.of(is.field()), List.copyOf(is.values()));
            case Condition.AtLeast atLeast -> "severity:>=" + atLeast.severity().word();
            case Condition.Lasting lasting -> "duration:" + Durations.print(lasting);
            case InLine line -> line(line);
            case Condition.Not not -> "-" + term(not.condition());
        };
    }

    private static String values(QueryField field, List<String> values) {
        return values.stream().map(value -> value(field, value)).collect(Collectors.joining(","));
    }

    private static String line(InLine line) {
        return switch (line.matching()) {
            case EXACT -> line.text().isEmpty() ? "text:\"\"" : Quotes.around(line.text());
            case FOLDED -> SAFE.matcher(line.text()).matches() && !OPERATOR.matcher(line.text()).matches()
                    ? line.text() : "words:" + Quotes.around(line.text());
            case REGEX -> regex(line.text());
        };
    }

    /// Between slashes where that can be read back and seen.
    private static String regex(String regex) {
        var escaped = new StringBuilder();
        boolean backslash = false;
        for (char one : regex.toCharArray()) {
            if (one == '/' && backslash) {
                return "regex:" + Quotes.around(regex);
            }
            escaped.append(one == '/' ? "\\/" : String.valueOf(one));
            backslash = one == '\\' && !backslash;
        }
        boolean plain = !regex.isEmpty() && !backslash && Quotes.areAllSeen(regex);
        return plain ? "/" + escaped + "/" : "regex:" + Quotes.around(regex);
    }
}
