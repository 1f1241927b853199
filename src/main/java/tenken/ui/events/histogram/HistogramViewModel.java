package tenken.ui.events.histogram;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import tenken.event.EventFilter;
import tenken.job.EventsOverTime;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.ui.events.lens.Asking;
import tenken.ui.events.lens.EventsLens;
import tenken.ui.events.lens.Narrowing;
import tenken.ui.shell.Session;
import tenken.work.Job;
import tenken.work.Worker;

/// The bars above the table: the events of the lens over the whole of its period, and a way into a part of it and back.
public final class HistogramViewModel {
    private static final int MOST_BARS = 120;
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private final Session session;
    private final EventsLens lens;
    private final HistogramMarks marks;
    private final Asking<EventsOverTime.Question, EventsOverTime> asking;
    private final ChangeListener<Object> ask = (observable, before, now) -> ask();
    private Optional<Zoom> zoom = Optional.empty();

    /// @param from the period before the first step into it
    /// @param to   where the last step has led
    private record Zoom(Optional<TimeSpan> from, TimeSpan to) {}

    public HistogramViewModel(Session session, EventsLens lens, HistogramMarks marks, Worker worker, Job<EventsOverTime.Question, EventsOverTime> job) {
        this.session = session;
        this.marks = marks;
        this.lens = lens;
        this.asking = new Asking<>(worker, job, (one, other) -> one.zone().equals(other.zone())
                && Narrowing.areTheSameButForTheClock(one.filter(), other.filter()), EventsOverTime::complete);
        asking.answer().addListener((observable, before, now) -> now.map(EventsOverTime::bars).ifPresent(marks::ask));
    }

    public void shown() {
        lens.filter().addListener(ask);
        session.zone().addListener(ask);
        session.refreshes().addListener(ask);
        ask();
    }

    public void hidden() {
        lens.filter().removeListener(ask);
        session.zone().removeListener(ask);
        session.refreshes().removeListener(ask);
        asking.cancel();
        marks.cancel();
    }

    /// Is content with what a search has found so far.
    public void stop() {
        asking.stop();
    }

    private void ask() {
        asking.ask(new EventsOverTime.Question(lens.filter().get(), session.zone().get(), MOST_BARS));
    }

    /// Looks at a part of the time.
    public void zoom(TimeSpan span) {
        EventFilter filter = lens.filter().get();
        Optional<TimeSpan> from = isZoomed() ? zoom.flatMap(Zoom::from) : filter.period();
        zoom = Optional.of(new Zoom(from, span));
        lens.look(filter.in(span));
    }

    /// Whether the period is one that [#zoom] has led to.
    public boolean isZoomed() {
        return zoom.filter(one -> lens.filter().get().period().equals(Optional.of(one.to()))).isPresent();
    }

    /// Back to the period before the first step in.
    public void reset() {
        if (isZoomed()) {
            Optional<TimeSpan> from = zoom.flatMap(Zoom::from);
            zoom = Optional.empty();
            lens.look(from.map(lens.filter().get()::in).orElse(lens.filter().get().ever()));
        }
    }

    /// Half as much time, around `middle`.
    public void closer(Optional<Instant> middle) {
        whole().filter(span -> span.length().compareTo(SHORTEST) > 0).ifPresent(span -> {
            Duration quarter = span.length().dividedBy(4);
            Instant at = middle.filter(span::contains).orElse(span.from().plus(quarter.multipliedBy(2)));
            Instant from = latest(span.from(), earliest(at.minus(quarter), span.to().minus(quarter.multipliedBy(2))));
            zoom(new TimeSpan(from, earliest(span.to(), from.plus(quarter.multipliedBy(2)))));
        });
    }

    /// Twice as much time.
    public void farther() {
        lens.filter().get().period().filter(span -> span.length().toDays() < 36_500).ifPresent(span -> {
            Duration half = span.length().dividedBy(2);
            zoom(new TimeSpan(span.from().minus(half), span.to().plus(half)));
        });
    }

    /// The period of the same length before this one, or after it.
    public void step(boolean forward) {
        whole().ifPresent(span -> zoom(forward ? span.next() : span.previous()));
    }

    /// What was done to tools meanwhile.
    public HistogramMarks marks() {
        return marks;
    }

    private Optional<TimeSpan> whole() {
        return answer().get().map(EventsOverTime::bars).filter(bars -> !bars.isEmpty())
                .map(bars -> new TimeSpan(bars.getFirst().span().from(), bars.getLast().span().to()));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    public ReadOnlyObjectProperty<Optional<EventsOverTime>> answer() {
        return asking.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return asking.problem();
    }

    public ReadOnlyBooleanProperty pending() {
        return asking.pending();
    }

    public ZoneId zone() {
        return session.zone().get();
    }
}
