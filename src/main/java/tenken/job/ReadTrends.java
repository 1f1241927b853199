package tenken.job;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tenken.index.IndexReader;
import tenken.index.Numbers;
import tenken.index.Selection;
import tenken.metric.DurationStats;
import tenken.metric.DurationTally;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.metric.SlowTool;
import tenken.text.Problem;
import tenken.time.BucketSize;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Reads what Trends shows of a period.
public final class ReadTrends implements Job<Trends.Question, Trends> {
    private static final int MESSAGES_SHOWN = 100;
    private static final int TOOLS_SHOWN = 100;
    /// Eleven years by the hour. One line dated in the year 0 makes millions of stretches of "everything held".
    private static final long BUCKETS_AT_MOST = 100_000;

    private final WorkspaceIndex index;

    public ReadTrends(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public Trends run(Trends.Question question, Progress progress, CancelToken cancel) throws Problem {
        return index.look(reader -> {
            TimeSpan period = period(reader, question.period());
            refuseTooMany(question.bucketSize(), period);
            Numbers numbers = reader.numbers();
            List<TimeSpan> buckets = question.bucketSize().buckets(period, question.zone()).stream().map(bucket -> cut(bucket, period)).toList();
            List<RunBucket> series = numbers.series(buckets, Selection.RUNS);
            cancel.check();
            RunCounts runs = series.stream().map(RunBucket::runs).reduce(RunCounts.NONE, RunCounts::plus);
            DurationTally durations = numbers.durations(period, Selection.RUNS);
            cancel.check();
            Optional<Instant> before = runs.runs() > 0 ? Optional.empty() : numbers.lastBefore(period.to(), Selection.RUNS);
            return new Trends(
                    period, question.bucketSize(), runs, series,
                    numbers.byMessage(period, Selection.FAILURES, MESSAGES_SHOWN),
                    numbers.byTool(period, Selection.FAILURES, TOOLS_SHOWN),
                    durations.distribution(), durations.stats(), slowTools(numbers, period), before);
        });
    }

    /// Everything held, where no period was asked for.
    static TimeSpan period(IndexReader reader, Optional<TimeSpan> asked) throws IOException {
        return asked.isPresent() ? asked.get() : reader.extent().orElse(new TimeSpan(Instant.EPOCH, Instant.EPOCH));
    }

    /// @throws Problem where the period has more stretches than can be counted one by one
    static void refuseTooMany(BucketSize size, TimeSpan period) throws Problem {
        long hours = period.length().toHours();
        if ((size == BucketSize.DAY ? hours / 24 : hours) > BUCKETS_AT_MOST) {
            throw new Problem(Problem.Kind.USAGE, "period-too-long", period.from(), period.to());
        }
    }

    static List<SlowTool> slowTools(Numbers numbers, TimeSpan period) throws IOException {
        return numbers.durationsByTool(period, Selection.RUNS).stream()
                .flatMap(tool -> tool.tally().stats().filter(stats -> stats.meanMs() >= SlowTool.THRESHOLD_MS)
                        .map(stats -> slow(tool, stats)).stream())
                .sorted(Comparator.comparingDouble(SlowTool::meanMs).reversed().thenComparing(SlowTool::name).thenComparing(SlowTool::toolId))
                .toList();
    }

    private static SlowTool slow(Numbers.ToolDurations tool, DurationStats stats) {
        return new SlowTool(tool.tool(), tool.label(), stats.meanMs(), stats.count());
    }

    private static TimeSpan cut(TimeSpan bucket, TimeSpan period) {
        Instant from = bucket.from().isBefore(period.from()) ? period.from() : bucket.from();
        Instant to = bucket.to().isAfter(period.to()) ? period.to() : bucket.to();
        return new TimeSpan(from, to);
    }
}
