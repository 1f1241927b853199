package tenken.job;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tenken.check.Finding;
import tenken.check.Limit;
import tenken.check.Limit.Comparison;
import tenken.check.Threshold;
import tenken.event.EventFilter;
import tenken.index.IndexReader;
import tenken.index.Numbers;
import tenken.index.Selection;
import tenken.metric.DurationStats;
import tenken.metric.RunCounts;
import tenken.time.TimeSpan;

/// The four thresholds the runbook watches (S0-8.1 to 8.4), held against what is there.
final class Tiles {
    /// The runbook calls its success rate a weekly one.
    static final Duration SUCCESS_RATE_WINDOW = Duration.ofDays(7);
    /// The runbook names no window for run times; Tenken looks at the day its daily check is about.
    static final Duration EXECUTION_TIME_WINDOW = Duration.ofHours(24);
    /// Below this many runs a bad rate may be chance (T-64); the number is Tenken's.
    private static final long MINIMUM_RUNS = 20;
    private static final double MEGABYTE = 1e6;

    private static final Threshold EXECUTION_TIME = new Threshold(
            "execution-time", "S0-8.1", "ms", new Limit(Comparison.ABOVE, 10_000), new Limit(Comparison.ABOVE, 30_000), 0);
    private static final Threshold TOOL_COUNT = new Threshold(
            "tool-count", "S0-8.2", "count", new Limit(Comparison.ABOVE, 80), new Limit(Comparison.AT_LEAST, 100), 0);
    private static final Threshold LOG_SIZE = new Threshold(
            "log-size", "S0-8.3", "bytes", new Limit(Comparison.ABOVE, 10 * MEGABYTE), new Limit(Comparison.ABOVE, 50 * MEGABYTE), 0);
    private static final Threshold SUCCESS_RATE = new Threshold(
            "success-rate", "S0-8.4", "ratio", new Limit(Comparison.BELOW, 0.95), new Limit(Comparison.BELOW, 0.90), MINIMUM_RUNS);

    private Tiles() {}

    /// @param tools    definitions the system would load: the limit of 100 is its registry's
    /// @param logBytes size of the live audit log; empty where there is none
    static List<Finding> of(IndexReader reader, Instant now, long tools, OptionalDouble logBytes) throws IOException {
        List<Finding> stock = ofStock(tools, logBytes);
        return List.of(
                executionTime(reader, TimeSpan.before(now, EXECUTION_TIME_WINDOW)), stock.getFirst(), stock.getLast(),
                successRate(reader.numbers(), TimeSpan.before(now, SUCCESS_RATE_WINDOW)));
    }

    /// The two that are about the runs of a period.
    static List<Finding> ofRuns(IndexReader reader, TimeSpan period) throws IOException {
        return List.of(executionTime(reader, period), successRate(reader.numbers(), period));
    }

    /// The two that are about what stands there now: tool count, log size.
    static List<Finding> ofStock(long tools, OptionalDouble logBytes) {
        return List.of(
                TOOL_COUNT.judge(OptionalDouble.of(tools), tools, Optional.empty(), Optional.empty()),
                LOG_SIZE.judge(logBytes, logBytes.isPresent() ? 1 : 0, Optional.empty(), Optional.empty()));
    }

    private static Finding executionTime(IndexReader reader, TimeSpan period) throws IOException {
        Optional<DurationStats> stats = reader.durations().durations(period, Selection.RUNS).stats();
        OptionalDouble longest = stats.isPresent() ? OptionalDouble.of(stats.get().maxMs()) : OptionalDouble.empty();
        EventFilter slow = Trends.runsOf(period).lasting(OptionalDouble.of(Math.nextUp(EXECUTION_TIME.warning().value())), OptionalDouble.empty());
        return EXECUTION_TIME.judge(longest, stats.map(DurationStats::count).orElse(0L), Optional.of(period), Optional.of(slow));
    }

    private static Finding successRate(Numbers numbers, TimeSpan period) throws IOException {
        RunCounts runs = numbers.counts(period, Selection.RUNS);
        return SUCCESS_RATE.judge(runs.successRate(), runs.runs(), Optional.of(period), Optional.of(Trends.runsOf(period)));
    }
}
