package tenken.ui.control;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;

/// Paints stacked bars: successes at the foot, unknown ones above, failures on top and hatched, so that colour is never alone.
record BarPainter(GraphicsContext to, BarPainter.Geometry geometry, BarPainter.Colours colours, ZoneId zone, DateTimeFormatter days) {
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final Font SMALL = Font.font("BIZ UDPGothic", 11);
    private static final double LABEL_WIDTH = 64;
    private static final int HATCH = 5;

    record Colours(Paint success, Paint unknown, Paint failure, Paint grid, Paint words, Paint surface, Paint accent) {}

    /// Where the bars stand, in pixels.
    record Geometry(double outerWidth, double outerHeight, double left) {
        private static final double LEAST_LEFT = 56;
        private static final double RIGHT = 8;
        private static final double TOP = 10;
        private static final double BOTTOM = 22;
        private static final double WIDEST = 56;

        /// Leaves room at the left for the longest figure of the axis.
        static Geometry of(double outerWidth, double outerHeight, long top) {
            var figure = new Text(PlainFigures.count(top));
            figure.setFont(SMALL);
            return new Geometry(outerWidth, outerHeight, Math.max(LEAST_LEFT, Math.ceil(figure.getLayoutBounds().getWidth()) + 12));
        }

        double width() {
            return Math.max(1, outerWidth - left - RIGHT);
        }

        double height() {
            return Math.max(1, outerHeight - TOP - BOTTOM);
        }

        double foot() {
            return TOP + height();
        }

        double step(int bars) {
            return width() / Math.max(1, bars);
        }

        double left(int index, int bars) {
            return left + index * step(bars);
        }

        /// Whole pixels, with a gap of one where there is room for it.
        double barWidth(int bars) {
            double step = step(bars);
            return Math.min(WIDEST, step >= 24 ? step * 0.8 : step >= 4 ? step - 1 : step);
        }

        /// @param top the value at the upper end of the axis
        BarParts parts(RunCounts runs, long top) {
            return BarParts.of(runs, foot(), height() / top);
        }

        /// -1 beside the bars.
        int indexAt(double x, int bars) {
            int index = (int) Math.floor((x - left) / step(bars));
            return index < 0 || index >= bars ? -1 : index;
        }
    }

    void paint(List<RunBucket> bars, int current) {
        to.clearRect(0, 0, geometry.outerWidth(), geometry.outerHeight());
        to.setFont(SMALL);
        long top = RunBars.valueTop(bars);
        paintValueAxis(RunBars.valueStep(top, 4), top);
        for (int i = 0; i < bars.size(); i++) {
            paintBar(bars.get(i), i, bars.size(), top);
        }
        paintTimeAxis(bars);
        if (current >= 0) {
            paintCurrent(current, bars.size());
        }
    }

    private void paintValueAxis(long step, long top) {
        to.setTextAlign(TextAlignment.RIGHT);
        to.setTextBaseline(VPos.CENTER);
        for (long value = 0; value <= top; value += step) {
            double y = Math.round(geometry.foot() - geometry.height() * value / top) + 0.5;
            to.setStroke(colours.grid());
            to.strokeLine(geometry.left(), y, geometry.left() + geometry.width(), y);
            to.setFill(colours.words());
            to.fillText(PlainFigures.count(value), geometry.left() - 8, y);
        }
    }

    private void paintBar(RunBucket bar, int index, int bars, long top) {
        double wide = geometry.barWidth(bars);
        double margin = (geometry.step(bars) - wide) / 2;
        double x0 = Math.round(geometry.left(index, bars) + margin);
        double w = Math.max(1, Math.round(geometry.left(index + 1, bars) - margin) - x0); // to the very pixel the next bar begins at
        BarParts parts = geometry.parts(bar.runs(), top);
        paintPart(colours.success(), x0, parts.success(), w, parts.foot() - parts.success());
        paintPart(colours.unknown(), x0, parts.unknown(), w, parts.success() - parts.unknown());
        paintPart(colours.failure(), x0, parts.failure(), w, parts.unknown() - parts.failure());
        if (w > HATCH) {
            hatch(x0, parts.failure(), w, parts.unknown() - parts.failure());
        }
    }

    private void paintPart(Paint paint, double x, double y, double w, double h) {
        to.setFill(paint);
        to.fillRect(x, y, w, h);
    }

    private void hatch(double x, double y, double w, double h) {
        if (h < HATCH) {
            return;
        }
        to.save();
        to.beginPath();
        to.rect(x, y, w, h);
        to.clip();
        to.setStroke(colours.surface());
        to.setLineWidth(1);
        for (double d = -h; d < w; d += HATCH) {
            to.strokeLine(x + d, y + h, x + d + h, y);
        }
        to.restore();
    }

    private void paintTimeAxis(List<RunBucket> bars) {
        to.setTextAlign(TextAlignment.CENTER);
        to.setTextBaseline(VPos.TOP);
        for (RunBars.Tick tick : RunBars.ticks(bars, zone, (int) (geometry.width() / LABEL_WIDTH))) {
            double x = geometry.left(tick.bar(), bars.size()) + geometry.step(bars.size()) / 2;
            to.setFill(colours.words());
            to.fillText(labelOf(tick.at()), x, geometry.foot() + 6);
            to.setStroke(colours.grid());
            to.strokeLine(Math.round(x) + 0.5, geometry.foot(), Math.round(x) + 0.5, geometry.foot() + 4);
        }
    }

    private String labelOf(LocalDateTime at) {
        LocalTime clock = at.toLocalTime();
        return (clock.equals(LocalTime.MIDNIGHT) ? days : clock.getSecond() == 0 ? HOURS : SECONDS).format(at);
    }

    private void paintCurrent(int index, int bars) {
        double width = Math.max(3, geometry.step(bars));
        to.setStroke(colours.accent());
        to.setLineWidth(2);
        to.strokeRect(Math.round(geometry.left(index, bars)) + 0.5, Geometry.TOP - 6, Math.round(width), geometry.height() + 6);
        to.setLineWidth(1);
    }
}
