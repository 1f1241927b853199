/// Floor 5. Home: how it stands now, what was found, and what went wrong in the last day. Read [HomeViewModel] first.
@NullMarked
package tenken.ui.home;

import org.jspecify.annotations.NullMarked;
