package tenken.ui.shell;

import tenken.event.EventFilter;

/// What the Events screen is besides a [Screen], so that [Doors#openEvents] reaches it.
public interface EventsDoor {
    /// Shows exactly these events. Called while the screen is in front, after [Screen#shown].
    ///
    /// @param because what they are, in words; shown above them
    void show(EventFilter filter, String because);
}
