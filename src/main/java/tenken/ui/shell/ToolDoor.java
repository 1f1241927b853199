package tenken.ui.shell;

/// What the Tools screen is besides a [Screen], so that [Doors#openTool] reaches it.
public interface ToolDoor {
    /// Chooses the tool and brings it into view, as soon as the table has been read. Called while the screen is in front, after [Screen#shown].
    void choose(String idOrName);
}
