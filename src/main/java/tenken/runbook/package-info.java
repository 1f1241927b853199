/// Floor 1. A runbook as data, each item with the row of the mission it delivers. Imports floor 0. Read [Runbook] first.
@NullMarked
package tenken.runbook;

import org.jspecify.annotations.NullMarked;
