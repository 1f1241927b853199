package tenken.ui.events.templates;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Counts over time as bars side by side, as high as the largest of them; nothing is drawn where nothing was.
final class Sparkline extends Pane {
    private static final double WIDTH = 108;
    private static final double HEIGHT = 20;

    private final Path bars = new Path();

    Sparkline() {
        bars.getStyleClass().add("sparkline");
        getChildren().add(bars);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
    }

    void show(List<Long> counts) {
        bars.getElements().clear();
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        double width = WIDTH / Math.max(1, counts.size());
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                bar(i * width, Math.max(2, HEIGHT * counts.get(i) / most), Math.max(1, width - 1));
            }
        }
    }

    private void bar(double x, double height, double width) {
        bars.getElements().addAll(new MoveTo(x, HEIGHT), new LineTo(x, HEIGHT - height), new LineTo(x + width, HEIGHT - height),
                new LineTo(x + width, HEIGHT), new ClosePath());
    }
}
