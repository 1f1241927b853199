/// Floor 5. The command line, one class per command; `shared/CLI.md` is its contract. Imports floors 0 to 2 and 4. Read [CommandLineFace] first.
@NullMarked
package tenken.cli;

import org.jspecify.annotations.NullMarked;
