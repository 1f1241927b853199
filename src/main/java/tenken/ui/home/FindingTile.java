package tenken.ui.home;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import tenken.check.Finding;
import tenken.check.FindingSentence;
import tenken.check.State;
import tenken.text.Texts;
import tenken.ui.control.Fxml;
import tenken.ui.control.MissionTag;
import tenken.ui.shell.Doors;

/// A tile for one finding: state, value, the arithmetic in a sentence, the limits, and what it is made of.
final class FindingTile {
    private final Texts texts;
    private final Doors doors;
    private final Parent root;

    @FXML private Label title;
    @FXML private MissionTag mission;
    @FXML private Button value;
    @FXML private Label state;
    @FXML private Label sentence;
    @FXML private Label limits;
    @FXML private Label basis;

    FindingTile(Texts texts, Doors doors) {
        this.texts = texts;
        this.doors = doors;
        root = Fxml.load(this, texts);
    }

    void show(Finding finding, FindingSentence words) {
        root.setId("tile-" + finding.threshold().name());
        title.setText(words.title(finding));
        mission.setMission(finding.threshold().mission());
        mission.setWords(texts.of("mission." + finding.threshold().mission()));
        value.setText(words.value(finding));
        state.setText(FindingSentence.symbol(finding.state()) + " " + words.state(finding.state()));
        state.getStyleClass().setAll("label", "badge", style(finding.state()));
        sentence.setText(words.sentence(finding));
        limits.setText(unbroken(words.limits(finding)));
        basis.setText(words.basis(finding));
        boolean opens = finding.evidence().isPresent();
        value.setFocusTraversable(opens);
        value.setMouseTransparent(!opens);
        value.getStyleClass().setAll("button", "number", opens ? "door" : "figure");
        value.setOnAction(event -> finding.evidence().ifPresent(evidence -> doors.openEvents(evidence, words.title(finding))));
        root.setAccessibleText(title.getText() + ": " + state.getText() + ". " + value.getText() + ". " + sentence.getText());
    }

    Parent root() {
        return root;
    }

    /// Keeps a sign, its number and the unit on one line.
    private static String unbroken(String text) {
        return text.replaceAll("(?<=[<>≥0-9]) | (?=[<>≥])", "\u00a0");
    }

    private static String style(State state) {
        return switch (state) {
            case OK -> "state-ok";
            case WARNING -> "state-warning";
            case CRITICAL -> "state-critical";
            case NO_DATA, TOO_FEW, NOT_CONFIGURED, CANNOT_EVALUATE, MANUAL -> "state-unknown";
        };
    }
}
