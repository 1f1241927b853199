package tenken.change;

import java.util.List;
import tenken.event.EventFilter;

/// What was counted in the two periods.
///
/// @param base          the events that are compared, without a period
/// @param nowBuckets    how the failures of now are cut
/// @param beforeBuckets how the failures before are cut: as long stretches
/// @param events        all events, by tool, action and outcome
/// @param failures      those that failed, by all values and by stretch
public record Observed(
        Spans spans, EventFilter base, ToolGroups tools, Buckets nowBuckets, Buckets beforeBuckets, Pair events, Pair failures) {

    /// The same of both periods, in any order; equal keys may stand in several cells.
    public record Pair(List<Cell> now, List<Cell> before) {}
}
