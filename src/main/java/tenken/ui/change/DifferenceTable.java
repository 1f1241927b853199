package tenken.ui.change;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import tenken.change.ChangeSentence;
import tenken.change.Changes;
import tenken.change.Difference;
import tenken.text.Texts;
import tenken.ui.control.PlainFigures;

/// Everything that differs, failures first, the greatest part first. Enter or two clicks open the events of now, or, where
/// there are none, those of before.
public final class DifferenceTable extends TableView<Difference> {
    private static final double HEADER = 42;
    private static final double ROW = 32;
    private static final int SHOWN = 12;

    public DifferenceTable() {
        setId("differences");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    void show(Changes changes, ChangesViewModel model, Texts texts) {
        ChangeSentence words = model.words();
        setPlaceholder(new Label(texts.of("changes.none")));
        getColumns().setAll(List.of(
                column(texts.of("changes.column.measure"), one -> texts.of("changes.measure." + one.measure().word()), false, 88),
                column(texts.of("changes.column.dimension"), one -> words.dimension(one.subject().dimension()), false, 160),
                column(texts.of("changes.column.value"), one -> words.subject(one.subject()), false, 400),
                column(texts.of("changes.column.before"), one -> PlainFigures.count(one.beforeCount()), true, 80),
                column(texts.of("changes.column.now"), one -> PlainFigures.count(one.nowCount()), true, 80),
                column(texts.of("changes.column.ratio"), one -> words.ratio(one.ratio()), false, 160)));
        List<Difference> all = Stream.concat(changes.failures().differences().stream(), changes.events().differences().stream()).toList();
        if (!all.equals(getItems())) {
            getItems().setAll(all);
        }
        setPrefHeight(HEADER + ROW * Math.clamp(all.size(), 1, SHOWN));
        setMinHeight(getPrefHeight());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(model);
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open(model);
            }
        });
    }

    private void open(ChangesViewModel model) {
        Difference one = getSelectionModel().getSelectedItem();
        if (one != null && one.nowCount() > 0) {
            model.openNow(one);
        } else if (one != null) {
            model.openBefore(one);
        }
    }

    private static TableColumn<Difference, String> column(String title, Function<Difference, String> cell, boolean numeric, double width) {
        var column = new TableColumn<Difference, String>(title);
        column.setPrefWidth(width);
        if (numeric) {
            column.getStyleClass().add("numeric");
        }
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        return column;
    }
}
