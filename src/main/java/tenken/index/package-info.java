/// Floor 3. The SQLite index: derived from the files, deletable at any time, and the only room that speaks SQL.
/// The statements stand in `resources/tenken/index`. Imports floors 0 to 2. Read [Index] first.
@NullMarked
package tenken.index;

import org.jspecify.annotations.NullMarked;
