/// Floor 1. What a log line says, whichever system wrote it. Imports floor 0. Read [Event] first.
@NullMarked
package tenken.event;

import org.jspecify.annotations.NullMarked;
