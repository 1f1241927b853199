package tenken.ui.events;

import java.util.Optional;
import tenken.event.Event;

/// A row of the table.
///
/// @param index among all events the filter finds, from 0
/// @param event empty while it is being read
record EventRow(long index, Optional<Event> event) {}
