/// Floor 5, a side room of Events. The runbook's ready-made questions and their answers. Read [QueriesViewModel] first.
@NullMarked
package tenken.ui.events.queries;

import org.jspecify.annotations.NullMarked;
