package tenken.ui.control;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tenken.event.Outcome;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.text.Texts;
import tenken.time.TimeSpan;

/// Runs over time as stacked bars, empty stretches shown. A click opens the runs of the part it meets, Enter those of the bar.
///
/// The arrow keys walk the bars, Home and End go to the first and last, T shows the same numbers as a table. The
/// colours are those of the legend's swatches, which take theirs from the style sheet.
public final class BarSeries extends VBox {
    private final BarLegend legend = new BarLegend();
    private final Label readout = new Label();
    private final BarCanvas canvas = new BarCanvas(legend::colours);
    private final BarTable table = new BarTable();
    private final RangePick pick = new RangePick(canvas);
    private final MarkStrip strip = new MarkStrip(canvas);
    private Optional<Texts> texts = Optional.empty();
    private String summary = "";
    private ZoneId zone = ZoneOffset.UTC;
    private BiConsumer<TimeSpan, Optional<Outcome>> open = (span, part) -> {};

    public BarSeries() {
        getStyleClass().add("bar-series");
        readout.getStyleClass().addAll("muted", "readout");
        readout.setMinHeight(Region.USE_PREF_SIZE);
        readout.setWrapText(true);
        table.setVisible(false);
        canvas.setId("bars");
        table.setId("barTable");
        getChildren().addAll(legend, new StackPane(new VBox(new StackPane(canvas, pick), strip), table), readout);
        VBox.setVgrow(canvas.getParent(), Priority.ALWAYS);
        canvas.current().addListener((observable, before, now) -> tell());
        legend.onChange(canvas::redraw);
        canvas.part().addListener((observable, before, now) -> tell());
        canvas.share().addListener((observable, before, now) -> {
            strip.requestLayout();
            tell();
        });
        canvas.setOnMouseClicked(event -> {
            canvas.requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                canvas.point(event.getX(), event.getY());
                openCurrent(canvas.part().get());
            }
        });
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        addEventHandler(KeyEvent.KEY_PRESSED, this::toggleTable);
    }

    /// What is opened: a stretch, and how its runs ended; empty for all of them.
    public void onOpen(BiConsumer<TimeSpan, Optional<Outcome>> action) {
        open = action;
        table.onOpen(span -> action.accept(span, Optional.empty()));
    }

    /// @param chartInWords the whole chart in one sentence, for those who cannot see it
    public void show(List<RunBucket> series, ZoneId seriesZone, Texts words, String chartInWords) {
        texts = Optional.of(words);
        zone = seriesZone;
        legend.show(words);
        canvas.show(series, seriesZone, DateTimeFormatter.ofPattern(words.of("chart.day"), words.language().locale()));
        canvas.setAccessibleRoleDescription(words.of("chart.role"));
        summary = chartInWords;
        table.show(series, seriesZone, words);
        strip.requestLayout();
        tell();
    }

    /// Marks below the bars what was done, and in the table too.
    public void mark(List<MarkStrip.Mark> marks, Texts words) {
        strip.show(marks, words);
        table.mark(marks, words);
    }

    /// The stretch picked by dragging over the bars, or with Shift and the arrow keys; empty for none.
    public ReadOnlyObjectProperty<Optional<TimeSpan>> range() {
        return pick.range();
    }

    public ReadOnlyBooleanProperty tableShown() {
        return table.visibleProperty();
    }

    public void showTable(boolean asTable) {
        table.setVisible(asTable);
        canvas.setVisible(!asTable);
        strip.setVisible(!asTable);
        pick.setVisible(!asTable);
        (asTable ? table : canvas).requestFocus();
    }

    private void walk(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> walk(event, -1);
            case RIGHT -> walk(event, 1);
            case HOME -> canvas.standOn(0);
            case END -> canvas.standOn(canvas.barCount() - 1);
            case ENTER, SPACE -> openCurrent(Optional.empty());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(KeyEvent event, int step) {
        if (event.isShiftDown()) {
            pick.extend(step);
        } else {
            pick.forget();
            canvas.walk(step);
        }
    }

    private void toggleTable(KeyEvent event) {
        if (event.getCode() == KeyCode.T && !event.isShortcutDown() && !event.isAltDown()) {
            showTable(!table.isVisible());
            event.consume();
        }
    }

    private void openCurrent(Optional<Outcome> part) {
        canvas.current().get().filter(bar -> bar.runs().runs() > 0).map(RunBucket::span).ifPresent(span -> open.accept(span, part));
    }

    private void tell() {
        texts.ifPresent(words -> {
            String told = canvas.current().get().map(bar -> told(bar, words)).orElseGet(() -> words.of("chart.hint"));
            boolean shared = canvas.share().get() > 1 && canvas.current().get().isEmpty();
            readout.setText(shared ? words.of("chart.shared", canvas.share().get()) + " " + told : told);
            canvas.setAccessibleText(canvas.current().get().isPresent() ? told : summary);
        });
    }

    private String told(RunBucket bar, Texts words) {
        RunCounts runs = bar.runs();
        String told = words.of("chart.bar", PlainFigures.minute(bar.span().from(), zone), PlainFigures.minute(bar.span().to(), zone),
                runs.runs(), runs.successes(), runs.failures(), runs.unknown());
        return bar.runs().runs() == 0 ? told : told + " " + words.of("chart.opens." + canvas.part().get().map(Outcome::word).orElse("all"));
    }
}
