package tenken.ui.home;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import tenken.change.ChangeSentence;
import tenken.change.Changes;
import tenken.change.Difference;
import tenken.change.Measure;
import tenken.event.EventFilter;
import tenken.text.Texts;
import tenken.ui.control.Fxml;
import tenken.ui.shell.Doors;

/// What changed since last week, in at most three sentences; each opens the events it tells of.
final class ChangesCard {
    private static final int SENTENCES = 3;

    private final Texts texts;
    private final Doors doors;
    private final Parent root;

    @FXML private VBox sentences;
    @FXML private Button more;

    ChangesCard(Texts texts, Doors doors) {
        this.texts = texts;
        this.doors = doors;
        root = Fxml.load(this, texts);
        more.setVisible(false);
    }

    Parent root() {
        return root;
    }

    void show(Changes changes, ZoneId zone) {
        var words = new ChangeSentence(texts, zone);
        more.setVisible(true);
        more.setOnAction(event -> doors.openChanges(changes.spans()));
        var lines = new ArrayList<Node>();
        if (changes.hasNothingBefore()) {
            lines.add(plain(texts.of("change.nothing-before")));
        } else {
            lines.add(changes.now().failures() == 0 ? plain(words.total(changes, Measure.FAILURES))
                    : door(words.total(changes, Measure.FAILURES), changes.failed(changes.spans().now()),
                            words.failures(changes.spans().now())));
            List<Difference> told = changes.failures().headlines();
            told.stream().limit(SENTENCES - 1).forEach(one -> lines.add(door(one, changes, words)));
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setId("change-" + i);
        }
        if (!said(lines).equals(said(sentences.getChildren()))) { // a log that grows takes no focus away
            sentences.getChildren().setAll(lines);
        }
    }

    private Node door(Difference one, Changes changes, ChangeSentence words) {
        var span = one.nowCount() > 0 ? changes.spans().now() : changes.spans().before();
        return door(words.of(one, changes), one.evidence().in(span), words.because(one, span));
    }

    private Node door(String sentence, EventFilter filter, String because) {
        var door = new Button(sentence);
        door.setMnemonicParsing(false);
        door.setWrapText(true);
        door.getStyleClass().add("door");
        door.setOnAction(event -> doors.openEvents(filter, because));
        return door;
    }

    private static List<String> said(List<Node> lines) {
        return lines.stream().map(line -> ((Labeled) line).getText()).toList();
    }

    private static Label plain(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        return label;
    }
}
