package tenken.ui.shell;

import tenken.change.Spans;

/// What the screen of changes is besides a [Screen], so that [Doors#openChanges] reaches it.
public interface ChangesDoor {
    /// Shows what differs between these periods. Called while the screen is in front, after [Screen#shown].
    void compare(Spans spans);
}
