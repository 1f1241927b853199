/// Floor 5. What differs between two periods: sentences, each the door to its events, and all that was compared. Read
/// [ChangesViewModel] first.
@NullMarked
package tenken.ui.change;

import org.jspecify.annotations.NullMarked;
