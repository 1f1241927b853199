/// Floor 5. Every tool definition with its scores, its runs and its code. Read [ToolsViewModel] first.
@NullMarked
package tenken.ui.tools;

import org.jspecify.annotations.NullMarked;
