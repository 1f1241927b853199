package tenken.ui.control;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import tenken.time.TimeSpan;

/// Picks a stretch of a chart's time: by dragging over its bars, or with Shift and the arrow keys.
final class RangePick extends Pane {
    private static final double CLICK = 4;

    private final BarCanvas canvas;
    private final Region shade = new Region();
    private final ReadOnlyObjectWrapper<Optional<TimeSpan>> range = new ReadOnlyObjectWrapper<>(Optional.empty());
    private double pressedAt;
    private int anchor = -1;
    private int head = -1;

    RangePick(BarCanvas canvas) {
        this.canvas = canvas;
        shade.getStyleClass().add("range-pick");
        shade.setManaged(false);
        getChildren().add(shade);
        setMouseTransparent(true);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.widthProperty().subscribe(width -> draw());
        canvas.heightProperty().subscribe(height -> draw());
        canvas.share().subscribe(share -> forget());
        forget();
    }

    /// The stretch picked; empty for none.
    ReadOnlyObjectProperty<Optional<TimeSpan>> range() {
        return range.getReadOnlyProperty();
    }

    void forget() {
        anchor = -1;
        head = -1;
        range.set(Optional.empty());
        draw();
    }

    /// One bar more, or fewer, from the one stood on.
    void extend(int step) {
        if (anchor < 0 || head < 0) {
            anchor = Math.max(0, canvas.currentIndex());
        }
        canvas.walk(step);
        pickTo(canvas.currentIndex());
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            forget();
            pressedAt = event.getX();
            anchor = canvas.indexAt(event.getX());
        }
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && anchor >= 0 && Math.abs(event.getX() - pressedAt) >= CLICK) {
            pickTo(canvas.indexAt(event.getX()));
        }
    }

    private void pickTo(int index) {
        head = index;
        range.set(anchor >= 0 && head >= 0 ? Optional.of(canvas.span(anchor, head)) : Optional.empty());
        draw();
    }

    private void draw() {
        boolean shown = anchor >= 0 && head >= 0 && Math.max(anchor, head) < canvas.barCount();
        shade.setVisible(shown);
        if (shown) {
            double left = canvas.leftOf(Math.min(anchor, head));
            shade.resizeRelocate(left, 0, canvas.leftOf(Math.max(anchor, head) + 1) - left, canvas.getHeight());
        }
    }
}
