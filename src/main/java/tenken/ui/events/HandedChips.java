package tenken.ui.events;

import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import tenken.text.VisibleText;
import tenken.time.TimeSpan;
import tenken.ui.events.lens.EventWords;

/// What came with a filter from another screen and does not stand in the text of the bar: what the events are, and their
/// period. Each can be taken away.
final class HandedChips extends FlowPane {
    private final EventQuery query;
    private final EventWords words;
    private final Label because = new Label();
    private final Label period = new Label();
    private final HBox reason;
    private final HBox only;

    HandedChips(EventQuery query, EventWords words) {
        this.query = query;
        this.words = words;
        this.reason = chip(because, "because", "dropChip");
        this.only = chip(period, "onlyPeriod", "dropPeriod");
        getStyleClass().add("filters");
        getChildren().addAll(reason, only);
        drop(reason).setOnAction(event -> query.clear());
        drop(only).setOnAction(event -> query.dropPeriod());
    }

    void show(ZoneId zone) {
        Optional<String> told = query.because();
        Optional<Optional<TimeSpan>> own = query.ownPeriod();
        because.setText(told.map(VisibleText::of).orElse(""));
        period.setText(own.map(span -> words.onlyPeriod(span, zone)).orElse(""));
        present(reason, told.isPresent());
        present(only, own.isPresent());
        present(this, told.isPresent() || own.isPresent());
    }

    private HBox chip(Label label, String id, String dropId) {
        label.setId(id);
        var drop = new Button(words.texts().of("events.chip.drop"));
        drop.setId(dropId);
        drop.getStyleClass().add("door");
        drop.setMinWidth(USE_PREF_SIZE);
        var chip = new HBox(label, drop);
        chip.getStyleClass().add("chip");
        chip.maxWidthProperty().bind(widthProperty());
        return chip;
    }

    private static Button drop(HBox chip) {
        return (Button) chip.getChildren().getLast();
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
