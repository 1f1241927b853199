package tenken.disk.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How often each tool ran and when last, as the system counts in the tool's file.
final class Usage {
    private static final java.time.format.DateTimeFormatter MILLISECONDS =
            java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", java.util.Locale.ROOT).withZone(java.time.ZoneOffset.UTC);

    private static final class Count {
        private long runs;
        private long lastMs;
    }

    private final Map<String, Count> counts = new HashMap<>(); // looked up by id, never walked through

    void ran(SampleTool tool, long atMs) {
        Count count = counts.computeIfAbsent(tool.id(), id -> new Count());
        count.runs++;
        count.lastMs = Math.max(count.lastMs, atMs);
    }

    long runs(SampleTool tool) {
        Count count = counts.get(tool.id());
        return count == null ? 0 : count.runs;
    }

    /// `2026-01-06T01:02:03.004Z`.
    Optional<String> last(SampleTool tool) {
        return Optional.ofNullable(counts.get(tool.id())).map(count -> time(count.lastMs));
    }

    /// As JavaScript writes an instant.
    static String time(long epochMs) {
        return MILLISECONDS.format(java.time.Instant.ofEpochMilli(epochMs));
    }
}
