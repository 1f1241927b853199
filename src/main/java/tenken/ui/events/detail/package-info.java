/// Floor 5. One event in full, down to its line. Read [DetailViewModel] first.
@NullMarked
package tenken.ui.events.detail;

import org.jspecify.annotations.NullMarked;
