package tenken.ui.shell;

import tenken.change.Spans;
import tenken.event.EventFilter;
import tenken.text.Problem;

/// The ways from one screen to another, so that screens need not know each other: every number opens its rows.
public interface Doors {
    /// Shows the Events screen with exactly these events. `because` says in words what they are.
    void openEvents(EventFilter filter, String because);

    /// Shows the Tools screen with this tool chosen; an id, or a name where there is no id.
    void openTool(String idOrName);

    /// Shows the Tools screen as it was left; definitions that cannot be loaded stand first.
    default void openTools() {}

    /// Shows what differs between these periods.
    default void openChanges(Spans spans) {}

    /// Lets the operator choose another folder.
    default void chooseFolder() {}

    /// Opens the built-in sample.
    default void openSample() {}

    /// Tells the operator, once, of something that could not be done.
    default void tell(Problem problem) {}
}
