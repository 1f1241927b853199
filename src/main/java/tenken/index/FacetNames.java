package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tenken.event.Field;
import tenken.metric.Facet;
import tenken.metric.Ranked;

/// Turns what was counted by number into what is read by words.
record FacetNames(Connection connection, List<KindRow> kinds, List<TargetRow> targets, int top) {
    /// Words looked up so that equally frequent ones can stand in the order of their words. A log whose messages are all
    /// different has millions of equally frequent ones; beyond this many, those read first stand first.
    private static final int CANDIDATES = 10_000;
    private static final Comparator<Ranked> ORDER =
            Comparator.comparingLong(Ranked::count).reversed().thenComparing(Ranked::label).thenComparing(Ranked::key);

    Facet facet(Field field, FieldTallies counted) throws SQLException {
        Tally tally = counted.of(field);
        return switch (field) {
            case SYSTEM -> ofKinds(field, tally, kind -> EventRow.SYSTEM);
            case STREAM -> ofKinds(field, tally, kind -> kind.stream().name().toLowerCase(Locale.ROOT));
            case ACTION -> ofKinds(field, tally, KindRow::action);
            case OUTCOME -> ofKinds(field, tally, kind -> kind.outcome().word());
            case SEVERITY -> ofKinds(field, tally, kind -> kind.severityOf().word());
            case TOOL -> ofTools(tally);
            case ACTOR -> ofWords(field, tally, "actor", Map.of());
            case TEMPLATE -> ofWords(field, tally, "template", Map.of());
            case FILE -> ofWords(field, tally, "file", Map.of());
            case MESSAGE -> ofWords(field, tally, "message", actionsOf(counted));
        };
    }

    private Facet ofKinds(Field field, Tally tally, Function<KindRow, String> word) {
        var counts = new TreeMap<String, Long>();
        kinds.stream().filter(kind -> tally.of(kind.id()) > 0).forEach(kind -> counts.merge(word.apply(kind), tally.of(kind.id()), Long::sum));
        return facet(field, counts.entrySet().stream().map(one -> new Ranked(one.getKey(), one.getKey(), one.getValue())).toList());
    }

    /// By the tool's id, or its name where the log has no id; a tool of several names is known by the greatest.
    private Facet ofTools(Tally tally) {
        var counts = new HashMap<String, Long>();
        var labels = new HashMap<String, String>();
        for (TargetRow target : targets) {
            if (tally.of(target.id()) > 0) {
                counts.merge(target.key(), tally.of(target.id()), Long::sum);
                labels.merge(target.key(), target.label(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
        return facet(Field.TOOL, counts.entrySet().stream()
                .map(one -> new Ranked(one.getKey(), labels.getOrDefault(one.getKey(), ""), one.getValue())).toList());
    }

    /// The source's words for the actions of events without a message. One that is a message's text too counts with it.
    private Map<String, Long> actionsOf(FieldTallies counted) throws SQLException {
        var words = new TreeMap<String, Long>();
        for (KindRow kind : kinds) {
            long n = counted.wordless.of(kind.id());
            if (n > 0) {
                int message = message(kind.sourceAction());
                if (message > 0) {
                    counted.byMessage.add(message, n);
                } else {
                    words.merge(kind.sourceAction(), n, Long::sum);
                }
            }
        }
        return words;
    }

    private int message(String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/message-text"))) {
            statement.setString(1, text);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private Facet ofWords(Field field, Tally tally, String dictionary, Map<String, Long> more) throws SQLException {
        int[] frequent = tally.frequent(top, CANDIDATES);
        var ranked = new ArrayList<Ranked>();
        try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/words-of-" + dictionary))) {
            statement.setString(1, Arrays.toString(frequent));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ranked.add(new Ranked(row.getString(2), row.getString(2), tally.of(row.getInt(1))));
                }
            }
        }
        if (tally.of(0) > 0) {
            ranked.add(new Ranked("", "", tally.of(0)));
        }
        more.forEach((word, n) -> ranked.add(new Ranked(word, word, n)));
        long total = tally.total() + more.values().stream().mapToLong(Long::longValue).sum();
        return new Facet(field, first(ranked), tally.numbers().count() + more.size(), total);
    }

    private Facet facet(Field field, List<Ranked> all) {
        return new Facet(field, first(all), all.size(), all.stream().mapToLong(Ranked::count).sum());
    }

    private List<Ranked> first(List<Ranked> all) {
        return all.stream().sorted(ORDER).limit(top).toList();
    }
}
