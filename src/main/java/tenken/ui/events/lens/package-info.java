/// Floor 5. What the parts of the Events screen share: the filter they all look through. Read [EventsLens] first.
@NullMarked
package tenken.ui.events.lens;

import org.jspecify.annotations.NullMarked;
