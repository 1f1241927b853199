/// Floor 5. The values beside the table of events, by which it is narrowed. Read [FacetsViewModel] first.
@NullMarked
package tenken.ui.events.facets;

import org.jspecify.annotations.NullMarked;
