/// Floor 3. Every file that Tenken writes: its own records now, the operator's files in time. Imports floors 0 to 2.
@NullMarked
package tenken.disk;

import org.jspecify.annotations.NullMarked;
