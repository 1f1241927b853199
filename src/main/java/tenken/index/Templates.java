package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenken.event.EventFilter;
import tenken.time.TimeSpan;

/// Counts messages by their template.
public final class Templates {
    /// How the messages of one kind lie in time.
    ///
    /// @param text    the template; or one message, where a template was asked for message by message
    /// @param series  by bucket
    /// @param firstMs milliseconds since 1970, of the first and the last of them
    public record Tally(String text, long[] series, long firstMs, long lastMs) {
        public long count() {
            long sum = 0;
            for (long n : series) {
                sum += n;
            }
            return sum;
        }
    }

    private final Connection connection;
    private final List<KindRow> kinds;

    Templates(Connection connection, List<KindRow> kinds) {
        this.connection = connection;
        this.kinds = kinds;
    }

    /// Every template the filter finds messages of; conditions about lines are not looked at.
    ///
    /// @param span what the buckets divide, in equal parts
    public List<Tally> byTemplate(EventFilter filter, TimeSpan span, int buckets) throws IndexFailed {
        return IndexReader.asked(() -> {
            try (PreparedStatement statement = filtered(filter).prepare("query/template-buckets")) {
                return tallies(statement, span, buckets, texts("query/template-texts", 0));
            }
        });
    }

    /// The messages of one template that the filter finds.
    public List<Tally> byMessage(EventFilter filter, String template, TimeSpan span, int buckets) throws IndexFailed {
        return IndexReader.asked(() -> {
            Optional<Integer> number = number(template);
            if (number.isEmpty()) {
                return List.of();
            }
            try (PreparedStatement statement = filtered(filter).prepare("query/message-buckets")) {
                statement.setInt(5, number.get());
                return tallies(statement, span, buckets, texts("query/template-messages", number.get()));
            }
        });
    }

    /// Every message held of a template, whenever it was.
    public List<String> messages(String template) throws IndexFailed {
        return IndexReader.asked(() -> {
            Optional<Integer> number = number(template);
            return number.isEmpty() ? List.<String>of() : texts("query/template-messages", number.get()).values().stream().sorted().toList();
        });
    }

    /// The newest events of some messages that the filter finds, one event a message.
    public long[] examples(EventFilter filter, int limit) throws IndexFailed {
        return IndexReader.asked(() -> {
            try (PreparedStatement statement = filtered(filter).prepare("query/message-examples")) {
                statement.setInt(3, limit);
                return IndexReader.longs(statement);
            }
        });
    }

    private FilterStatement filtered(EventFilter filter) throws SQLException {
        return new FilterStatement(connection, filter, kinds);
    }

    private static List<Tally> tallies(PreparedStatement statement, TimeSpan span, int buckets, Map<Integer, String> texts) throws SQLException {
        statement.setLong(3, span.from().toEpochMilli());
        statement.setLong(4, Math.max(1, Math.ceilDiv(span.length().toMillis(), buckets)));
        Map<Integer, Tally> tallies = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int id = row.getInt(1);
                Tally known = tallies.getOrDefault(id, new Tally(texts.getOrDefault(id, ""), new long[buckets], Long.MAX_VALUE, Long.MIN_VALUE));
                known.series()[(int) Math.clamp(row.getLong(2), 0, buckets - 1)] += row.getLong(3);
                tallies.put(id, new Tally(known.text(), known.series(), Math.min(known.firstMs(), EventKey.atMs(row.getLong(4))),
                        Math.max(known.lastMs(), EventKey.atMs(row.getLong(5)))));
            }
        }
        return new ArrayList<>(tallies.values());
    }

    private Optional<Integer> number(String template) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/template-text"))) {
            statement.setString(1, template);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    private Map<Integer, String> texts(String name, int parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.of(name))) {
            if (parameter > 0) {
                statement.setInt(1, parameter);
            }
            try (ResultSet row = statement.executeQuery()) {
                var texts = new HashMap<Integer, String>();
                while (row.next()) {
                    texts.put(row.getInt(1), row.getString(2));
                }
                return texts;
            }
        }
    }
}
