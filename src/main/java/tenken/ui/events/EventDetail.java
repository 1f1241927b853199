package tenken.ui.events;

import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import tenken.event.Event;

/// All fields of one event, name beside value.
public final class EventDetail extends GridPane {
    private static final int LONGEST = 20_000;

    public EventDetail() {
        getStyleClass().add("fields");
    }

    void show(Optional<Event> event, ZoneId zone, EventWords words) {
        getChildren().clear();
        event.ifPresent(one -> words.fields(one, zone).forEach(this::add));
    }

    private void add(EventWords.Field field) {
        var name = new Label(field.name());
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        String shown = field.value().length() > LONGEST ? field.value().substring(0, LONGEST) + "…" : field.value();
        var value = new Label(shown);
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        setHgrow(value, Priority.ALWAYS);
        addRow(getRowCount(), name, value);
    }
}
