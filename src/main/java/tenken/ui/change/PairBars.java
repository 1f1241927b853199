package tenken.ui.change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import tenken.change.Changes.Bar;
import tenken.time.TimeSpan;
import tenken.ui.control.MarkStrip;

/// One row of bars. Two of them, of one height for one number, stand above one another: now and before, each stretch above
/// the one at the same distance from its period's beginning.
final class PairBars extends Pane implements MarkStrip.Axis {
    private static final int MOST = 84;
    private static final double GAP = 1;
    private static final double THIN = 2;

    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private List<Bar> bars = List.of();
    private List<String> words = List.of();
    private Consumer<TimeSpan> open = span -> {};
    private long top = 1;
    private int stretches = 1;
    private int current = -1;

    PairBars() {
        getStyleClass().add("pair-bars");
        setFocusTraversable(true);
        setMinHeight(48);
        setPrefHeight(48);
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        setOnMouseMoved(event -> stand(at(event.getX())));
        setOnMouseExited(event -> stand(-1));
        setOnMouseClicked(event -> openAt(at(event.getX())));
        focusedProperty().subscribe(focused -> stand(focused ? current : -1));
    }

    /// Joins neighbours until there are few enough to be seen.
    static List<Bar> joined(List<Bar> bars, int most) {
        int share = Math.max(1, Math.ceilDiv(most, MOST));
        var joined = new ArrayList<Bar>();
        for (int from = 0; from < bars.size(); from += share) {
            List<Bar> part = bars.subList(from, Math.min(bars.size(), from + share));
            var span = new TimeSpan(part.getFirst().span().from(), part.getLast().span().to());
            joined.add(new Bar(span, part.stream().mapToLong(Bar::failures).sum()));
        }
        return List.copyOf(joined);
    }

    /// @param shown   already [#joined]
    /// @param many    stretches of the longer of the two rows
    /// @param highest failures of the highest bar of both rows
    /// @param said    what is said of each bar
    void show(List<Bar> shown, int many, long highest, List<String> said, Consumer<TimeSpan> action) {
        bars = shown;
        stretches = Math.max(1, many);
        top = Math.max(1, highest);
        words = said;
        open = action;
        current = -1;
        getChildren().setAll(shown.stream().map(PairBars::region).toList());
        requestLayout();
    }

    /// What is said of the bar under the pointer, or the one the arrow keys have reached; empty for none.
    ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }

    @Override
    public List<TimeSpan> bars() {
        return bars.stream().map(Bar::span).toList();
    }

    @Override
    public double leftOf(int index) {
        return index * getWidth() / stretches;
    }

    private static Region region(Bar bar) {
        var region = new Region();
        region.getStyleClass().add(bar.failures() > 0 ? "hour-bar" : "hour-zero");
        return region;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < getChildren().size(); i++) {
            long failures = bars.get(i).failures();
            double high = failures == 0 ? 1 : Math.max(THIN, Math.round(getHeight() * failures / top));
            double x = Math.round(leftOf(i));
            getChildren().get(i).resizeRelocate(x, getHeight() - high, Math.max(1, Math.round(leftOf(i + 1)) - x - GAP), high);
        }
    }

    private void walk(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> stand(Math.max(0, current - 1));
            case RIGHT -> stand(Math.min(bars.size() - 1, current + 1));
            case HOME -> stand(0);
            case END -> stand(bars.size() - 1);
            case ENTER, SPACE -> openAt(current);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private int at(double x) {
        int index = (int) Math.floor(x / (getWidth() / stretches));
        return index >= 0 && index < bars.size() ? index : -1;
    }

    private void stand(int index) {
        current = index;
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).getStyleClass().remove("selected");
        }
        if (index >= 0 && index < bars.size()) {
            getChildren().get(index).getStyleClass().add("selected");
        }
        told.set(index >= 0 && index < words.size() ? words.get(index) : "");
    }

    private void openAt(int index) {
        if (index >= 0 && index < bars.size() && bars.get(index).failures() > 0) {
            open.accept(bars.get(index).span());
        }
    }
}
