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
    private static final double DIGIT = 7;
    private static final int LISTED = 12;
    private static final String SIGN = "▲";
    private static final javafx.util.Duration SOON = javafx.util.Duration.millis(150);

    /// @param words what was done, and when
    /// @param open  shows the record of it
    public record Mark(Instant at, String words, Runnable open) {}

    private final List<Button> buttons = new ArrayList<>();
    private List<Mark> marks = List.of();
    private List<TimeSpan> bars = List.of();
    private double left;
    private double right;

    public MarkStrip() {
        getStyleClass().add("mark-strip");
        show(List.of(), List.of(), 0, 0);
    }

    /// @param stretches those of the chart's bars, from left to right
    /// @param shown     in the order of time
    /// @param before    pixels to the left of the first bar
    /// @param after     pixels to the right of the last one
    public void show(List<TimeSpan> stretches, List<Mark> shown, double before, double after) {
        marks = List.copyOf(shown);
        bars = List.copyOf(stretches);
        left = before;
        right = after;
        setPrefHeight(shown.isEmpty() ? 0 : HEIGHT);
        setMinHeight(getPrefHeight());
        buttons.clear();
        marks.forEach(mark -> buttons.add(button()));
        getChildren().setAll(buttons);
        requestLayout();
    }

    private static Button button() {
        var button = new Button();
        button.getStyleClass().add("mark");
        button.setMnemonicParsing(false);
        return button;
    }

    /// The first of those that stand too near speaks for all of them.
    @Override
    protected void layoutChildren() {
        int first = 0;
        for (int next = 1; next <= marks.size(); next++) {
            if (next == marks.size() || xOf(marks.get(next).at()) - xOf(marks.get(first).at()) > WIDTH * 2) {
                place(first, next);
                first = next;
            }
        }
    }

    private void place(int first, int next) {
        List<Mark> together = marks.subList(first, next);
        Button button = buttons.get(first);
        button.setText(together.size() == 1 ? SIGN : SIGN + together.size());
        String words = together.stream().limit(LISTED).map(Mark::words).collect(Collectors.joining("\n")) + (together.size() > LISTED ? "\n…" : "");
        if (!words.equals(button.getAccessibleText())) {
            var tooltip = new Tooltip(words);
            tooltip.setShowDelay(SOON);
            button.setTooltip(tooltip);
            button.setAccessibleText(words);
            button.setOnAction(event -> open(button, together));
        }
        double wide = WIDTH + DIGIT * (button.getText().length() - 1);
        button.resizeRelocate(Math.round(xOf(together.getFirst().at()) - WIDTH / 2), 0, wide, HEIGHT);
        for (int i = first; i < next; i++) {
            buttons.get(i).setVisible(i == first);
        }
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
