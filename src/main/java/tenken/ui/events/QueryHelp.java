package tenken.ui.events;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tenken.text.Texts;

/// The language of the bar on one small sheet: an example beside what it finds.
final class QueryHelp extends VBox {
    private static final List<String> LINES = List.of("word", "exact", "regex", "field", "none", "part", "severity", "duration", "time", "not", "more");

    QueryHelp(Texts texts) {
        getStyleClass().addAll("card", "query-help");
        setManaged(false);
        setVisible(false);
        var title = new Label(texts.of("events.query.help.title"));
        title.getStyleClass().add("section-title");
        var grid = new GridPane();
        grid.getStyleClass().add("fields");
        for (String line : LINES) {
            var example = new Label(texts.of("events.query.example." + line));
            example.getStyleClass().add("mono");
            example.setMinWidth(USE_PREF_SIZE);
            var meaning = new Label(texts.of("events.query.meaning." + line));
            meaning.setWrapText(true);
            GridPane.setHgrow(meaning, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), example, meaning);
        }
        var keys = new Label(texts.of("events.query.help.keys"));
        keys.getStyleClass().addAll("muted", "small");
        keys.setWrapText(true);
        var more = new Label(texts.of("events.keys"));
        more.getStyleClass().addAll("muted", "small");
        more.setWrapText(true);
        getChildren().addAll(title, grid, keys, more);
    }

    boolean isShown() {
        return isVisible();
    }

    void show(boolean shown) {
        setVisible(shown);
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }
}
