package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tenken.event.EventFilter;
import tenken.time.TimeSpan;

/// An [EventFilter] as the optional lines and parameters of a statement.
///
/// The small dictionaries are asked first, so that the statement compares numbers alone. What is searched in the raw
/// lines (`text`, `regex`) is not the index's to answer.
final class FilterStatement {
    private final Set<String> words = new HashSet<>();
    private final EventFilter filter;
    private final String kinds;
    private final String targets;
    private final int actor;
    private final int message;
    private final String kindsOfMessage;

    FilterStatement(Connection connection, EventFilter filter, List<KindRow> allKinds) throws SQLException {
        this.filter = filter;
        List<KindRow> passing = allKinds.stream().filter(passes(filter)).toList();
        kinds = numbers(passing.stream().map(KindRow::id).toList());
        if (passing.size() < allKinds.size()) {
            words.add("kinds");
        }
        targets = filter.target().isPresent() ? numbers(ids(connection, "query/targets-named", filter.target().get(), "targets")) : "[]";
        actor = filter.actor().isPresent() ? only(ids(connection, "query/actor-named", filter.actor().get(), "actor")) : -1;
        message = filter.message().isPresent() ? only(ids(connection, "query/message-text", filter.message().get(), "message")) : -1;
        kindsOfMessage = numbers(allKinds.stream()
                .filter(kind -> filter.message().filter(kind.sourceAction()::equals).isPresent()).map(KindRow::id).toList());
        if (filter.minDuration().isPresent()) {
            words.add("minimum");
        }
        if (filter.maxDuration().isPresent()) {
            words.add("maximum");
        }
    }

    private static Predicate<KindRow> passes(EventFilter filter) {
        return kind -> filter.action().map(word -> word.equals(kind.action()) || word.equals(kind.sourceAction())).orElse(true)
                && filter.outcome().map(outcome -> outcome == kind.outcome()).orElse(true)
                && filter.minSeverity().map(severity -> kind.severity() >= severity.number()).orElse(true)
                && filter.system().map(EventRow.SYSTEM::equals).orElse(true)
                && filter.stream().map(stream -> stream == kind.stream()).orElse(true);
    }

    /// The statement, with the filter's parameters set.
    ///
    /// @param more optional lines beside the filter's own
    PreparedStatement prepare(Connection connection, String name, String... more) throws SQLException {
        var all = new HashSet<>(words);
        all.addAll(List.of(more));
        PreparedStatement statement = connection.prepareStatement(Sql.of(name, all));
        statement.setLong(1, filter.period().map(span -> span.from().toEpochMilli()).orElse(Long.MIN_VALUE));
        statement.setLong(2, filter.period().map(FilterStatement::exclusiveEnd).orElse(Long.MAX_VALUE));
        if (words.contains("kinds")) {
            statement.setString(3, kinds);
        }
        if (words.contains("targets")) {
            statement.setString(4, targets);
        }
        if (words.contains("actor")) {
            statement.setInt(5, actor);
        }
        if (words.contains("minimum")) {
            statement.setDouble(6, filter.minDuration().orElseThrow());
        }
        if (words.contains("maximum")) {
            statement.setDouble(7, filter.maxDuration().orElseThrow());
        }
        if (words.contains("message")) {
            statement.setInt(8, message);
            statement.setString(9, kindsOfMessage);
        }
        return statement;
    }

    /// A period may end within a millisecond; what began in it still belongs to the period.
    static long exclusiveEnd(TimeSpan span) {
        long end = span.to().toEpochMilli();
        return span.to().getNano() % 1_000_000 == 0 ? end : end + 1;
    }

    static String numbers(List<Integer> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private static int only(List<Integer> ids) {
        return ids.isEmpty() ? -1 : ids.getFirst();
    }

    private List<Integer> ids(Connection connection, String name, String word, String line) throws SQLException {
        words.add(line);
        try (PreparedStatement statement = connection.prepareStatement(Sql.of(name))) {
            statement.setString(1, word);
            var ids = new ArrayList<Integer>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getInt(1));
                }
            }
            return ids;
        }
    }
}
