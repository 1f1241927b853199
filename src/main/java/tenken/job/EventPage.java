package tenken.job;

import java.util.List;
import tenken.event.Event;
import tenken.event.EventFilter;

/// Some of the events a filter finds.
///
/// While `complete` is false, they are still being looked for: `total` is what was found so far, and the same question
/// asked again a little later has more. Nothing is looked for any longer when another filter is asked about, or when
/// nobody has asked for half a minute.
///
/// @param total         how many it finds in all
/// @param offset        of the first of `events` among them, from 0
/// @param searchedBytes of the logs, so far
/// @param totalBytes    that are to be searched; 0 where no log has to be
public record EventPage(List<Event> events, long total, long offset, boolean complete, long searchedBytes, long totalBytes) {

    /// A page of what has been found for good.
    public EventPage(List<Event> events, long total, long offset) {
        this(events, total, offset, true, 0, 0);
    }

    /// @param newestFirst the order by time; equal times by the order in which they were read
    public record Question(EventFilter filter, boolean newestFirst, long offset, int limit) {}
}
