/// Floor 2. What differs between two periods: which value of which field has how much to do with it, and since when. Pure:
/// counts in, ranked [Difference]s and sentences out. Imports floors 0 and 1. Read [Ranking] first.
@NullMarked
package tenken.change;

import org.jspecify.annotations.NullMarked;
