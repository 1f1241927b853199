package tenken.change;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tenken.change.Ranking.Ranked;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Outcome;
import tenken.time.TimeSpan;

/// What differs between two periods.
///
/// @param base       the events that were compared, without a period
/// @param now        all of them
/// @param before     all of them
/// @param heldFrom   where the logs begin only after the period before did: when
/// @param failedNow  failures by stretch of the period
/// @param marks      what was done to tools, in the order of time, in both periods
/// @param marksLeft  how many there were where they are too many to be drawn; else 0
public record Changes(
        Spans spans, EventFilter base, Tally now, Tally before, Ranked failures, Ranked events, Optional<Instant> heldFrom,
        List<Bar> failedNow, List<Bar> failedBefore, List<ToolMark> marks, long marksLeft) {

    /// How long before an onset something may have been done to a tool to be named beside it.
    public static final Duration NEAR = Duration.ofHours(1);

    /// The failures of a stretch.
    public record Bar(TimeSpan span, long failures) {}

    public static Changes of(Observed observed, Optional<Instant> heldFrom) {
        Spans spans = observed.spans();
        return new Changes(spans, observed.base(), sum(observed.events().now()), sum(observed.events().before()),
                Ranking.of(observed, Measure.FAILURES), Ranking.of(observed, Measure.EVENTS), heldFrom,
                bars(observed.failures().now(), observed.nowBuckets(), spans.now()),
                bars(observed.failures().before(), observed.beforeBuckets(), spans.before()), List.of(), 0);
    }

    /// With what was done to tools, to be drawn; `left` where it is too much for that.
    public Changes with(List<ToolMark> drawn, long left) {
        return new Changes(spans, base, now, before, failures, events, heldFrom, failedNow, failedBefore, drawn, left);
    }

    /// Where something done to a tool would be named beside a headline.
    public List<TimeSpan> nearOnsets() {
        return failures.headlines().stream().filter(one -> one.subject().namesTool())
                .flatMap(one -> one.onset().stream()).map(Changes::near).distinct().toList();
    }

    private static TimeSpan near(TimeSpan onset) {
        return new TimeSpan(onset.from().minus(NEAR), onset.to());
    }

    /// Names beside each headline what was done to its tool at its onset or shortly before.
    ///
    /// @param near what was done to tools in each of [#nearOnsets]
    public Changes beside(Map<TimeSpan, List<ToolMark>> near) {
        var named = new Ranked(
                failures.differences(), failures.headlines().stream().map(one -> beside(one, near)).toList(), failures.leftOut());
        return new Changes(spans, base, now, before, named, events, heldFrom, failedNow, failedBefore, marks, marksLeft);
    }

    private static Difference beside(Difference one, Map<TimeSpan, List<ToolMark>> near) {
        List<ToolMark> marks = one.onset().map(onset -> near.getOrDefault(near(onset), List.of())).orElse(List.of());
        return one.beside(marks.stream().filter(mark -> one.subject().namesTool() && mark.tool().equals(one.subject().value()))
                .sorted(nearest(one.onset())).toList());
    }

    /// What was made again tells most; then whatever lies nearest to the beginning.
    private static Comparator<ToolMark> nearest(Optional<TimeSpan> onset) {
        return Comparator.comparing((ToolMark mark) -> mark.kind() != ToolMark.Kind.RECREATED)
                .thenComparing(mark -> Duration.between(mark.at(), onset.map(TimeSpan::from).orElse(mark.at())).abs())
                .thenComparing(ToolMark::at);
    }

    private static Tally sum(List<Cell> events) {
        return events.stream().map(Ranking::tally).reduce(Tally.NONE, Tally::plus);
    }

    private static List<Bar> bars(List<Cell> failures, Buckets buckets, TimeSpan span) {
        long[] perBucket = Ranking.perBucket(failures, buckets.count(span), key -> true);
        return IntStream.range(0, perBucket.length).mapToObj(i -> new Bar(buckets.span(i, span), perBucket[i])).toList();
    }

    /// Whether there is nothing to compare with.
    public boolean hasNothingBefore() {
        return before.events() == 0;
    }

    /// The events of either period that failed.
    public EventFilter failed(TimeSpan span) {
        return base.with(new Condition.Is(Field.OUTCOME, Outcome.FAILURE.word())).in(span);
    }

    public Ranked of(Measure measure) {
        return switch (measure) {
            case FAILURES -> failures;
            case EVENTS -> events;
        };
    }

    public long weight(Measure measure) {
        return spans.weight(now.of(measure), before.of(measure));
    }

    public double ratio(Measure measure) {
        return spans.ratio(now.of(measure), before.of(measure));
    }
}
