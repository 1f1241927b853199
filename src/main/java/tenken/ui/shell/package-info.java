/// Floor 5. The window: navigation, the session every screen shares, theme and fonts. Read [Session] first.
@NullMarked
package tenken.ui.shell;

import org.jspecify.annotations.NullMarked;
