/// Floor 5, a side room of Events. The operator's bookmarks and notes. Read [MarksViewModel] first.
@NullMarked
package tenken.ui.events.marks;

import org.jspecify.annotations.NullMarked;
