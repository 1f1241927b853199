package tenken.ui.control;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import tenken.text.VisibleText;

/// Code with its line numbers; lines of note carry a sign, a colour, and the reason in their tooltip.
public final class CodeLines extends ListView<String> {
    private static final int LONGEST = 2_000;
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private Map<Integer, String> marks = Map.of();

    public CodeLines() {
        getStyleClass().addAll("code-lines", "mono");
        setFixedCellSize(22);
        setCellFactory(list -> new Cell());
    }

    /// @param reasons by the number of the line, from 1
    public void show(String code, Map<Integer, String> reasons) {
        marks = Map.copyOf(reasons);
        List<String> lines = code.isEmpty() ? List.of() : Stream.of(code.split("\r\n|\n", -1)).toList();
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
        }
        refresh();
    }

    /// Brings a line into view and chooses it; the first line is 1.
    public void jumpTo(int line) {
        getSelectionModel().clearAndSelect(line - 1);
        scrollTo(Math.max(0, line - 3));
    }

    private final class Cell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            String reason = empty ? null : marks.get(getIndex() + 1);
            pseudoClassStateChanged(MARKED, reason != null);
            setTooltip(reason == null ? null : new Tooltip(reason));
            setText(empty || line == null ? null : "%s %4d  %s".formatted(reason == null ? "  " : "▼", getIndex() + 1, shown(line)));
        }

        private static String shown(String line) {
            return VisibleText.shortened(line.replace("\t", "    "), LONGEST);
        }
    }
}
