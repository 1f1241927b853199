/// Floor 5. Writes the events shown to a file. Read [ExportViewModel] first.
@NullMarked
package tenken.ui.events.export;

import org.jspecify.annotations.NullMarked;
