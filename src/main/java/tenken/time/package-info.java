/// Floor 0. Periods and calendar steps, always with their zone named. Imports only `java.*`. Read [TimeSpan] first.
@NullMarked
package tenken.time;

import org.jspecify.annotations.NullMarked;
