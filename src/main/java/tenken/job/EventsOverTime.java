package tenken.job;

import java.time.ZoneId;
import java.util.List;
import tenken.event.EventFilter;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.time.Stride;

/// The events of a filter over time, by how they ended: the whole of its period, empty stretches too.
///
/// @param bars     cut to the period; none where nothing is held
/// @param complete false while lines are being searched: then the bars are of what was found so far, and the same question
///                 asked a little later has more
public record EventsOverTime(List<RunBucket> bars, Stride stride, boolean complete) {

    /// @param most bars
    public record Question(EventFilter filter, ZoneId zone, int most) {}

    /// All events; what a table of them counts.
    public RunCounts total() {
        return bars.stream().map(RunBucket::runs).reduce(RunCounts.NONE, RunCounts::plus);
    }
}
