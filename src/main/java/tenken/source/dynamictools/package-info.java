/// Floor 3. Reads what the dynamic tool system keeps in `.pi`. Imports floors 0 to 2. For tools read [ToolFiles] first.
@NullMarked
package tenken.source.dynamictools;

import org.jspecify.annotations.NullMarked;
