package tenken.index;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import tenken.event.LogLine;

/// Counts what a transaction adds, by hour and by tool, to be written once at its end.
final class RollUps {
    static final long HOUR_MS = 3_600_000;
    static final long DAY_MS = 24 * HOUR_MS;

    private record Hour(long hour, int kind) {}

    private record Day(long day, int target, int kind) {}

    private static final class Sum {
        private long n;
        private long timed;
        private double sumMs;
        private long lastMs = Long.MIN_VALUE;
    }

    private final Map<Hour, Sum> hours = new HashMap<>();
    private final Map<Day, Sum> days = new HashMap<>();

    void add(LogLine line, EventRows.Numbers numbers) {
        hours.computeIfAbsent(new Hour(Math.floorDiv(line.atMs(), HOUR_MS), numbers.kind()), key -> new Sum()).n++;
        Sum day = days.computeIfAbsent(new Day(Math.floorDiv(line.atMs(), DAY_MS), numbers.target(), numbers.kind()), key -> new Sum());
        day.n++;
        day.lastMs = Math.max(day.lastMs, line.atMs());
        if (line.durationMs().isPresent()) {
            day.timed++;
            day.sumMs += line.durationMs().getAsDouble();
        }
    }

    void writeTo(Statements statements) throws SQLException {
        for (var entry : hours.entrySet()) {
            statements.addHour(entry.getKey().hour(), entry.getKey().kind(), entry.getValue().n);
        }
        for (var entry : days.entrySet()) {
            Sum sum = entry.getValue();
            statements.addDay(entry.getKey().day(), entry.getKey().target(), entry.getKey().kind(), sum.n, sum.timed, sum.sumMs);
            statements.addTotal(entry.getKey().target(), entry.getKey().kind(), sum.n, sum.lastMs);
        }
        hours.clear();
        days.clear();
    }
}
