package tenken.job;

import java.util.List;
import tenken.event.Event;
import tenken.event.EventFilter;

/// Some of the events a filter finds.
///
/// @param total  how many it finds in all
/// @param offset of the first of `events` among them, from 0
public record EventPage(List<Event> events, long total, long offset) {

    /// @param newestFirst the order by time; equal times by the order in which they were read
    public record Question(EventFilter filter, boolean newestFirst, long offset, int limit) {}
}
