package tenken.ui.events;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import tenken.text.Texts;
import tenken.ui.control.PlainFigures;
import tenken.ui.events.columns.ColumnsMenu;
import tenken.ui.events.export.ExportMenu;

/// The line above the table: the values at the left, following, what a search is at, the columns, and writing to a file.
final class EventTools extends HBox {
    private final EventsViewModel model;
    private final Texts texts;
    private final Button values = new Button();
    private final ToggleButton follow = new ToggleButton();
    private final Label told = new Label();
    private final Button stop = new Button();
    private final ExportMenu export;
    private final ChangeListener<Object> show = (observable, before, now) -> show();

    EventTools(EventsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.export = new ExportMenu(model.export(), texts);
        getStyleClass().add("event-tools");
        setAlignment(Pos.CENTER_LEFT);
        values.setId("facetsSwitch");
        values.setMinWidth(USE_PREF_SIZE);
        values.setOnAction(event -> model.facets().switchShown());
        follow.setId("follow");
        follow.setMinWidth(USE_PREF_SIZE);
        follow.setOnAction(event -> model.follow(follow.isSelected()));
        told.setId("searching");
        told.getStyleClass().addAll("muted", "small");
        stop.setId("stopSearch");
        stop.setText(texts.of("events.search.stop"));
        stop.getStyleClass().addAll("door", "small");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> model.stop());
        var room = new Region();
        setHgrow(room, Priority.ALWAYS);
        getChildren().addAll(values, follow, told, stop, room, export, new ColumnsMenu(model.columns(), texts));
        values.setTooltip(new Tooltip(texts.of("facets.hint")));
        follow.setTooltip(new Tooltip("Ctrl+L"));
    }

    ExportMenu export() {
        return export;
    }

    void shown() {
        observed().forEach(one -> one.addListener(show));
        export.shown();
        show();
    }

    void hidden() {
        observed().forEach(one -> one.removeListener(show));
        export.hidden();
    }

    private List<ObservableValue<?>> observed() {
        EventWindow window = model.window();
        return List.of(window.searching(), window.searched(), window.stopped(), window.following(), model.facets().shownProperty(), model.neighbours().none());
    }

    private void show() {
        EventWindow window = model.window();
        values.setText(texts.of(model.facets().shownProperty().get() ? "facets.hide" : "facets.show"));
        follow.setSelected(window.following().get());
        follow.setText(texts.of(window.following().get() ? "events.follow.on" : "events.follow.off"));
        present(stop, window.searching().get());
        String searched = PlainFigures.count(Math.round(window.searched().get() * 100));
        told.setText(window.searching().get() ? texts.of("events.search.going", searched)
                : window.stopped().get() ? texts.of("events.search.stopped")
                : model.neighbours().none().get() ? texts.of("events.no-neighbour") : "");
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
