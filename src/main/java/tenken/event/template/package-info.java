/// Floor 1. Which messages count as one: what a template has masked, and what the operator has decided about it. Read [Groupings] first.
@NullMarked
package tenken.event.template;

import org.jspecify.annotations.NullMarked;
