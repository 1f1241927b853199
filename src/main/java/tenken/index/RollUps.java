package tenken.index;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Counts what a transaction adds, by hour and by tool, to be written once at its end.
final class RollUps {
    private static final long HOUR_MS = 3_600_000;

    private record Hour(long hour, int kind) {}

    private record Tool(int target, int kind) {}

    private static final class Sum {
        private long n;
        private long lastMs = Long.MIN_VALUE;
    }

    private final Map<Hour, Sum> hours = new HashMap<>();
    private final Map<Tool, Sum> tools = new HashMap<>();

    void add(long atMs, int kind, int target) {
        hours.computeIfAbsent(new Hour(Math.floorDiv(atMs, HOUR_MS), kind), key -> new Sum()).n++;
        Sum tool = tools.computeIfAbsent(new Tool(target, kind), key -> new Sum());
        tool.n++;
        tool.lastMs = Math.max(tool.lastMs, atMs);
    }

    void writeTo(Statements statements) throws SQLException {
        for (var entry : hours.entrySet()) {
            statements.addHour(entry.getKey().hour(), entry.getKey().kind(), entry.getValue().n);
        }
        for (var entry : tools.entrySet()) {
            statements.addTotal(entry.getKey().target(), entry.getKey().kind(), entry.getValue().n, entry.getValue().lastMs);
        }
        hours.clear();
        tools.clear();
    }
}
