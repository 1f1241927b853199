/// Floor 5. The bars above the table of events. Read [HistogramViewModel] first.
@NullMarked
package tenken.ui.events.histogram;

import org.jspecify.annotations.NullMarked;
