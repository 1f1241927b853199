package tenken.ui.shell;

/// What Home is besides a [Screen]: the place where the lines that could not be read are told, file by file.
public interface RejectedDoor {
    /// Brings them into view. Called while the screen is in front, after [Screen#shown].
    void showRejected();
}
