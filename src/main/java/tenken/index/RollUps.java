package tenken.index;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import tenken.event.LogLine;

/// Counts what a transaction adds, by hour and by tool, to be written once at its end.
final class RollUps {
    static final long HOUR_MS = 3_600_000;
    static final long DAY_MS = 24 * HOUR_MS;
    private static final int HOURS_A_DAY = 24;

    /// What is added to one tool and kind, of one day or of all.
    private static final class Sum {
        private long n;
        private long timed;
        private double sumMs;
        private long lastMs = Long.MIN_VALUE;
        private final Spreads.Numbers durations = new Spreads.Numbers();
        private final long[] hours = new long[HOURS_A_DAY];

        void add(Sum other) {
            n += other.n;
            timed += other.timed;
            sumMs += other.sumMs;
            lastMs = Math.max(lastMs, other.lastMs);
        }
    }

    /// By day, and in it by target and kind.
    private final Map<Long, Tallies<Sum>> days = new HashMap<>();
    private long lastDay = Long.MIN_VALUE;
    private Tallies<Sum> ofLastDay = new Tallies<>(key -> new Sum());

    void add(LogLine line, EventRows.Numbers numbers) {
        long day = Math.floorDiv(line.atMs(), DAY_MS);
        if (day != lastDay) {
            lastDay = day;
            ofLastDay = days.computeIfAbsent(day, any -> new Tallies<>(key -> new Sum()));
        }
        Sum sum = ofLastDay.of((long) numbers.target() << 32 | numbers.kind());
        sum.n++;
        sum.hours[(int) (Math.floorMod(line.atMs(), DAY_MS) / HOUR_MS)]++;
        sum.lastMs = Math.max(sum.lastMs, line.atMs());
        if (line.durationMs().isPresent()) {
            sum.timed++;
            sum.sumMs += line.durationMs().getAsDouble();
            sum.durations.add(line.durationMs().getAsDouble() + 0.0); // -0 becomes 0
        }
    }

    void writeTo(Statements statements, Spreads spreads) throws SQLException {
        var totals = new Tallies<Sum>(key -> new Sum());
        for (var entry : days.entrySet()) {
            long day = entry.getKey();
            var hours = new Tallies<long[]>(kind -> new long[HOURS_A_DAY]);
            entry.getValue().forEach((key, sum) -> {
                int target = (int) (key >> 32);
                int kind = (int) key;
                statements.addDay(day, target, kind, sum.n, sum.timed, sum.sumMs);
                totals.of(key).add(sum);
                if (sum.timed > 0) {
                    spreads.add(day, target, kind, sum.durations);
                }
                long[] ofKind = hours.of(kind);
                for (int hour = 0; hour < HOURS_A_DAY; hour++) {
                    ofKind[hour] += sum.hours[hour];
                }
            });
            hours.forEach((kind, counts) -> {
                for (int hour = 0; hour < HOURS_A_DAY; hour++) {
                    if (counts[hour] > 0) {
                        statements.addHour(day * HOURS_A_DAY + hour, (int) kind, counts[hour]);
                    }
                }
            });
        }
        totals.forEach((key, sum) -> statements.addTotal((int) (key >> 32), (int) key, sum.n, sum.timed, sum.sumMs, sum.lastMs));
        spreads.write();
        days.clear();
        lastDay = Long.MIN_VALUE;
    }
}
