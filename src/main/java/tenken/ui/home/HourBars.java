package tenken.ui.home;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import tenken.ui.control.PlainFigures;

/// Bars of equal width, one for each hour, zeros included. The arrow keys walk along them; Enter or a click opens one.
public final class HourBars extends Region {
    /// @param label   below the bar; empty for none
    /// @param spoken  what a screen reader says of it
    public record Bar(long count, String label, String spoken) {}

    private static final double LABELS = 20;
    private static final double LEAST_SCALE = 32;
    private static final double GAP = 2;

    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final Region line = new Region();
    private final Label most = new Label();
    private List<Bar> bars = List.of();
    private List<Region> columns = List.of();
    private List<Label> labels = List.of();
    private IntConsumer open = index -> {};

    public HourBars() {
        getStyleClass().add("hour-bars");
        line.getStyleClass().add("hour-line");
        most.getStyleClass().addAll("muted", "small");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> select(indexAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> select(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> openAt(indexAt(event.getX())));
        selected.subscribe((before, after) -> mark());
    }

    /// @param opened is told which bar the operator opens, from 0
    public void show(List<Bar> shown, IntConsumer opened) {
        bars = List.copyOf(shown);
        open = opened;
        columns = bars.stream().map(bar -> column(bar.count())).toList();
        labels = bars.stream().map(bar -> label(bar.label())).toList();
        most.setText(PlainFigures.count(greatest()));
        selected.set(Math.min(selected.get(), bars.size() - 1));
        getChildren().setAll(line, most);
        getChildren().addAll(columns);
        getChildren().addAll(labels);
        mark();
        requestLayout();
    }

    /// The bar under the pointer or the keyboard, from 0; -1 for none.
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /// The middle of a bar, in this region's coordinates.
    double middleOf(int index) {
        return scale() + (index + 0.5) * step();
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> select(Math.max(0, selected.get() - 1));
            case RIGHT -> select(Math.min(bars.size() - 1, selected.get() + 1));
            case HOME -> select(0);
            case END -> select(bars.size() - 1);
            case ENTER, SPACE -> openAt(selected.get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        selected.set(index);
    }

    private void openAt(int index) {
        if (index >= 0 && index < bars.size()) {
            open.accept(index);
        }
    }

    private int indexAt(double x) {
        int index = (int) Math.floor((x - scale()) / step());
        return x < scale() || index >= bars.size() ? -1 : index;
    }

    private void mark() {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).getStyleClass().removeAll("selected");
        }
        int index = selected.get();
        if (index >= 0 && index < columns.size()) {
            columns.get(index).getStyleClass().add("selected");
            setAccessibleText(bars.get(index).spoken());
        }
    }

    private double step() {
        return bars.isEmpty() ? 1 : (getWidth() - scale()) / bars.size();
    }

    /// The room at the left: as wide as its figure, which is never cut.
    private double scale() {
        return Math.max(LEAST_SCALE, Math.ceil(most.prefWidth(-1)) + 8);
    }

    private long greatest() {
        return bars.stream().mapToLong(Bar::count).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - LABELS;
        double top = most.prefHeight(-1) / 2;
        most.resizeRelocate(0, 0, scale() - 4, most.prefHeight(-1));
        line.resizeRelocate(scale(), top, getWidth() - scale(), height - top);
        for (int i = 0; i < bars.size(); i++) {
            double x = snapPositionX(scale() + i * step());
            double right = snapPositionX(scale() + (i + 1) * step()) - GAP;
            double tall = greatest() == 0 ? 0 : Math.ceil((height - top) * bars.get(i).count() / greatest());
            columns.get(i).resizeRelocate(x, height - Math.max(tall, 1), right - x, Math.max(tall, 1));
            Node label = labels.get(i);
            double width = label.prefWidth(-1);
            label.resizeRelocate(snapPositionX(middleOf(i) - width / 2), height + 4, width, label.prefHeight(-1));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 144;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }

    private static Region column(long count) {
        var column = new Region();
        column.getStyleClass().add(count == 0 ? "hour-zero" : "hour-bar");
        column.setMouseTransparent(true);
        return column;
    }

    private static Label label(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "hour-label");
        label.setMouseTransparent(true);
        return label;
    }
}
