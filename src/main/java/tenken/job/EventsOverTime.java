package tenken.job;

import java.time.ZoneId;
import java.util.List;
import tenken.event.EventFilter;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.time.Stride;

/// The events of a filter over time, by how they ended: the whole of its period, empty stretches too.
///
/// @param bars         cut to the period; none where nothing is held
/// @param linesCounted false where the filter asks something of the lines and they have not been searched yet: then the bars
///                     are of all events that fulfil the rest
public record EventsOverTime(List<RunBucket> bars, Stride stride, boolean linesCounted) {

    /// @param most bars
    public record Question(EventFilter filter, ZoneId zone, int most) {}

    /// All events; what a table of them counts.
    public RunCounts total() {
        return bars.stream().map(RunBucket::runs).reduce(RunCounts.NONE, RunCounts::plus);
    }
}
