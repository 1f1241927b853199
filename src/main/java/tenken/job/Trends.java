package tenken.job;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.metric.DurationClass;
import tenken.metric.DurationStats;
import tenken.metric.Ranked;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.metric.SlowTool;
import tenken.time.BucketSize;
import tenken.time.TimeSpan;

/// What Trends shows of one period.
///
/// @param runs           all runs of the period; the sum of `series`
/// @param series         every bucket of the period, empty ones too; its first and last are cut to the period
/// @param errorsByKind   failures of any action by their exact message, or the action's word where there is none (S0-2.1b)
/// @param errorsByTool   failures of any action by tool (S0-2.2b); the key is the tool's id, its name where the log has no id, empty where neither
/// @param distribution   runs per class of duration, in the order of [DurationClass] (S0-8.5)
/// @param durations      empty where no run tells its duration (S0-7.6)
/// @param slowTools      S0-8.6
/// @param lastRunBefore  where nothing ran in the period: the last run before it
public record Trends(
        TimeSpan period,
        BucketSize bucketSize,
        RunCounts runs,
        List<RunBucket> series,
        List<Ranked> errorsByKind,
        List<Ranked> errorsByTool,
        List<Long> distribution,
        Optional<DurationStats> durations,
        List<SlowTool> slowTools,
        Optional<Instant> lastRunBefore) {

    /// @param period empty for everything held
    public record Question(Optional<TimeSpan> period, BucketSize bucketSize, ZoneId zone) {}

    /// Finds the runs of a bucket that ended so.
    public static EventFilter runsOf(TimeSpan span) {
        return EventFilter.ALL.in(span).ofStream(EventFilter.Stream.AUDIT).withAction("run");
    }

    /// Finds the failures of a period, whatever the action.
    public static EventFilter failuresOf(TimeSpan span) {
        return EventFilter.ALL.in(span).ofStream(EventFilter.Stream.AUDIT).withOutcome(Outcome.FAILURE);
    }

    /// Finds the runs of a class of duration.
    public static EventFilter runsOf(TimeSpan span, DurationClass one) {
        return runsOf(span).lasting(OptionalDouble.of(one.from()), one.to());
    }
}
