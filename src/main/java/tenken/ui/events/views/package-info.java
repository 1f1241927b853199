/// Floor 5, a side room of Events. Saved ways of looking at the events. Read [ViewsViewModel] first.
@NullMarked
package tenken.ui.events.views;

import org.jspecify.annotations.NullMarked;
