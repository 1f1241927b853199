package tenken.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A table whose columns come with its rows, as the answer to a question does. Ctrl+C copies the chosen row.
public final class RowTable extends TableView<List<? extends @Nullable Object>> {
    private static final int LOOKED_AT = 100;
    private static final double LETTER = 9.2;
    private static final double BESIDE = 28;
    private static final double NARROWEST = 72;
    private static final double WIDEST = 420;

    /// @param numeric stands at the right
    public record Heading(String title, boolean numeric) {}

    /// How a cell is written.
    @FunctionalInterface
    public interface Words {
        String of(int column, @Nullable Object cell);
    }

    private List<Heading> headings = List.of();
    private Words words = (column, cell) -> String.valueOf(cell);

    public RowTable() {
        getStyleClass().add("row-table");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown() && getSelectionModel().getSelectedItem() != null) {
                copySelected();
                event.consume();
            }
        });
    }

    public void show(List<Heading> titles, List<? extends List<? extends @Nullable Object>> rows, Words cells) {
        words = cells;
        if (!titles.equals(headings)) {
            headings = List.copyOf(titles);
            getColumns().clear();
            for (int i = 0; i < titles.size(); i++) {
                getColumns().add(column(i, titles.get(i)));
            }
        }
        getItems().setAll(rows);
        for (int i = 0; i < titles.size(); i++) {
            getColumns().get(i).setPrefWidth(width(i, rows));
        }
        refresh();
    }

    private TableColumn<List<? extends @Nullable Object>, String> column(int index, Heading heading) {
        var column = new TableColumn<List<? extends @Nullable Object>, String>(heading.title());
        column.setSortable(false);
        column.setMinWidth(NARROWEST);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.of(index, row.getValue().get(index))));
        if (heading.numeric()) {
            column.getStyleClass().add("numeric");
        }
        return column;
    }

    private double width(int index, List<? extends List<? extends @Nullable Object>> rows) {
        int longest = letters(headings.get(index).title());
        for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
            longest = Math.max(longest, letters(words.of(index, rows.get(i).get(index))));
        }
        return Math.clamp(longest * LETTER + BESIDE, NARROWEST, WIDEST);
    }

    /// A Japanese letter is as wide as two.
    private static int letters(String text) {
        return text.codePoints().limit(100).map(one -> one > 0x2E7F ? 2 : 1).sum();
    }

    private void copySelected() {
        var cells = new ArrayList<String>();
        List<? extends @Nullable Object> row = getSelectionModel().getSelectedItem();
        for (int i = 0; i < row.size(); i++) {
            cells.add(words.of(i, row.get(i)));
        }
        var content = new ClipboardContent();
        content.putString(cells.stream().collect(Collectors.joining("\t")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
