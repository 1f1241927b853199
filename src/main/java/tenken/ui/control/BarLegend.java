package tenken.ui.control;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import tenken.text.Texts;

/// Says what the colours of bars mean. The bars take theirs from its swatches, and these from the style sheet.
final class BarLegend extends HBox {
    private final Region success = swatch("series-success");
    private final Region failure = swatch("series-failure");
    private final Region unknown = swatch("series-unknown");
    private final Region grid = swatch("chart-grid");
    private final Region surface = swatch("chart-surface");
    private final Region accent = swatch("chart-accent");
    private final List<Region> probes = List.of(grid, surface, accent);
    private final Label words = new Label();

    BarLegend() {
        getStyleClass().add("legend");
        words.getStyleClass().add("muted");
        probes.forEach(BarLegend::hide);
        hide(words);
    }

    private static void hide(Region probe) {
        probe.setManaged(false);
        probe.setVisible(false);
    }

    /// Tells when the colours have changed, as with the theme.
    void onChange(Runnable redraw) {
        for (Region one : List.of(success, failure, unknown, grid, surface, accent)) {
            one.backgroundProperty().addListener((observable, before, now) -> redraw.run());
        }
        words.textFillProperty().addListener((observable, before, now) -> redraw.run());
    }

    void show(Texts texts) {
        getChildren().setAll(
                new HBox(success, new Label(texts.of("chart.success"))),
                new HBox(failure, new Label(texts.of("chart.failure"))),
                new HBox(unknown, new Label(texts.of("chart.unknown"))),
                grid, surface, accent, words);
    }

    BarPainter.Colours colours() {
        return new BarPainter.Colours(paint(success), paint(unknown), paint(failure), paint(grid), words.getTextFill(), paint(surface), paint(accent));
    }

    private static Region swatch(String role) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", role);
        return swatch;
    }

    private static Paint paint(Region swatch) {
        Background background = swatch.getBackground();
        return background == null || background.getFills().isEmpty() ? Color.GRAY : background.getFills().getFirst().getFill();
    }
}
