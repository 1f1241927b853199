/// Floor 5, a side room of Events. The messages in groups: how many, since when, why, and the operator's own merging and splitting. Read [TemplatesViewModel] first.
@NullMarked
package tenken.ui.events.templates;

import org.jspecify.annotations.NullMarked;
