/// Floor 3. Every change to a file. May import floors 0 to 2.
@NullMarked
package tenken.disk;

import org.jspecify.annotations.NullMarked;
