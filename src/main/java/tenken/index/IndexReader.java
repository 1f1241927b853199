package tenken.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Origin;
import tenken.event.Outcome;
import tenken.event.RejectedLine;
import tenken.time.TimeSpan;

/// Looks things up in the index. Each reader has a connection of its own and sees the index as it stood when it was first asked.
public final class IndexReader implements AutoCloseable {
    private static final int EVENTS_AT_ONCE = 500;
    /// A period is short that holds no more than one in so many events.
    private static final long SHORT_PERIOD = 3;

    /// Takes events one after another.
    @FunctionalInterface
    public interface EventConsumer {
        /// @return whether to go on
        boolean accept(Event event) throws IOException;
    }

    private final Connection connection;
    private final List<KindRow> kinds;

    IndexReader(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.kinds = readKinds();
    }

    /// Whether the last refresh came to its end, so that every index stands.
    public boolean isComplete() throws IndexFailed {
        return asked(() -> {
            try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/is-complete")); ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    public List<FileState> files() throws IndexFailed {
        return asked(() -> Rows.files(connection));
    }

    /// The first event held and the instant just after the last; empty where nothing is held.
    public Optional<TimeSpan> extent() throws IndexFailed {
        return asked(() -> {
            try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/extent")); ResultSet row = statement.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? Optional.empty()
                        : Optional.of(new TimeSpan(Instant.ofEpochMilli(first), Instant.ofEpochMilli(row.getLong(2) + 1)));
            }
        });
    }

    /// What the filter finds, without looking into the lines (conditions about lines are not looked at).
    public long count(EventFilter filter) throws IndexFailed {
        Optional<EventHours> hours = hours(filter);
        return hours.isPresent() ? hours.get().total() : asked(() -> count(filter, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /// The numbers of the first events a filter finds, by time.
    ///
    /// @param limit at most this many; -1 for all
    public long[] ids(EventFilter filter, boolean newestFirst, long limit, long offset) throws IndexFailed {
        return ids(filter, newestFirst, Long.MIN_VALUE, Long.MAX_VALUE, limit, offset);
    }

    /// The numbers of the events a filter finds within a stretch of numbers, in their order.
    ///
    /// @param from  the first number
    /// @param to    the first number behind the last
    /// @param limit at most this many; -1 for all
    /// @param skip  how many to leave out before; no more than a landmark's distance, as each is gone through
    public long[] ids(EventFilter filter, boolean newestFirst, long from, long to, long limit, long skip) throws IndexFailed {
        return asked(() -> {
            try (PreparedStatement statement = filtered(filter).prepare("query/event-ids", newestFirst ? "descending" : "ascending")) {
                narrow(statement, filter, from, to);
                statement.setLong(3, limit);
                statement.setLong(4, skip);
                return longs(statement);
            }
        });
    }

    /// How many events a filter finds within a stretch of numbers; from inclusive, to exclusive.
    long count(EventFilter filter, long from, long to) throws SQLException {
        try (PreparedStatement statement = filtered(filter).prepare("query/event-count")) {
            narrow(statement, filter, from, to);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void narrow(PreparedStatement statement, EventFilter filter, long from, long to) throws SQLException {
        statement.setLong(1, Math.max(from, EventKey.from(filter)));
        statement.setLong(2, Math.min(to, EventKey.to(filter)));
    }

    /// Tells which of some lines are events that a filter finds.
    public EventLines lines(EventFilter filter) throws IndexFailed {
        return asked(() -> new EventLines(connection, kinds, filter));
    }

    /// Which part of a log the events stand in that a filter finds.
    ///
    /// @param from the first line's first byte
    /// @param to   the first byte behind the last line
    public record Part(int file, long from, long to) {}

    /// The parts of the logs that have to be searched for a filter, where its period is short enough for that to be quicker
    /// than to search all of them; empty where it is not.
    public Optional<List<Part>> parts(EventFilter filter) throws IndexFailed {
        if (filter.period().isEmpty()) {
            return Optional.empty();
        }
        return asked(() -> {
            long inPeriod = EventHours.held(connection, filter);
            return inPeriod * SHORT_PERIOD > EventHours.held(connection, EventFilter.ALL) ? Optional.empty() : Optional.of(partsOf(filter));
        });
    }

    private List<Part> partsOf(EventFilter filter) throws SQLException {
        try (PreparedStatement statement = filtered(filter).prepare("query/event-stretches"); ResultSet row = statement.executeQuery()) {
            var parts = new ArrayList<Part>();
            while (row.next()) {
                parts.add(new Part(row.getInt(1), row.getLong(2), row.getLong(3)));
            }
            return parts;
        }
    }

    /// How the events a filter finds are spread over the hours; empty where their kind and time alone do not decide.
    public Optional<EventHours> hours(EventFilter filter) throws IndexFailed {
        return asked(() -> {
            FilterStatement filtered = filtered(filter);
            return filtered.isByKindAlone() ? Optional.of(EventHours.read(connection, this, filter, filtered.kinds())) : Optional.empty();
        });
    }

    /// Where the lines of a file begin that are no events of their own: those that cannot be read, and second lines of one event.
    /// Copies of archived lines are not known by their place. Sorted.
    public long[] linesWithoutEvent(int file) throws IndexFailed {
        return asked(() -> {
            try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/lines-without-event"))) {
                statement.setInt(1, file);
                return longs(statement);
            }
        });
    }

    /// The events of these numbers, in this order.
    public List<Event> events(long[] ids) throws IndexFailed {
        return asked(() -> {
            try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/events-by-id"))) {
                statement.setString(1, Arrays.toString(ids));
                try (ResultSet row = statement.executeQuery()) {
                    var events = new ArrayList<Event>();
                    while (row.next()) {
                        events.add(EventRow.event(row));
                    }
                    return List.copyOf(events);
                }
            }
        });
    }

    /// Hands out the events of these numbers, a few at a time, until the consumer has enough.
    public void forEach(long[] ids, EventConsumer consumer) throws IOException {
        for (int at = 0; at < ids.length; at += EVENTS_AT_ONCE) {
            for (Event event : events(Arrays.copyOfRange(ids, at, Math.min(ids.length, at + EVENTS_AT_ONCE)))) {
                if (!consumer.accept(event)) {
                    return;
                }
            }
        }
    }

    public List<RejectedLine> rejected() throws IndexFailed {
        return asked(() -> {
            try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/rejected")); ResultSet row = statement.executeQuery()) {
                var lines = new ArrayList<RejectedLine>();
                while (row.next()) {
                    var origin = new Origin(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
                    lines.add(new RejectedLine(origin, RejectedLine.Reason.valueOf(row.getString(5)), row.getLong(6)));
                }
                return List.copyOf(lines);
            }
        });
    }

    /// Answers the questions whose answers are counts.
    public Numbers numbers() {
        return new Numbers(new Ask(connection, kinds));
    }

    /// Answers the questions of how long things took.
    public DurationNumbers durations() {
        return new DurationNumbers(new Ask(connection, kinds));
    }

    /// Answers the questions of what stands out.
    public Happenings happenings() {
        return new Happenings(new Ask(connection, kinds));
    }

    /// Knows which values the events have.
    public KnownWords words() {
        return new KnownWords(connection, kinds);
    }

    /// Counts the events of a filter to hold two periods against each other.
    public Comparison comparison(EventFilter filter) throws IndexFailed {
        return asked(() -> new Comparison(connection, filter, kinds));
    }

    /// Counts messages by their template.
    public Templates templates() {
        return new Templates(connection, kinds);
    }

    /// Counts events by time.
    public Histogram histogram() {
        return new Histogram(connection, kinds);
    }

    /// Counts the values of fields.
    public Facets facets() {
        return new Facets(connection, kinds);
    }

    private FilterStatement filtered(EventFilter filter) throws SQLException {
        return new FilterStatement(connection, filter, kinds);
    }

    private List<KindRow> readKinds() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/kinds")); ResultSet row = statement.executeQuery()) {
            var rows = new ArrayList<KindRow>();
            while (row.next()) {
                rows.add(new KindRow(row.getInt(1), EventFilter.Stream.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                        Outcome.valueOf(row.getString(5)), row.getInt(6)));
            }
            return List.copyOf(rows);
        }
    }

    static long[] longs(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            long[] found = new long[1_024];
            int count = 0;
            while (row.next()) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = row.getLong(1);
            }
            return Arrays.copyOf(found, count);
        }
    }

    interface Question<T> {
        T ask() throws SQLException;
    }

    static <T> T asked(Question<T> question) throws IndexFailed {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new IndexFailed(e);
        }
    }

    @Override
    public void close() throws IndexFailed {
        asked(() -> {
            connection.close();
            return true;
        });
    }
}
