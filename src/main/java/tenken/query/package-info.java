/// Floor 2. The language in which an operator asks for events: text into [tenken.event.EventFilter] and back, and what
/// could be written next. Pure. Imports floors 0 and 1. Read [Query] first.
@NullMarked
package tenken.query;

import org.jspecify.annotations.NullMarked;
