package tenken.ui.control;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tenken.metric.RunBucket;
import tenken.text.Texts;
import tenken.time.TimeSpan;

/// Events over time as stacked bars, empty stretches shown, with a brush that chooses a part of the time.
///
/// The mouse draws the brush; with Shift the arrow keys do, and Enter takes what it covers, or the bar stood on. The line
/// above tells what the brush covers. The same numbers can be shown as a table.
public final class BrushBars extends VBox {
    private static final double CLICK = 4;

    private final BarLegend legend = new BarLegend();
    private final Label readout = new Label();
    private final BarCanvas canvas = new BarCanvas(legend::colours);
    private final BarTable table = new BarTable();
    private final MarkStrip strip = new MarkStrip(canvas);
    private final Region brush = new Region();
    private final Pane over = new Pane(brush);
    private Optional<Texts> texts = Optional.empty();
    private Function<RunBucket, String> told = bar -> "";
    private String summary = "";
    private Consumer<TimeSpan> chosen = span -> {};
    private int anchor = -1;
    private int head = -1;
    private double pressedAt;

    public BrushBars() {
        getStyleClass().addAll("bar-series", "brush-bars");
        readout.getStyleClass().addAll("muted", "small", "readout");
        readout.setMinWidth(0);
        HBox.setHgrow(readout, Priority.ALWAYS);
        brush.getStyleClass().add("brush");
        brush.setManaged(false);
        over.setMouseTransparent(true);
        canvas.setId("histogram");
        table.setId("histogramTable");
        table.setVisible(false);
        setLow(false);
        legend.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(legend, readout);
        line.getStyleClass().add("chart-line");
        getChildren().addAll(line, new StackPane(new VBox(new StackPane(canvas, over), strip), table));
        legend.onChange(canvas::redraw);
        canvas.current().addListener((observable, before, now) -> tell());
        canvas.share().addListener((observable, before, now) -> {
            strip.requestLayout();
            drawBrush();
        });
        VBox.setVgrow(canvas.getParent(), Priority.ALWAYS);
        canvas.widthProperty().addListener((observable, before, now) -> drawBrush());
        canvas.heightProperty().addListener((observable, before, now) -> drawBrush());
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::takeFocus);
    }

    /// What is done with the part of time the brush has chosen.
    public void onChoose(Consumer<TimeSpan> action) {
        chosen = action;
        table.onOpen(action);
    }

    /// @param barInWords   one bar, for the line above and for those who hear it
    /// @param chartInWords the whole chart in one sentence, for those who cannot see it
    public void show(List<RunBucket> series, ZoneId zone, Texts words, Function<RunBucket, String> barInWords, String chartInWords) {
        texts = Optional.of(words);
        told = barInWords;
        summary = chartInWords;
        legend.show(words);
        forgetBrush();
        canvas.show(series, zone, DateTimeFormatter.ofPattern(words.of("chart.day"), words.language().locale()));
        canvas.setAccessibleRoleDescription(words.of("chart.role"));
        table.show(series, zone, words);
        strip.requestLayout();
        tell();
    }

    /// Takes less height, where there is little.
    public void setLow(boolean low) {
        double height = low ? 72 : 104;
        canvas.setMinHeight(height);
        canvas.setPrefHeight(height);
        canvas.setMaxHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }

    /// Marks below the bars what was done, and in the table too.
    public void mark(List<MarkStrip.Mark> marks, Texts words) {
        strip.show(marks, words);
        table.mark(marks, words);
    }

    /// The bar stood on, or under the pointer.
    public Optional<TimeSpan> current() {
        return canvas.current().get().map(RunBucket::span);
    }

    /// Shows the table instead of the bars, or the bars again.
    public void switchTable() {
        boolean asTable = !table.isVisible();
        table.setVisible(asTable);
        canvas.setVisible(!asTable);
        strip.setVisible(!asTable);
        over.setVisible(!asTable);
        takeFocus();
    }

    /// To the bars, which the keyboard can walk, or to the table in their place.
    public void takeFocus() {
        (table.isVisible() ? table : canvas).requestFocus();
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            pressedAt = event.getX();
            anchor = canvas.indexAt(event.getX());
            head = -1;
        }
    }

    private void dragged(MouseEvent event) {
        if (anchor >= 0 && Math.abs(event.getX() - pressedAt) >= CLICK) {
            brushTo(canvas.indexAt(event.getX()));
        }
    }

    private void released(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && anchor >= 0) {
            int to = head < 0 ? anchor : head;
            take(anchor, to);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> walk(event, -1);
            case RIGHT -> walk(event, 1);
            case HOME -> canvas.standOn(0);
            case END -> canvas.standOn(canvas.barCount() - 1);
            case ENTER -> enter();
            case ESCAPE -> {
                if (head < 0) {
                    return;
                }
                forgetBrush();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(KeyEvent event, int step) {
        if (event.isShiftDown() && canvas.currentIndex() >= 0) {
            anchor = head < 0 ? canvas.currentIndex() : anchor;
            canvas.walk(step);
            brushTo(canvas.currentIndex());
        } else {
            forgetBrush();
            canvas.walk(step);
        }
    }

    private void enter() {
        if (head >= 0) {
            take(anchor, head);
        } else if (canvas.currentIndex() >= 0) {
            take(canvas.currentIndex(), canvas.currentIndex());
        }
    }

    private void take(int one, int other) {
        TimeSpan span = canvas.span(one, other);
        forgetBrush();
        chosen.accept(span);
    }

    private void brushTo(int index) {
        head = index;
        drawBrush();
        tell();
    }

    private void forgetBrush() {
        anchor = -1;
        head = -1;
        drawBrush();
        tell();
    }

    private boolean isBrushed() {
        return anchor >= 0 && head >= 0 && Math.max(anchor, head) < canvas.barCount();
    }

    private void drawBrush() {
        brush.setVisible(isBrushed());
        if (isBrushed()) {
            double left = canvas.leftOf(Math.min(anchor, head));
            brush.resizeRelocate(left, 0, canvas.leftOf(Math.max(anchor, head) + 1) - left, canvas.getHeight());
        }
    }

    /// Tabs above would take the focus for themselves.
    private void takeFocus(MouseEvent event) {
        takeFocus();
        event.consume();
    }

    private void tell() {
        texts.ifPresent(words -> {
            Optional<String> brushed = isBrushed() ? Optional.of(words.of("histogram.marked", told.apply(canvas.joined(anchor, head)))) : Optional.empty();
            Optional<String> now = brushed.or(() -> canvas.current().get().map(told));
            readout.setText(now.orElseGet(() -> words.of("histogram.hint")));
            canvas.setAccessibleText(now.orElse(summary));
        });
    }
}
