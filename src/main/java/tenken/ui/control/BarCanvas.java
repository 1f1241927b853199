package tenken.ui.control;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import tenken.event.Outcome;
import tenken.metric.RunBucket;
import tenken.time.TimeSpan;

/// The drawn part of a [BarSeries]: thousands of buckets on one canvas, with a bar the operator stands on.
///
/// Where there is no room for a bar of three pixels per bucket, neighbours share one; it opens the runs of all of them.
final class BarCanvas extends Region implements MarkStrip.Axis {
    private static final double NARROWEST = 3;

    private final Canvas canvas = new Canvas();
    private final Supplier<BarPainter.Colours> colours;
    private final ReadOnlyObjectWrapper<Optional<RunBucket>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper share = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyObjectWrapper<Optional<Outcome>> part = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<RunBucket> buckets = List.of();
    private List<RunBucket> bars = List.of();
    private ZoneId zone = ZoneOffset.UTC;
    private DateTimeFormatter days = DateTimeFormatter.ISO_LOCAL_DATE;

    BarCanvas(Supplier<BarPainter.Colours> colours) {
        this.colours = colours;
        getStyleClass().add("bar-canvas");
        setFocusTraversable(true);
        setMinHeight(140);
        setPrefHeight(220);
        getChildren().add(canvas);
        canvas.setManaged(false);
        widthProperty().addListener((observable, before, now) -> fit());
        heightProperty().addListener((observable, before, now) -> draw());
        focusedProperty().addListener((observable, before, now) -> draw());
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(event -> stand(Optional.empty()));
    }

    void show(List<RunBucket> series, ZoneId seriesZone, DateTimeFormatter dayLabels) {
        var stood = current.get();
        buckets = series;
        zone = seriesZone;
        days = dayLabels;
        fit();
        stand(stood.flatMap(before -> holding(before.span().from())));
    }

    /// The bar under the pointer, or the one the arrow keys have reached.
    ReadOnlyObjectProperty<Optional<RunBucket>> current() {
        return current.getReadOnlyProperty();
    }

    /// The part of [#current] under the pointer; empty for the whole of it, as when the arrow keys have reached it.
    ReadOnlyObjectProperty<Optional<Outcome>> part() {
        return part.getReadOnlyProperty();
    }

    /// How many buckets share a bar.
    ReadOnlyIntegerProperty share() {
        return share.getReadOnlyProperty();
    }

    /// Steps along the bars; from nowhere onto the first or the last one.
    void walk(int steps) {
        int nowhere = steps > 0 ? -1 : bars.size();
        standOn(current.get().map(bars::indexOf).orElse(nowhere) + steps);
    }

    /// Stands on this bar, counted from 0, or on the nearest there is.
    void standOn(int index) {
        if (!bars.isEmpty()) {
            stand(Optional.of(bars.get(Math.clamp(index, 0, bars.size() - 1))));
        }
    }

    int barCount() {
        return bars.size();
    }

    /// The bar at `x`, the nearest where it is beside them; -1 where there are none.
    int indexAt(double x) {
        return bars.isEmpty() ? -1 : Math.clamp((int) Math.floor((x - geometry().left()) / geometry().step(bars.size())), 0, bars.size() - 1);
    }

    @Override
    public List<TimeSpan> bars() {
        return bars.stream().map(RunBucket::span).toList();
    }

    /// Where a bar begins, in pixels from the left.
    @Override
    public double leftOf(int index) {
        return geometry().left(index, bars.size());
    }

    /// The bar stood on, counted from 0; -1 for none.
    int currentIndex() {
        return current.get().map(bars::indexOf).orElse(-1);
    }

    /// From the first of two bars to the end of the other.
    TimeSpan span(int one, int other) {
        return new TimeSpan(bars.get(Math.min(one, other)).span().from(), bars.get(Math.max(one, other)).span().to());
    }

    /// The bars from one to the other as one.
    RunBucket joined(int one, int other) {
        List<RunBucket> part = bars.subList(Math.min(one, other), Math.max(one, other) + 1);
        return RunBars.joined(part, part.size()).getFirst();
    }

    void redraw() {
        draw();
    }

    void point(double x, double y) {
        Optional<RunBucket> bar = barAt(x);
        stand(bar);
        part.set(bar.flatMap(one -> geometry().parts(one.runs(), RunBars.valueTop(bars)).at(y)));
    }

    private Optional<RunBucket> barAt(double x) {
        int index = geometry().indexAt(x, bars.size());
        return index < 0 ? Optional.empty() : Optional.of(bars.get(index));
    }

    private Optional<RunBucket> holding(Instant instant) {
        return bars.stream().filter(bar -> bar.span().contains(instant) || bar.span().from().equals(instant)).findFirst();
    }

    private void stand(Optional<RunBucket> bar) {
        part.set(Optional.empty());
        current.set(bar);
        draw();
    }

    private void fit() {
        share.set(getWidth() == 0 ? 1 : RunBars.share(buckets.size(), (int) (geometry().width() / NARROWEST)));
        bars = RunBars.joined(buckets, share.get());
        current.set(current.get().map(RunBucket::span).map(TimeSpan::from).flatMap(this::holding));
        draw();
    }

    private BarPainter.Geometry geometry() {
        return BarPainter.Geometry.of(getWidth(), getHeight(), RunBars.valueTop(bars));
    }

    private void draw() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        new BarPainter(canvas.getGraphicsContext2D(), geometry(), colours.get(), zone, days)
                .paint(bars, current.get().map(bars::indexOf).orElse(-1));
    }
}
