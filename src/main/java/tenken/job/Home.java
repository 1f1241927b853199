package tenken.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tenken.check.Finding;
import tenken.event.EventFilter;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.time.TimeSpan;

/// What Home shows.
///
/// @param now          the instant everything here is told of
/// @param files        what was found, in the order of their paths
/// @param events       readable lines in all files
/// @param rejected     lines that could not be read
/// @param blank        lines with nothing on them
/// @param loadableTools definitions the system would load
/// @param brokenTools  definitions it would not
/// @param tiles        execution time, tool count, log size, success rate (S0-8.1 to 8.4), in this order
/// @param lastDay      the 24 hours up to `now`
/// @param errors       failures of any action in `lastDay`
/// @param errorsByHour hours of `lastDay`, zeros included; `runs().failures()` are the errors of the hour, of any action
/// @param errorEvents  finds exactly the `errors`
/// @param runs         runs in `lastDay`
/// @param firstEvent   the oldest event held
/// @param lastEvent    the newest
/// @param lastReport   the report written last, if it still exists
public record Home(
        Instant now,
        List<SourceFile> files,
        long events,
        long rejected,
        long blank,
        long loadableTools,
        long brokenTools,
        List<Finding> tiles,
        TimeSpan lastDay,
        long errors,
        List<RunBucket> errorsByHour,
        EventFilter errorEvents,
        RunCounts runs,
        Optional<Instant> firstEvent,
        Optional<Instant> lastEvent,
        Optional<LastReport> lastReport) {

    /// @param now  the instant to tell everything of
    /// @param zone whose hours the errors are counted in
    public record Question(Instant now, ZoneId zone) {}

    /// A file of the workspace that was read.
    ///
    /// @param events readable lines
    /// @param copies those of them that another file holds too, and that therefore count once
    /// @param damage what ended the reading early; empty where the file was read to its end
    /// @param complete false while the file is being read for the first time, so that its numbers still grow
    public record SourceFile(
            String path, long bytes, long lines, long blank, long events, long rejected, long copies, Optional<String> damage,
            boolean complete) {
        public SourceFile(String path, long bytes, long lines, long blank, long events, long rejected) {
            this(path, bytes, lines, blank, events, rejected, 0, Optional.empty(), true);
        }
    }

    public record LastReport(Path file, Instant writtenAt) {}
}
