/// Floor 2. Every number an operator sees is defined here, with its unit. Pure. Imports floors 0 and 1.
@NullMarked
package tenken.metric;

import org.jspecify.annotations.NullMarked;
