package tenken.ui.events.sql;

import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import tenken.text.Texts;

/// A view or a column of one, with what it holds, as `docs/sql.md` says it.
final class SqlColumnCell extends TreeCell<String> {
    private final Texts texts;

    SqlColumnCell(Texts texts) {
        this.texts = texts;
        setPrefWidth(0); // as wide as the tree; what does not fit stands in the tooltip
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
        super.updateItem(name, empty);
        TreeItem<String> item = getTreeItem();
        boolean shown = !empty && name != null && item != null && item.getParent() != null;
        setText(shown ? name + " — " + about(item) : null);
        setTooltip(shown ? new Tooltip(name + " — " + about(item) + "\n" + texts.of("sql.views.hint")) : null);
    }

    private String about(TreeItem<String> item) {
        String view = item.getParent().getValue();
        return texts.of("sql.about." + (view.isEmpty() ? "" : view + ".") + item.getValue());
    }
}
