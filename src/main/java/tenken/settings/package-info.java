/// Floor 1. What the operator has chosen, with what holds where nothing was chosen. Imports floor 0.
@NullMarked
package tenken.settings;

import org.jspecify.annotations.NullMarked;
