package tenken.index;

import tenken.event.EventFilter.Stream;
import tenken.event.Outcome;

/// What repeats from event to event, with the number that stands for it.
///
/// @param severity OpenTelemetry's number
record KindRow(int id, Stream stream, String action, String sourceAction, Outcome outcome, int severity) {}
