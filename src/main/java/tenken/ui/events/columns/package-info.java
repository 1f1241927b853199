/// Floor 5. Which columns the table of events has. Read [ColumnsViewModel] first.
@NullMarked
package tenken.ui.events.columns;

import org.jspecify.annotations.NullMarked;
