/// Floor 5. The events themselves, all of them, down to the raw line. Read [EventsViewModel] first.
@NullMarked
package tenken.ui.events;

import org.jspecify.annotations.NullMarked;
