package tenken.ui.control;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.text.Texts;
import tenken.time.TimeSpan;

/// The same numbers as the bars, to be read.
final class BarTable extends TableView<RunBucket> {
    private final TableColumn<RunBucket, String> done = new TableColumn<>();
    private Consumer<TimeSpan> open = span -> {};
    private Function<TimeSpan, String> within = span -> "";

    BarTable() {
        done.setVisible(false);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setMinHeight(0);
        setPrefHeight(220);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected();
            }
        });
    }

    void onOpen(Consumer<TimeSpan> action) {
        open = action;
    }

    /// Tells in a column of its own what was done in each stretch.
    void mark(List<MarkStrip.Mark> shown, Texts texts) {
        List<MarkStrip.Mark> marks = List.copyOf(shown);
        within = span -> MarkStrip.within(span, marks, texts);
        done.setVisible(!shown.isEmpty());
        refresh();
    }

    void show(List<RunBucket> series, ZoneId zone, Texts texts) {
        getColumns().setAll(List.of(
                text(texts.of("chart.from"), bucket -> PlainFigures.minute(bucket.span().from(), zone)),
                text(texts.of("chart.to"), bucket -> PlainFigures.minute(bucket.span().to(), zone)),
                number(texts.of("chart.runs"), RunCounts::runs),
                number(texts.of("chart.success"), RunCounts::successes),
                number(texts.of("chart.failure"), RunCounts::failures),
                number(texts.of("chart.unknown"), RunCounts::unknown),
                done));
        done.setText(texts.of("chart.marks"));
        done.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(within.apply(row.getValue().span())));
        getItems().setAll(series);
    }

    private void openSelected() {
        RunBucket selected = getSelectionModel().getSelectedItem();
        if (selected != null && selected.runs().runs() > 0) {
            open.accept(selected.span());
        }
    }

    private static TableColumn<RunBucket, String> text(String title, Function<RunBucket, String> cell) {
        var column = new TableColumn<RunBucket, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        return column;
    }

    private static TableColumn<RunBucket, Long> number(String title, ToLongFunction<RunCounts> cell) {
        var column = new TableColumn<RunBucket, Long>(title);
        column.getStyleClass().add("numeric");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.applyAsLong(row.getValue().runs())));
        return column;
    }
}
