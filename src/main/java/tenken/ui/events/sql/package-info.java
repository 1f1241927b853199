/// Floor 5, a side room of Events. The operator's own SQL. Read [SqlViewModel] first.
@NullMarked
package tenken.ui.events.sql;

import org.jspecify.annotations.NullMarked;
