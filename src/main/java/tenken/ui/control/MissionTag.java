package tenken.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// The sign of a passage of the runbook. Pointing at it, or Enter, says what is asked there and how Tenken counts it.
public final class MissionTag extends Button {
    private static final double WIDTH = 400;

    private final Tooltip hint = words();
    /// The same words, opened by hand: they stay until Esc, or until something else is clicked or focused.
    private final Tooltip popover = words();
    private String mission = "";

    public MissionTag() {
        getStyleClass().add("mission-tag");
        setMnemonicParsing(false);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        hint.setShowDuration(Duration.INDEFINITE);
        setTooltip(hint);
        popover.setAutoHide(true);
        setOnAction(event -> open());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                popover.hide();
            }
        });
    }

    public String getMission() {
        return mission;
    }

    /// The passage, as in `S0-8.1`.
    public void setMission(String passage) {
        mission = passage;
        setText("§ " + passage);
    }

    public String getWords() {
        return hint.getText();
    }

    /// What the runbook asks there, how it is counted, and where that differs.
    public void setWords(String words) {
        hint.setText(words);
        popover.setText(words);
        setAccessibleHelp(words);
    }

    /// Whether the words have been opened by hand.
    public boolean isOpen() {
        return popover.isShowing();
    }

    private void open() {
        Bounds here = localToScreen(getLayoutBounds());
        if (here != null && !popover.isShowing()) {
            hint.hide();
            popover.show(this, here.getMinX(), here.getMaxY() + 4);
        }
    }

    private static Tooltip words() {
        var tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setPrefWidth(WIDTH);
        return tooltip;
    }
}
