package tenken.ui.control;

import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;

/// A thin bar that tells of work on its way, but only of work that takes longer than 300 ms: what is quick must not flicker.
public final class Waiting extends ProgressBar {
    private static final Duration PATIENCE = Duration.millis(300);

    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final ChangeListener<Boolean> listener = (observable, before, pending) -> pending(pending);

    public Waiting() {
        getStyleClass().add("waiting");
        setMaxWidth(Double.MAX_VALUE);
        setVisible(false);
        setFocusTraversable(false);
        patience.setOnFinished(event -> setVisible(true));
    }

    public void follow(ObservableBooleanValue pending) {
        pending.addListener(listener);
        pending(pending.get());
    }

    public void leave(ObservableBooleanValue pending) {
        pending.removeListener(listener);
        pending(false);
    }

    private void pending(boolean pending) {
        if (pending && !isVisible()) {
            patience.playFromStart();
        } else if (!pending) {
            patience.stop();
            setVisible(false);
        }
    }
}
