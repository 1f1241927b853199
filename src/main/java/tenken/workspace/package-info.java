/// Floor 1. The folder an operator looks after. Imports floor 0.
@NullMarked
package tenken.workspace;

import org.jspecify.annotations.NullMarked;
