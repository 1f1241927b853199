package tenken.ui.events.columns;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import tenken.event.Column;
import tenken.text.Texts;

/// Lets the operator choose columns.
public final class ColumnsMenu extends MenuButton {
    public ColumnsMenu(ColumnsViewModel model, Texts texts) {
        super(texts.of("columns.choose"));
        setId("columns");
        setMinWidth(USE_PREF_SIZE);
        for (Column column : Column.values()) {
            var item = new CheckMenuItem(texts.of("events.column." + column.word()));
            item.setId("column-" + column.word());
            item.setOnAction(event -> {
                model.show(column, item.isSelected());
                item.setSelected(model.columns().contains(column));
            });
            getItems().add(item);
        }
        var usual = new MenuItem(texts.of("columns.usual"));
        usual.setOnAction(event -> model.reset());
        getItems().addAll(new SeparatorMenuItem(), usual);
        setOnShowing(event -> {
            for (int i = 0; i < Column.values().length; i++) {
                ((CheckMenuItem) getItems().get(i)).setSelected(model.columns().contains(Column.values()[i]));
            }
        });
    }
}
