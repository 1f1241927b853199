package tenken.ui.tools;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tenken.text.Texts;

/// Sorting by keyboard beside sorting by a click on a header: the choice and the headers say the same.
final class ToolOrder {
    private final TableView<ToolLine> table;
    private final ComboBox<TableColumn<ToolLine, ?>> sortBy;
    private final ToggleButton descending;
    private final Texts texts;
    private boolean telling;

    ToolOrder(TableView<ToolLine> table, ComboBox<TableColumn<ToolLine, ?>> sortBy, ToggleButton descending, Texts texts) {
        this.table = table;
        this.sortBy = sortBy;
        this.descending = descending;
        this.texts = texts;
    }

    /// Starts from the order the model has, and tells it every other one.
    void follow(ToolsViewModel model) {
        ToolsViewModel.Order before = model.order(); // read first: a table sorts as soon as it has a policy
        table.setSortPolicy(sorted -> {
            model.order(order(), sorted.getComparator());
            return true;
        });
        table.getColumns().stream().filter(column -> column.getId().equals(before.column())).findFirst().ifPresent(column -> {
            column.setSortType(before.descending() ? SortType.DESCENDING : SortType.ASCENDING);
            table.getSortOrder().add(column);
        });
        table.comparatorProperty().addListener((observable, older, comparator) -> tell());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<ToolLine, ?>>) change -> tell());
        sortBy.getItems().setAll(table.getColumns());
        sortBy.setConverter(new Titles());
        sortBy.setOnAction(event -> sort());
        descending.setOnAction(event -> sort());
        tell();
    }

    private ToolsViewModel.Order order() {
        return table.getSortOrder().stream().findFirst()
                .map(column -> new ToolsViewModel.Order(column.getId(), column.getSortType() == SortType.DESCENDING))
                .orElse(new ToolsViewModel.Order("", false));
    }

    private void sort() {
        TableColumn<ToolLine, ?> column = sortBy.getValue();
        if (!telling && column != null) {
            boolean down = descending.isSelected();
            column.setSortType(down ? SortType.DESCENDING : SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(column));
            table.sort();
        }
    }

    private void tell() {
        telling = true;
        TableColumn<ToolLine, ?> first = table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        sortBy.setValue(first);
        descending.setSelected(first != null && first.getSortType() == SortType.DESCENDING);
        descending.setText(texts.of(descending.isSelected() ? "tools.descending" : "tools.ascending"));
        telling = false;
    }

    private static final class Titles extends StringConverter<TableColumn<ToolLine, ?>> {
        @Override
        public String toString(@Nullable TableColumn<ToolLine, ?> column) {
            return column == null ? "" : column.getText();
        }

        @Override
        public TableColumn<ToolLine, ?> fromString(String text) {
            throw new UnsupportedOperationException("The columns are not typed");
        }
    }
}
