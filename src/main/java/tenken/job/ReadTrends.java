package tenken.job;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tenken.index.IndexReader;
import tenken.index.Numbers;
import tenken.index.Selection;
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
    private static final long MOST_BUCKETS = 3_000;

    private final WorkspaceIndex index;

    public ReadTrends(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public Trends run(Trends.Question question, Progress progress, CancelToken cancel) throws Problem {
        return index.look(reader -> {
            TimeSpan period = period(reader, question.period());
            Numbers numbers = reader.numbers();
            BucketSize size = size(question.bucketSize(), period);
            List<RunBucket> series = numbers.series(buckets(size, period, question.zone()), Selection.RUNS);
            cancel.check();
            RunCounts runs = series.stream().map(RunBucket::runs).reduce(RunCounts.NONE, RunCounts::plus);
            DurationTally durations = reader.durations().durations(period, Selection.RUNS);
            cancel.check();
            Optional<Instant> before = runs.runs() > 0 ? Optional.empty() : numbers.lastBefore(period.to(), Selection.RUNS);
            return new Trends(
                    period, size, runs, series,
                    numbers.byMessage(period, MESSAGES_SHOWN),
                    numbers.byTool(period, Selection.FAILURES, TOOLS_SHOWN),
                    durations.distribution(), durations.stats(), slowTools(numbers.meansByTool(period, Selection.RUNS)), before);
        });
    }

    /// Everything held, where no period was asked for.
    static TimeSpan period(IndexReader reader, Optional<TimeSpan> asked) throws IOException {
        return asked.isPresent() ? asked.get() : reader.extent().orElse(new TimeSpan(Instant.EPOCH, Instant.EPOCH));
    }

    static List<SlowTool> slowTools(List<Numbers.ToolMean> byTool) {
        return byTool.stream()
                .filter(tool -> tool.meanMs() >= SlowTool.THRESHOLD_MS)
                .map(tool -> new SlowTool(tool.tool(), tool.label(), tool.meanMs(), tool.count()))
                .sorted(Comparator.comparingDouble(SlowTool::meanMs).reversed().thenComparing(SlowTool::name).thenComparing(SlowTool::toolId))
                .toList();
    }

    /// Hours are no use where there would be thousands of them.
    private static BucketSize size(BucketSize asked, TimeSpan period) {
        return asked == BucketSize.HOUR && period.length().toHours() > MOST_BUCKETS ? BucketSize.DAY : asked;
    }

    /// Where even days would be too many, as when a log holds a line of the year 0, each bucket is several days long.
    private static List<TimeSpan> buckets(BucketSize size, TimeSpan period, ZoneId zone) {
        long days = period.length().toDays();
        if (days <= MOST_BUCKETS) {
            return size.buckets(period, zone).stream().flatMap(bucket -> bucket.overlap(period).stream()).toList();
        }
        long step = Math.ceilDiv(days + 2, MOST_BUCKETS);
        var buckets = new ArrayList<TimeSpan>();
        LocalDate day = period.from().atZone(zone).toLocalDate();
        Instant from = period.from();
        while (from.isBefore(period.to())) {
            day = day.plusDays(step);
            Instant end = day.atStartOfDay(zone).toInstant();
            new TimeSpan(from, end).overlap(period).ifPresent(buckets::add);
            from = end;
        }
        return buckets;
    }
}
