package tenken.check;

import java.util.Optional;
import java.util.OptionalDouble;
import tenken.event.EventFilter;
import tenken.time.TimeSpan;

/// What a check found.
///
/// @param threshold  what it was held against
/// @param value      in the threshold's unit; empty where there is nothing to measure
/// @param sampleSize how many things the value is made of
/// @param period     the time it is about; empty for a state that holds now
/// @param evidence   finds exactly the events behind the value; empty where it is not made of events
public record Finding(
        Threshold threshold,
        State state,
        OptionalDouble value,
        long sampleSize,
        Optional<TimeSpan> period,
        Optional<EventFilter> evidence) {}
