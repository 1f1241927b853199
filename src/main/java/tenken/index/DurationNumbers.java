package tenken.index;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tenken.metric.DurationTally;
import tenken.time.TimeSpan;

/// How long events took, exactly: from the spreads kept with every row that is written, and at the ends of a period row by row.
public final class DurationNumbers {
    /// The durations of one tool's events over everything held.
    public record ToolDurations(String tool, String label, DurationTally tally) {}

    private final Ask ask;

    DurationNumbers(Ask ask) {
        this.ask = ask;
    }

    public DurationTally durations(TimeSpan span, Selection selection) throws IndexFailed {
        return IndexReader.asked(() -> {
            var durations = new Durations();
            if (ask.isEverything(span)) {
                addSpreads(Spreads.EVERYTHING, 0, 1, selection, durations);
            } else {
                Cut cut = Cut.of(span, RollUps.DAY_MS);
                addRows(cut.from(), cut.leftTo(), selection, durations);
                addSpreads(Spreads.DAY, cut.firstUnit(), cut.endUnit(), selection, durations);
                addRows(cut.rightFrom(), cut.to(), selection, durations);
            }
            return new DurationTally(durations.counts());
        });
    }

    private void addSpreads(int dimension, long from, long to, Selection selection, Durations durations) throws SQLException {
        ask.rows("query/spreads", Set.of(), statement -> {
            statement.setInt(1, dimension);
            statement.setLong(2, from);
            statement.setLong(3, to);
            statement.setString(4, ask.kinds(selection));
        }, row -> unpacked(row.getBytes(1), durations));
    }

    private static Durations unpacked(byte[] packed, Durations into) throws SQLException {
        Spread.unpack(packed, into);
        return into;
    }

    private void addRows(long fromMs, long toMs, Selection selection, Durations durations) throws SQLException {
        if (fromMs < toMs) {
            ask.rows("query/durations", Set.of(), statement -> {
                statement.setLong(1, EventKey.first(fromMs));
                statement.setLong(2, EventKey.first(toMs));
                statement.setString(3, ask.kinds(selection));
            }, row -> {
                durations.add(row.getDouble(1), row.getLong(2));
                return true;
            });
        }
    }

    /// Over everything held, by the tool's id, or its name where the log has no id.
    public List<ToolDurations> byTool(Selection selection) throws IndexFailed {
        return IndexReader.asked(() -> {
            var tools = new ArrayList<ToolDurations>();
            var labels = new TreeMap<String, String>();
            var durations = new Durations();
            ask.rows("query/spreads-by-tool", Set.of(), statement -> statement.setString(1, ask.kinds(selection)), row -> {
                String tool = row.getString(1);
                if (!labels.containsKey(tool) && !labels.isEmpty()) {
                    take(labels, durations, tools);
                }
                labels.merge(tool, row.getString(2), (one, other) -> one.compareTo(other) >= 0 ? one : other);
                return unpacked(row.getBytes(3), durations);
            });
            if (!labels.isEmpty()) {
                take(labels, durations, tools);
            }
            return List.copyOf(tools);
        });
    }

    /// The rows stand tool by tool: the one in hand is done.
    private static void take(Map<String, String> labels, Durations durations, List<ToolDurations> tools) {
        labels.forEach((tool, label) -> tools.add(new ToolDurations(tool, label, new DurationTally(durations.counts()))));
        labels.clear();
        durations.clear();
    }
}
