/// Floor 5. Controls that more than one screen uses.
@NullMarked
package tenken.ui.control;

import org.jspecify.annotations.NullMarked;
