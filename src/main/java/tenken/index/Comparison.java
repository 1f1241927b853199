package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenken.change.Buckets;
import tenken.change.Cell;
import tenken.change.ToolGroups;
import tenken.change.ToolMark;
import tenken.event.Action;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.time.TimeSpan;

/// Counts what is compared between two periods. Whole days come from the roll-up where tool and kind decide; failures are
/// read through their own index; successes are read one by one only at the ends of a period, and where a filter asks for
/// what no roll-up knows.
public final class Comparison {
    private static final long DAY_MS = RollUps.DAY_MS;

    private final Connection connection;
    private final EventFilter base;
    private final List<KindRow> allKinds;
    private final Map<Integer, KindRow> kindsById;
    private final ToolGroups tools;

    /// @param base the events that are compared, without a period
    Comparison(Connection connection, EventFilter base, List<KindRow> allKinds) throws SQLException {
        this.connection = connection;
        this.base = base;
        this.allKinds = allKinds;
        this.kindsById = allKinds.stream().collect(Collectors.toMap(KindRow::id, Function.identity()));
        this.tools = new ToolGroups(targets());
    }

    public ToolGroups tools() {
        return tools;
    }

    /// Events of a period by tool, action and outcome.
    public List<Cell> events(TimeSpan span) throws IndexFailed {
        return IndexReader.asked(() -> {
            var cells = new ArrayList<Cell>();
            long firstDay = Math.ceilDiv(span.from().toEpochMilli(), DAY_MS);
            long endDay = Math.floorDiv(EventKey.exclusiveEnd(span), DAY_MS);
            FilterStatement filter = filtered(span);
            boolean tells = EventKey.holds(span.from().toEpochMilli()) && EventKey.holds(span.to().toEpochMilli());
            if (!filter.isByKindAlone() || firstDay >= endDay || !tells) {
                addEvents(filter.prepare("query/compare-events"), cells);
                return cells;
            }
            var start = Instant.ofEpochMilli(firstDay * DAY_MS);
            var end = Instant.ofEpochMilli(endDay * DAY_MS);
            addEvents(filtered(new TimeSpan(span.from(), start)).prepare("query/compare-events"), cells);
            addEvents(days(firstDay, endDay, filter.kinds()), cells);
            addEvents(filtered(new TimeSpan(end, span.to())).prepare("query/compare-events"), cells);
            return cells;
        });
    }

    /// Failures of a period by all values, and by stretch.
    public List<Cell> failures(TimeSpan span, Buckets buckets) throws IndexFailed {
        return IndexReader.asked(() -> {
            try (PreparedStatement statement = filtered(span).prepare("query/compare-failures")) {
                statement.setLong(3, buckets.first().toEpochMilli());
                statement.setLong(4, buckets.size().toMillis());
                var cells = new ArrayList<Cell>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        KindRow kind = kind(row.getInt(1));
                        var key = new Cell.Key(
                                tools.label(row.getInt(2)), kind.action(), kind.outcome(), row.getString(3), row.getString(4));
                        cells.add(new Cell(key, row.getInt(5), row.getLong(6)));
                    }
                }
                return cells;
            }
        });
    }

    /// The hours of a period in which a tool was created, deleted or changed; each may reach beyond the period.
    public record ActHours(List<TimeSpan> hours, long acts) {}

    public ActHours actHours(TimeSpan span) throws IndexFailed {
        return IndexReader.asked(() -> {
            try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/hours-of-kinds"))) {
                statement.setLong(1, Math.floorDiv(span.from().toEpochMilli(), RollUps.HOUR_MS));
                statement.setLong(2, Math.floorDiv(EventKey.exclusiveEnd(span) - 1, RollUps.HOUR_MS));
                statement.setString(3, FilterStatement.numbers(acts()));
                var hours = new ArrayList<TimeSpan>();
                long acts = 0;
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        var from = Instant.ofEpochMilli(row.getLong(1) * RollUps.HOUR_MS);
                        hours.add(new TimeSpan(from, from.plusMillis(RollUps.HOUR_MS)));
                        acts += row.getLong(2);
                    }
                }
                return new ActHours(List.copyOf(hours), acts);
            }
        });
    }

    /// What was done to tools in a period, in the order of time.
    public List<ToolMark.Act> acts(TimeSpan span) throws IndexFailed {
        return IndexReader.asked(() -> {
            try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/tool-acts"))) {
                statement.setLong(1, EventKey.from(span));
                statement.setLong(2, EventKey.to(span));
                statement.setString(3, FilterStatement.numbers(acts()));
                var acts = new ArrayList<ToolMark.Act>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        String id = row.getString(4);
                        acts.add(new ToolMark.Act(Instant.ofEpochMilli(row.getLong(1)), new Action(kind(row.getInt(2)).action()),
                                tools.label(row.getInt(3)), id == null ? "" : id));
                    }
                }
                return acts;
            }
        });
    }

    private List<KindRow> acts() {
        return allKinds.stream().filter(kind -> kind.stream() == EventFilter.Stream.AUDIT && kind.outcome() == Outcome.SUCCESS)
                .filter(kind -> List.of("create", "delete", "update").contains(kind.action())).toList();
    }

    private FilterStatement filtered(TimeSpan span) throws SQLException {
        return new FilterStatement(connection, base.in(span), allKinds);
    }

    private PreparedStatement days(long first, long end, List<KindRow> kinds) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(Sql.of("query/compare-days"));
        statement.setLong(1, first);
        statement.setLong(2, end);
        statement.setString(3, FilterStatement.numbers(kinds));
        return statement;
    }

    /// Takes the statement's rows, and closes it.
    private void addEvents(PreparedStatement statement, List<Cell> cells) throws SQLException {
        try (statement; ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                KindRow kind = kind(row.getInt(2));
                cells.add(new Cell(new Cell.Key(tools.label(row.getInt(1)), kind.action(), kind.outcome(), "", ""), 0, row.getLong(3)));
            }
        }
    }

    private List<ToolGroups.Target> targets() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/targets")); ResultSet row = statement.executeQuery()) {
            var targets = new ArrayList<ToolGroups.Target>();
            while (row.next()) {
                targets.add(new ToolGroups.Target(row.getInt(1), row.getString(2), row.getString(3)));
            }
            return targets;
        }
    }

    private KindRow kind(int id) {
        KindRow kind = kindsById.get(id);
        if (kind == null) {
            throw new IllegalStateException("The index has no kind " + id);
        }
        return kind;
    }
}
