package tenken.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Outcome;
import tenken.time.TimeSpan;

/// Ranks what differs between two periods.
///
/// Of every value of every dimension it is known how often it occurred in both. What a value has more now than before is its
/// part in the change as a whole; the parts of a dimension's values sum up to it, for every event has one value of each
/// dimension. The greatest parts come first. No probabilities are reckoned: what was counted is told, and a value that
/// occurred fewer than [#FEW] times in both periods is left out, and counted as left out.
public final class Ranking {
    /// Fewer than these in both periods tell nothing.
    public static final int FEW = 5;

    /// What differs in one measure.
    ///
    /// @param differences all of them, the greatest part first; equal ones by value, then by dimension
    /// @param headlines   those worth telling, none of which repeats another: see [Headlines]
    /// @param leftOut     values that differ, but occurred fewer than [#FEW] times in both periods
    public record Ranked(List<Difference> differences, List<Difference> headlines, int leftOut) {}

    private static final Comparator<Difference> ORDER = Comparator.comparingLong((Difference one) -> Math.abs(one.weight())).reversed()
            .thenComparing(one -> one.subject().value()).thenComparing(one -> one.subject().dimension())
            .thenComparing(one -> one.subject().second());

    private final Observed observed;
    private final Measure measure;
    private final Map<Cell.Key, Long> now;
    private final Map<Cell.Key, Long> before;

    Ranking(Observed observed, Measure measure) {
        this.observed = observed;
        this.measure = measure;
        Observed.Pair counted = measure == Measure.FAILURES ? observed.failures() : observed.events();
        this.now = summed(counted.now());
        this.before = summed(counted.before());
    }

    public static Ranked of(Observed observed, Measure measure) {
        return new Ranking(observed, measure).ranked();
    }

    private static Map<Cell.Key, Long> summed(List<Cell> cells) {
        var sums = new HashMap<Cell.Key, Long>();
        cells.forEach(cell -> sums.merge(cell.key(), cell.n(), Long::sum));
        return sums;
    }

    private Ranked ranked() {
        var found = new ArrayList<Difference>();
        int leftOut = 0;
        for (Dimension dimension : Dimension.values()) {
            for (Difference one : isAsked(dimension) ? all(dimension) : List.<Difference>of()) {
                if (one.weight() == 0 || one.subject().isFailure()) {
                    continue; // failures as such are the other measure's
                } else if (one.nowCount() < FEW && one.beforeCount() < FEW) {
                    leftOut++;
                } else {
                    found.add(one);
                }
            }
        }
        found.sort(ORDER);
        List<Difference> headlines = new Headlines(observed.spans(), now, before).of(found).stream().map(this::since).toList();
        return new Ranked(List.copyOf(found), headlines, leftOut);
    }

    private boolean isAsked(Dimension dimension) {
        return measure == Measure.FAILURES ? dimension.partsFailures() : dimension.countsEvents();
    }

    /// Every value of a dimension; none where the one value there is says nothing.
    private List<Difference> all(Dimension dimension) {
        List<Difference> all = values(dimension);
        return all.size() == 1 && dimension.isMuteAlone() ? List.of() : all;
    }

    /// Every value of a dimension, those that do not differ too.
    List<Difference> values(Dimension dimension) {
        Map<Subject, Long> nowCounts = bySubject(dimension, now);
        Map<Subject, Long> beforeCounts = bySubject(dimension, before);
        Map<Subject, Tally> nowTallies = tallies(dimension, observed.events().now());
        Map<Subject, Tally> beforeTallies = tallies(dimension, observed.events().before());
        Set<Subject> subjects = new HashSet<>(nowCounts.keySet());
        subjects.addAll(beforeCounts.keySet());
        return subjects.stream().map(subject -> difference(subject,
                tally(nowTallies.getOrDefault(subject, Tally.NONE), nowCounts.getOrDefault(subject, 0L)),
                tally(beforeTallies.getOrDefault(subject, Tally.NONE), beforeCounts.getOrDefault(subject, 0L)))).toList();
    }

