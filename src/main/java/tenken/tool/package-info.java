/// Floor 1. What a tool definition says. Imports floor 0. Read [ToolDefinition] first.
@NullMarked
package tenken.tool;

import org.jspecify.annotations.NullMarked;
