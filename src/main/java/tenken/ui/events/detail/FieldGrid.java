package tenken.ui.events.detail;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import tenken.event.Field;
import tenken.text.Texts;
import tenken.ui.events.lens.EventWords.Shown;

/// All fields of one event, name beside value; behind each a way to the events that share it, and to those that do not.
final class FieldGrid extends GridPane {
    private static final int LONGEST = 20_000;

    private final DetailViewModel model;
    private final Texts texts;

    FieldGrid(DetailViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("fields");
    }

    void show(List<Shown> fields) {
        getChildren().clear();
        fields.forEach(this::add);
    }

    private void add(Shown field) {
        var name = new Label(field.name());
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        String shown = field.text().length() > LONGEST ? field.text().substring(0, LONGEST) + "…" : field.text();
        var value = new Label(shown);
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        setHgrow(value, Priority.ALWAYS);
        var ways = new HBox();
        ways.getStyleClass().add("field-ways");
        ways.setMinWidth(USE_PREF_SIZE);
        field.asked().ifPresent(asked -> ways.getChildren().addAll(
                way("want", texts.of("detail.want"), texts.of("detail.want.of", field.name()), asked, () -> model.want(asked, field.value())),
                way("exclude", texts.of("detail.exclude"), texts.of("detail.exclude.of", field.name()), asked, () -> model.exclude(asked, field.value()))));
        addRow(getRowCount(), name, value, ways);
    }

    private static Button way(String verb, String words, String whole, Field field, Runnable action) {
        var way = new Button(words);
        way.setId(verb + "-" + field.name().toLowerCase(Locale.ROOT));
        way.getStyleClass().addAll("door", "small");
        way.setAccessibleText(whole);
        way.setOnAction(event -> action.run());
        return way;
    }
}
