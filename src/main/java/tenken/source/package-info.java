/// Floor 3. Every read of the operator's files: one sub-package per system. Imports floors 0 to 2. Read [LineCursor] first.
@NullMarked
package tenken.source;

import org.jspecify.annotations.NullMarked;