    private static Map<Subject, Long> bySubject(Dimension dimension, Map<Cell.Key, Long> counts) {
        var sums = new HashMap<Subject, Long>();
        counts.forEach((key, n) -> sums.merge(Subject.of(dimension, key), n, Long::sum));
        return sums;
    }

    private static Map<Subject, Tally> tallies(Dimension dimension, List<Cell> events) {
        var sums = new HashMap<Subject, Tally>();
        if (dimension.countsEvents()) {
            events.forEach(cell -> sums.merge(Subject.of(dimension, cell.key()), tally(cell), Tally::plus));
        }
        return sums;
    }

    static Tally tally(Cell cell) {
        return new Tally(cell.n(), cell.key().isRun() ? cell.n() : 0, cell.key().outcome() == Outcome.FAILURE ? cell.n() : 0);
    }

    private Tally tally(Tally known, long counted) {
        return measure == Measure.FAILURES ? new Tally(known.events(), known.runs(), counted) : known;
    }

    private Difference difference(Subject subject, Tally nowTally, Tally beforeTally) {
        long nowCount = nowTally.of(measure);
        long beforeCount = beforeTally.of(measure);
        return new Difference(measure, subject, nowTally, beforeTally, observed.spans().weight(nowCount, beforeCount),
                observed.spans().ratio(nowCount, beforeCount), Optional.empty(), List.of(), evidence(subject));
    }

    /// Looks for the beginning of a rise in the stretches of both periods, one after the other.
    private Difference since(Difference one) {
        if (measure != Measure.FAILURES || one.weight() <= 0) {
            return one;
        }
        int beforeCount = observed.beforeBuckets().count(observed.spans().before());
        int nowCount = observed.nowBuckets().count(observed.spans().now());
        long[] past = perBucket(observed.failures().before(), beforeCount, one.subject()::holds);
        long[] stretches = Arrays.copyOf(past, beforeCount + nowCount);
        System.arraycopy(perBucket(observed.failures().now(), nowCount, one.subject()::holds), 0, stretches, beforeCount, nowCount);
        int at = Onset.in(stretches).orElse(0) - beforeCount;
        return at < 0 ? one : one.since(new TimeSpan(observed.nowBuckets().start(at), observed.nowBuckets().start(at + 1)));
    }

    /// How often events of the wanted keys occurred in each stretch.
    static long[] perBucket(List<Cell> cells, int buckets, Predicate<Cell.Key> wanted) {
        var perBucket = new long[buckets];
        for (Cell cell : cells) {
            perBucket[Math.clamp(cell.bucket(), 0, buckets - 1)] += wanted.test(cell.key()) ? cell.n() : 0;
        }
        return perBucket;
    }

    private EventFilter evidence(Subject subject) {
        EventFilter filter = measure == Measure.FAILURES
                ? observed.base().with(new Condition.Is(Field.OUTCOME, Outcome.FAILURE.word())) : observed.base();
        return switch (subject.dimension()) {
            case TOOL_TEMPLATE -> filter.with(tool(subject)).with(new Condition.Is(Field.TEMPLATE, subject.second()));
            case TOOL -> filter.with(tool(subject));
            case TEMPLATE -> filter.with(new Condition.Is(Field.TEMPLATE, subject.value()));
            case ACTOR -> filter.with(new Condition.Is(Field.ACTOR, subject.value()));
            case ACTION -> filter.with(new Condition.Is(Field.ACTION, subject.value()));
            case OUTCOME -> filter.with(new Condition.Is(Field.OUTCOME, subject.value()));
        };
    }

    private Condition tool(Subject subject) {
        return new Condition.Is(Field.TOOL, observed.tools().words(subject.value()));
    }

    /// The part of the whole that the keys of a kind have.
    static long weight(Spans spans, Map<Cell.Key, Long> now, Map<Cell.Key, Long> before, Predicate<Cell.Key> wanted) {
        return spans.weight(sum(now, wanted), sum(before, wanted));
    }

    private static long sum(Map<Cell.Key, Long> counts, Predicate<Cell.Key> wanted) {
        long sum = 0;
        for (var entry : counts.entrySet()) {
            sum += wanted.test(entry.getKey()) ? entry.getValue() : 0;
        }
        return sum;
    }
}
