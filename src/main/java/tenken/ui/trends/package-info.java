/// Floor 5. Runs and failures over time. Read [TrendsViewModel] first.
@NullMarked
package tenken.ui.trends;

import org.jspecify.annotations.NullMarked;
