package tenken.ui.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.geometry.Side;
import javafx.scene.layout.Pane;
import tenken.text.Texts;
import tenken.time.TimeSpan;

/// Marks along the time axis of a chart: what was done, and when. Each says so under the pointer and when it has the focus,
/// and opens its record; marks too near to be told apart share one place and a menu.
public final class MarkStrip extends Pane {
    private static final double WIDTH = 16;
    private static final double HEIGHT = 18;
    private static final int LISTED = 12;
    private static final String SIGN = "▲";
    private static final javafx.util.Duration SOON = javafx.util.Duration.millis(150);

    /// @param words what was done, and when
    /// @param open  shows the record of it
    public record Mark(Instant at, String words, Runnable open) {}

    /// Where the chart's bars stand.
    public interface Axis {
        /// The stretches of the bars, from left to right.
        List<TimeSpan> bars();

        /// Where a bar begins, in pixels from the left; where the last one ends for their number.
        double leftOf(int index);
    }

    private final List<Button> buttons = new ArrayList<>();
    private final Axis axis;
    private List<Mark> marks = List.of();
    private Function<List<Mark>, String> together = shown -> "";

    public MarkStrip(Axis axis) {
        this.axis = axis;
        getStyleClass().add("mark-strip");
        setMinHeight(0);
        setPrefHeight(0);
    }

    /// @param shown in the order of time
    public void show(List<Mark> shown, Texts texts) {
        together = group -> told(group, texts);
        requestLayout(); // the same marks stand elsewhere once the bars are of another time
        if (areAs(shown)) {
            return; // a log that grows takes no focus away
        }
        marks = List.copyOf(shown);
        setPrefHeight(shown.isEmpty() ? 0 : HEIGHT);
        setMinHeight(getPrefHeight());
        buttons.clear();
        marks.forEach(mark -> buttons.add(button()));
        getChildren().setAll(buttons);
    }

    private boolean areAs(List<Mark> shown) {
        return IntStream.range(0, Math.max(marks.size(), shown.size())).allMatch(i -> i < marks.size() && i < shown.size()
                && marks.get(i).at().equals(shown.get(i).at()) && marks.get(i).words().equals(shown.get(i).words()));
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
                place(first, next, (next == marks.size() ? getWidth() + WIDTH / 2 : xOf(marks.get(next).at())) - xOf(marks.get(first).at()));
                first = next;
            }
        }
    }

    /// @param room pixels up to the next one
    private void place(int first, int next, double room) {
        List<Mark> group = marks.subList(first, next);
        Button button = buttons.get(first);
        double wide = write(button, group.size(), room);
        String words = together.apply(group);
        if (!words.equals(button.getAccessibleText())) {
            var tooltip = new Tooltip(words);
            tooltip.setShowDelay(SOON);
            button.setTooltip(tooltip);
            button.setAccessibleText(words);
            button.setOnAction(event -> open(button, group));
        }
        button.resizeRelocate(Math.round(xOf(group.getFirst().at()) - WIDTH / 2), 0, wide, HEIGHT);
        for (int i = first; i < next; i++) {
            buttons.get(i).setVisible(i == first);
        }
    }

    /// How many there are is written only where there is room for all of its digits. Answers the width.
    private static double write(Button button, int many, double room) {
        button.setText(many == 1 ? SIGN : SIGN + many);
        double wide = Math.max(WIDTH, Math.ceil(button.prefWidth(-1)));
        if (many == 1 || wide <= room) {
            return wide;
        }
        button.setText(SIGN);
        return WIDTH;
    }

    private static String told(List<Mark> group, Texts texts) {
        String each = group.stream().limit(LISTED).map(Mark::words).collect(Collectors.joining("\n")) + (group.size() > LISTED ? "\n…" : "");
        return group.size() == 1 ? each : texts.of("chart.together", group.size()) + "\n" + each;
    }

    private static void open(Button button, List<Mark> group) {
        if (group.size() == 1) {
            group.getFirst().open().run();
            return;
        }
        var menu = new ContextMenu();
        group.stream().limit(LISTED).forEach(mark -> {
            var item = new MenuItem(mark.words());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> mark.open().run());
            menu.getItems().add(item);
        });
        menu.show(button, Side.BOTTOM, 0, 0);
    }

    /// What is told of the marks within a stretch, for the chart's table.
    public static String within(TimeSpan span, List<Mark> marks, Texts texts) {
        List<String> found = marks.stream().filter(mark -> span.contains(mark.at())).map(Mark::words).toList();
        String each = String.join(" / ", found);
        return found.size() <= 1 ? each : texts.of("chart.together", found.size()) + " " + each;
    }

    private double xOf(Instant at) {
        List<TimeSpan> bars = axis.bars();
        for (int i = 0; i < bars.size(); i++) {
            TimeSpan bar = bars.get(i);
            if (at.isBefore(bar.to())) {
                double part = (double) Duration.between(bar.from(), at).toMillis() / Math.max(1, bar.length().toMillis());
                double from = axis.leftOf(i);
                return from + Math.max(0, part) * (axis.leftOf(i + 1) - from);
            }
        }
        return axis.leftOf(bars.size());
    }
}
