/// Floor 2. A metric held against a threshold becomes a [Finding]. Pure. Imports floors 0 and 1 and `metric`.
@NullMarked
package tenken.check;

import org.jspecify.annotations.NullMarked;
