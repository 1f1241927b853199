package tenken.ui.events;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import tenken.event.Event;

/// A table over any number of events: it holds only the rows there is room for, and has a scroll bar of its own.
///
/// JavaFX's table works in proportion to all its rows at every layout; this one to those in sight.
public final class EventTable extends BorderPane {
    private static final double USUAL_ROW_HEIGHT = 28;

    private final TableView<EventRow> table = new TableView<>();
    private final ScrollBar scrollBar = new ScrollBar();
    private final ChangeListener<Object> show = (observable, before, now) -> show();
    private Optional<EventWindow> window = Optional.empty();
    private double scrolled;
    private boolean showing;

    public EventTable() {
        getStyleClass().add("event-table");
        table.setId("eventRows");
        table.fixedCellSizeProperty().addListener((observable, before, now) -> fit());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        scrollBar.setId("eventScroll");
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setFocusTraversable(false);
        setCenter(table);
        setRight(scrollBar);
        table.skinProperty().addListener((observable, before, now) -> header().ifPresent(header ->
                header.heightProperty().addListener((height, low, high) -> fit())));
        table.heightProperty().addListener((observable, before, now) -> fit());
        table.addEventFilter(ScrollEvent.SCROLL, this::scroll);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        table.getSelectionModel().selectedIndexProperty().addListener((observable, before, index) -> chosen(index.intValue()));
        scrollBar.valueProperty().addListener((observable, before, value) -> scrolledTo(value.doubleValue()));
    }

    /// Follows the window until [#leave].
    void follow(EventWindow rows) {
        window = Optional.of(rows);
        rows.rows().addListener(show);
        rows.selectedIndex().addListener(show);
        fit();
        show();
    }

    void leave() {
        window.ifPresent(rows -> {
            rows.rows().removeListener(show);
            rows.selectedIndex().removeListener(show);
        });
        window = Optional.empty();
    }

    /// Adds a column between two widths; `cell` is asked only for events that have been read.
    TableColumn<EventRow, Optional<Event>> column(String id, String title, double least, double most, BiFunction<Event, EventCell, String> cell) {
        var column = new TableColumn<EventRow, Optional<Event>>(title);
        column.setId(id);
        column.setSortable(false);
        column.setMinWidth(least);
        column.setPrefWidth(Math.min(most, 4 * least));
        column.setMaxWidth(most);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().event()));
        column.setCellFactory(any -> new EventCell(cell));
        table.getColumns().add(column);
        return column;
    }

    ObservableList<TableColumn<EventRow, ?>> columns() {
        return table.getColumns();
    }

    /// What is done once the operator has drawn a column to another width.
    void onDrawn(Runnable action) {
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (header().filter(header -> header.getBoundsInParent().contains(header.getParent().sceneToLocal(event.getSceneX(), event.getSceneY()))).isPresent()) {
                action.run();
            }
        });
    }

    void placeholder(Node node) {
        table.setPlaceholder(node);
    }

    /// Draws every cell anew, as a change of zone needs it.
    void repaint() {
        table.refresh();
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /// The style sheet says how high a row is.
    private double rowHeight() {
        return table.getFixedCellSize() > 0 ? table.getFixedCellSize() : USUAL_ROW_HEIGHT;
    }

    private Optional<Region> header() {
        return table.lookup(".column-header-background") instanceof Region header ? Optional.of(header) : Optional.empty();
    }

    private void fit() {
        double headerHeight = header().map(Region::getHeight).filter(height -> height > 0).orElse(rowHeight());
        int rows = (int) ((table.getHeight() - headerHeight - 2) / rowHeight());
        window.ifPresent(one -> one.fit(Math.max(1, rows)));
    }

    private void show() {
        window.ifPresent(rows -> {
            showing = true;
            List<EventRow> visible = rows.rows().get();
            if (!table.getItems().equals(visible)) {
                table.getItems().setAll(visible);
            }
            showSelected(rows.selectedIndex().get() - rows.top().get(), visible.size());
            long last = Math.max(0, rows.total().get() - rows.height());
            scrollBar.setMax(last);
            scrollBar.setVisibleAmount(Math.max(rows.height(), last / 20.0));
            scrollBar.setBlockIncrement(rows.height());
            scrollBar.setValue(rows.top().get());
            scrollBar.setDisable(last == 0);
            showing = false;
        });
    }

    private void showSelected(long row, int rows) {
        if (row < 0 || row >= rows) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != row) {
            table.getSelectionModel().clearAndSelect((int) row);
            table.getFocusModel().focus((int) row);
        }
    }

    private void chosen(int row) {
        if (!showing && row >= 0) {
            window.ifPresent(rows -> rows.select(rows.top().get() + row));
        }
    }

    private void scrolledTo(double value) {
        if (!showing) {
            window.ifPresent(rows -> rows.scrollTo(Math.round(value)));
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() == 0) {
            return;
        }
        scrolled -= event.getDeltaY() / rowHeight();
        long whole = (long) scrolled;
        scrolled -= whole;
        window.ifPresent(rows -> rows.scrollBy(whole));
        event.consume();
    }

    private void step(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || window.isEmpty()) {
            return;
        }
        EventWindow rows = window.get();
        switch (event.getCode()) {
            case UP -> rows.step(-1);
            case DOWN -> rows.step(1);
            case PAGE_UP -> rows.step(-rows.height());
            case PAGE_DOWN -> rows.step(rows.height());
            case HOME -> rows.select(0);
            case END -> rows.select(rows.total().get() - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
