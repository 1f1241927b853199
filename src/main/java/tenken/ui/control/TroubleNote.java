package tenken.ui.control;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.text.VisibleText;

/// Tells why something could not be read, and what to do; takes no room while all is well.
public final class TroubleNote extends VBox {
    private final Label happened = new Label();
    private final Label remedy = new Label();

    public TroubleNote() {
        getStyleClass().addAll("card", "trouble-note");
        happened.getStyleClass().add("state-critical");
        happened.setWrapText(true);
        remedy.setWrapText(true);
        getChildren().addAll(happened, remedy);
        show(Optional.empty(), Optional.empty());
    }

    public void show(Optional<Problem> problem, Texts texts) {
        show(problem.map(one -> "× " + one.happened(texts)), problem.map(one -> one.remedy(texts)));
    }

    private void show(Optional<String> what, Optional<String> then) {
        happened.setText(VisibleText.of(what.orElse("")));
        remedy.setText(VisibleText.of(then.orElse("")));
        setVisible(what.isPresent());
        setManaged(what.isPresent());
    }
}
