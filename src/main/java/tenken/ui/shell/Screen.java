package tenken.ui.shell;

import javafx.scene.Parent;

/// A screen of the window. What [#shown] subscribes, [#hidden] releases.
public interface Screen {
    Parent root();

    /// The screen is in front: read what it shows, and read again whenever [Session#refreshes] grows.
    void shown();

    void hidden();

    /// Puts the focus where the operator starts.
    default void focus() {
        root().requestFocus();
    }

    /// True once everything asked for has been answered; pictures and tests wait for it.
    boolean isSettled();
}
