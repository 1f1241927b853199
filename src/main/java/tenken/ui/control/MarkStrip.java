package tenken.ui.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.geometry.Side;
import javafx.scene.layout.Pane;
import tenken.time.TimeSpan;

/// Marks along the time axis of a chart: what was done, and when. Each says so under the pointer and when it has the focus,
/// and opens its record; marks too near to be told apart share one place and a menu.
public final class MarkStrip extends Pane {
    private static final double WIDTH = 16;
    private static final double HEIGHT = 18;
    private static final int LISTED = 12;

    /// @param words what was done, and when
    /// @param open  shows the record of it
    public record Mark(Instant at, String words, Runnable open) {}

    private final List<Mark> marks = new ArrayList<>();
    private List<TimeSpan> bars = List.of();
    private double left;
    private double right;

    public MarkStrip() {
        getStyleClass().add("mark-strip");
        setMinHeight(0);
        setPrefHeight(0);
        widthProperty().subscribe(width -> place());
    }

    /// @param stretches those of the chart's bars, from left to right
    /// @param before    pixels to the left of the first bar
    /// @param after     pixels to the right of the last one
    public void show(List<TimeSpan> stretches, List<Mark> shown, double before, double after) {
        marks.clear();
        marks.addAll(shown);
        bars = List.copyOf(stretches);
        left = before;
        right = after;
        setPrefHeight(shown.isEmpty() ? 0 : HEIGHT);
        setMinHeight(getPrefHeight());
        place();
    }

    private void place() {
        getChildren().clear();
        double x = Double.NEGATIVE_INFINITY;
        var near = new ArrayList<Mark>();
        for (Mark mark : marks) {
            double at = xOf(mark.at());
            if (at - x > WIDTH && !near.isEmpty()) {
                add(near, x);
                near.clear();
            }
            x = near.isEmpty() ? at : x;
            near.add(mark);
        }
        if (!near.isEmpty()) {
            add(near, x);
        }
    }

    private void add(List<Mark> near, double x) {
        List<Mark> together = List.copyOf(near);
        var button = new Button(together.size() == 1 ? "▲" : "▲" + together.size());
        button.getStyleClass().add("mark");
        String words = together.stream().limit(LISTED).map(Mark::words).collect(Collectors.joining("\n")) + (together.size() > LISTED ? "\n…" : "");
        var tooltip = new Tooltip(words);
        tooltip.setShowDelay(javafx.util.Duration.millis(150));
        button.setTooltip(tooltip);
        button.setAccessibleText(words);
        button.setOnAction(event -> open(button, together));
        button.setLayoutX(Math.round(x - WIDTH / 2));
        getChildren().add(button);
    }

    private static void open(Button button, List<Mark> together) {
        if (together.size() == 1) {
            together.getFirst().open().run();
            return;
        }
        var menu = new ContextMenu();
        together.stream().limit(LISTED).forEach(mark -> {
            var item = new MenuItem(mark.words());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> mark.open().run());
            menu.getItems().add(item);
        });
        menu.show(button, Side.BOTTOM, 0, 0);
    }

    /// What is told of the marks within a stretch, for the chart's table.
    public static String within(TimeSpan span, List<Mark> marks) {
        return marks.stream().filter(mark -> span.contains(mark.at())).map(Mark::words).collect(Collectors.joining(" / "));
    }

    private double xOf(Instant at) {
        double step = Math.max(0, getWidth() - left - right) / Math.max(1, bars.size());
        for (int i = 0; i < bars.size(); i++) {
            TimeSpan bar = bars.get(i);
            if (at.isBefore(bar.to())) {
                double part = (double) Duration.between(bar.from(), at).toMillis() / Math.max(1, bar.length().toMillis());
                return left + (i + Math.max(0, part)) * step;
            }
        }
        return left + bars.size() * step;
    }
}
