package tenken.ui.control;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.util.Duration;

/// Hands on what is typed into a field once the typing pauses for 300 ms, or at once with Enter.
public final class TypedText {
    private static final Duration PAUSE = Duration.millis(300);

    private final TextField field;
    private final StringProperty value;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final ChangeListener<String> set;

    public TypedText(TextField field, StringProperty value) {
        this.field = field;
        this.value = value;
        this.set = (observable, before, now) -> show(now);
        pause.setOnFinished(event -> value.set(field.getText()));
        field.textProperty().addListener((observable, before, now) -> typed(now));
        field.setOnAction(event -> handOn());
    }

    /// Shows the value whenever others change it, until [#leave].
    public void follow() {
        value.addListener(set);
        show(value.get());
    }

    public void leave() {
        handOn();
        value.removeListener(set);
    }

    public boolean isPending() {
        return pause.getStatus() == Animation.Status.RUNNING;
    }

    private void typed(String now) {
        if (now.equals(value.get())) {
            pause.stop();
        } else {
            pause.playFromStart();
        }
    }

    private void handOn() {
        pause.stop();
        value.set(field.getText());
    }

    private void show(String now) {
        if (!field.getText().equals(now)) {
            field.setText(now);
        }
    }
}
