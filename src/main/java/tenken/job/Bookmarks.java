package tenken.job;

import java.util.List;
import java.util.Optional;
import tenken.event.Bookmark;
import tenken.event.Event;

/// The operator's bookmarks, each with the event it is of.
///
/// @param rows    in the order in which they were made
/// @param damaged numbers of the lines in the operator's own records that cannot be read
public record Bookmarks(List<Row> rows, List<Long> damaged) {

    /// @param event empty where the line is no longer found; the bookmark keeps a copy of what it said
    public record Row(Bookmark bookmark, Optional<Event> event) {}
}
