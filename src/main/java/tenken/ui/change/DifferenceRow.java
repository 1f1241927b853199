package tenken.ui.change;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import tenken.change.ChangeSentence;
import tenken.change.Changes;
import tenken.change.Difference;
import tenken.change.ToolMark;
import tenken.text.Texts;

/// A sentence, the doors to what it is made of, and how it was reckoned for whoever asks.
final class DifferenceRow extends VBox {

    /// @param id the row's, for its parts too: `<id>-now`, `<id>-before`, `<id>-mark`, `<id>-how`
    DifferenceRow(Difference one, Changes changes, ChangesViewModel model, Texts texts, String id) {
        ChangeSentence told = model.words();
        setId(id);
        setSpacing(4);
        getStyleClass().add("difference");
        var sentence = new Label(told.of(one, changes));
        sentence.setWrapText(true);
        sentence.setId(id + "-sentence");
        var how = new Label(told.arithmetic(one, changes));
        how.getStyleClass().addAll("muted", "small");
        how.setWrapText(true);
        how.setId(id + "-arithmetic");
        how.setVisible(false);
        how.setManaged(false);
        var doors = new FlowPane(16, 4);
        doors.getChildren().addAll(
                door(texts.of("changes.open.now", one.nowCount()), id + "-now", one.nowCount() == 0, () -> model.openNow(one)),
                door(texts.of("changes.open.before", one.beforeCount()), id + "-before", one.beforeCount() == 0, () -> model.openBefore(one)));
        for (ToolMark mark : one.coincidences().stream().limit(1).toList()) {
            String words = texts.of("changes.open." + mark.kind().word(), mark.events());
            doors.getChildren().add(door(words, id + "-mark", false, () -> model.openMark(mark)));
        }
        doors.getChildren().add(fold(how, texts, id));
        getChildren().addAll(sentence, doors, how);
    }

    private static ToggleButton fold(Label how, Texts texts, String id) {
        var fold = new ToggleButton(texts.of("changes.how"));
        fold.setId(id + "-how");
        fold.getStyleClass().addAll("flat", "small");
        fold.selectedProperty().subscribe(shown -> {
            how.setVisible(shown);
            how.setManaged(shown);
        });
        return fold;
    }

    private static Button door(String words, String id, boolean closed, Runnable open) {
        var door = new Button(words);
        door.setId(id);
        door.setMnemonicParsing(false);
        door.getStyleClass().add("door");
        door.setDisable(closed);
        door.setOnAction(event -> open.run());
        return door;
    }
}
