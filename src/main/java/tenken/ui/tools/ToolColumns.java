package tenken.ui.tools;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import tenken.text.VisibleText;
import tenken.ui.control.PlainFigures;

/// The columns of the table of tools. What is not known sorts after everything that is.
record ToolColumns(ToolWords words, Supplier<ZoneId> zone) {
    private static final int CELL_LENGTH = 200;

    void addTo(TableView<ToolLine> table) {
        column(table, "name", 150, ToolLine::name, Comparator.naturalOrder(), name -> VisibleText.shortened(name, CELL_LENGTH));
        flags(table);
        column(table, "status", 84, this::status, Comparator.naturalOrder(), status -> status);
        ratio(table, "confidence", 116, ToolLine::confidence, PlainFigures::score);
        ratio(table, "safety", 76, ToolLine::safety, PlainFigures::score);
        ratio(table, "quality", 78, ToolLine::quality, PlainFigures::score);
        numeric(column(table, "runs", 100, ToolLine::runs, Comparator.comparingLong(runs -> runs.orElse(-1)), ToolColumns::count));
        ratio(table, "success", 92, ToolLine::successRate, PlainFigures::percent);
        ratio(table, "mean", 126, ToolLine::mean, PlainFigures::milliseconds);
        ratio(table, "p95", 126, ToolLine::p95, PlainFigures::milliseconds);
        column(table, "last-run", 138, ToolLine::lastRun, Comparator.comparing(at -> at.orElse(Instant.MIN)), this::time);
        column(table, "id", 140, ToolLine::id, Comparator.naturalOrder(), id -> VisibleText.shortened(id, CELL_LENGTH));
    }

    private String status(ToolLine line) {
        return line.tool().map(row -> words.status(row.definition())).orElse(PlainFigures.NOTHING);
    }

    private void flags(TableView<ToolLine> table) {
        var column = new TableColumn<ToolLine, ToolLine>(words.texts().of("tools.column.flags"));
        column.setId("flags");
        column.setPrefWidth(178);
        column.setComparator(Comparator.comparingInt((ToolLine line) -> line.flags().size()).thenComparing(line -> line.flags().toString()));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new FlagsCell(words));
        table.getColumns().add(column);
    }

    private void ratio(TableView<ToolLine> table, String id, double width, Function<ToolLine, OptionalDouble> value, Function<OptionalDouble, String> text) {
        numeric(column(table, id, width, value, Comparator.comparingDouble(one -> one.orElse(-1)), text));
    }

    private static void numeric(TableColumn<?, ?> column) {
        column.getStyleClass().add("numeric");
    }

    private <T> TableColumn<ToolLine, T> column(
            TableView<ToolLine> table, String id, double width, Function<ToolLine, T> value, Comparator<T> order, Function<T, String> text) {
        var column = new TableColumn<ToolLine, T>(words.texts().of("tools.column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : text.apply(item));
            }
        });
        table.getColumns().add(column);
        return column;
    }

    private static String count(OptionalLong runs) {
        return runs.isEmpty() ? PlainFigures.NOTHING : PlainFigures.count(runs.getAsLong());
    }

    private String time(Optional<Instant> at) {
        return at.map(instant -> PlainFigures.minute(instant, zone.get())).orElse(PlainFigures.NOTHING);
    }
}
