package tenken.ui.events;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import tenken.change.Spans;
import tenken.event.EventFilter;
import tenken.query.Query;
import tenken.query.QueryText;
import tenken.time.TimeSpan;
import tenken.ui.events.columns.ColumnsViewModel;
import tenken.ui.events.detail.DetailViewModel;
import tenken.ui.events.export.ExportViewModel;
import tenken.ui.events.facets.FacetsViewModel;
import tenken.ui.events.histogram.HistogramMarks;
import tenken.ui.events.histogram.HistogramViewModel;
import tenken.ui.events.lens.EventsLens;
import tenken.ui.events.lens.Narrowing;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// What Events shows: a filter, a window over what it finds, and the line behind the chosen event.
public final class EventsViewModel implements EventsLens {
    private static final int WEEK = 7;
    /// A period that ended longer ago does not go on with the clock.
    private static final Duration LIVE = Duration.ofMinutes(2);

    private final Session session;
    private final Doors doors;
    private final EventQuery query;
    private final ValueWords words;
    private final EventWindow window;
    private final DetailViewModel detail;
    private final HistogramViewModel histogram;
    private final FacetsViewModel facets;
    private final Neighbours neighbours;
    private final ColumnsViewModel columns;
    private final ExportViewModel export;
    private final BooleanBinding pending;
    private final ChangeListener<Object> periodChanged = (observable, before, now) -> periodChanged();
    private final ChangeListener<Object> zoneChanged = (observable, before, now) -> zoneChanged();
    private final ChangeListener<Object> reread = (observable, before, now) -> reread();
    private final ReadOnlyObjectWrapper<EventFilter> asked = new ReadOnlyObjectWrapper<>(EventFilter.ALL);
    private boolean inFront;
    private boolean moving;

    public EventsViewModel(Session session, Jobs jobs, Worker worker, Doors doors) {
        this.session = session;
        this.doors = doors;
        this.query = new EventQuery(text -> Query.parse(text, session.zone().get(), session.now()),
                filter -> QueryText.of(filter, session.zone().get(), session.texts().get().language()), this::ask);
        this.words = new ValueWords(worker, jobs.values());
        this.window = new EventWindow(worker, jobs.events());
        this.detail = new DetailViewModel(session, jobs, worker, doors, this, window.selected());
        this.histogram = new HistogramViewModel(
                session, this, new HistogramMarks(session, worker, jobs.marks(), doors), worker, jobs.lens().overTime());
        this.facets = new FacetsViewModel(session, this, worker, jobs.lens().facets());
        this.neighbours = new Neighbours(worker, jobs.lens(), window, this::filterAsked);
        this.columns = new ColumnsViewModel(session.eventColumns());
        this.export = new ExportViewModel(worker, jobs.lens().export(), this::filterAsked, columns::columns, this::zone);
        this.pending = Bindings.or(Bindings.or(window.pending(), neighbours.pending()), detail.pending());
    }

    public void shown() {
        inFront = true;
        session.period().addListener(periodChanged);
        session.zone().addListener(zoneChanged);
        session.refreshes().addListener(reread);
        if (isHandOverPast()) {
            query.dropPeriod();
        } else if (window.total().get() < 0) {
            ask();
        } else {
            askAgain();
        }
    }

    public void hidden() {
        inFront = false;
        session.period().removeListener(periodChanged);
        session.zone().removeListener(zoneChanged);
        session.refreshes().removeListener(reread);
        window.cancel();
        neighbours.cancel();
    }

    /// Shows exactly these events, whatever the bar and the window's period said before.
    public void show(EventFilter filter, String because) {
        query.hand(filter, because, session.period().get());
    }

    private void ask() {
        if (inFront) {
            asked.set(filterAsked());
            window.show(asked.get());
        }
    }

    /// The same question quietly, another one from the start: the period may have changed while the screen was away.
    private void askAgain() {
        EventFilter now = filterAsked();
        if (Narrowing.areTheSameButForTheClock(asked.get(), now)) {
            asked.set(now);
            window.goOn(now);
        } else {
            ask();
        }
    }

    /// A date in the query is another time there.
    private void zoneChanged() {
        if (query.parsed().get().filter().period().isPresent()) {
            query.readAgain();
        }
    }

    private void reread() {
        if (window.following().get()) {
            upToNow();
        }
        words.renew();
        window.reread();
        detail.readAgain();
    }

    private void periodChanged() {
        if (moving) {
            return;
        }
        if (isHandOverPast()) {
            query.dropPeriod();
        } else {
            askAgain();
        }
    }

    private boolean isHandOverPast() {
        return query.handed().get().filter(one -> !one.sessionPeriod().equals(session.period().get())).isPresent();
    }

    @Override
    public void look(EventFilter filter) {
        moving = true;
        session.period().set(filter.period());
        moving = false;
        query.write(filter.ever());
    }

    /// Is content with what has been found so far.
    void stop() {
        window.stop();
        histogram.stop();
        facets.stop();
    }

    /// What differs in the period shown, or where there is none in the last seven days, from the time just before it.
    public void openDifferences() {
        doors.openChanges(period().map(Spans::of).orElseGet(() -> Spans.lastDays(WEEK, session.now(), zone())));
    }

    /// Keeps to the newest events as they come, in a period of the last day where the one shown is over.
    void follow(boolean newest) {
        Optional<TimeSpan> period = period();
        if (newest && period.filter(span -> span.to().plus(LIVE).isBefore(session.now())).isPresent()) {
            look(filterAsked().in(TimeSpan.before(session.now(), Duration.ofDays(1))));
        }
        window.follow(newest);
    }

    private void upToNow() {
        session.period().get().filter(span -> span.to().isBefore(session.now())).filter(span -> query.ownPeriod().isEmpty())
                .ifPresent(span -> session.period().set(Optional.of(TimeSpan.before(session.now(), span.length()))));
    }

    /// Lets everything pass, over everything held.
    public void everything() {
        session.period().set(Optional.empty());
        query.clear();
    }

    private EventFilter filterAsked() {
        return query.filter(session.period().get());
    }

    /// What the rows are of.
    @Override
    public ReadOnlyObjectProperty<EventFilter> filter() {
        return asked.getReadOnlyProperty();
    }

    /// The period of the events shown; empty for everything held.
    public Optional<TimeSpan> period() {
        return filterAsked().period();
    }

    public ZoneId zone() {
        return session.zone().get();
    }

    public ReadOnlyObjectProperty<ZoneId> zoneProperty() {
        return session.zone();
    }

    EventQuery query() {
        return query;
    }

    /// The values that can be asked for.
    ValueWords words() {
        return words;
    }

    EventWindow window() {
        return window;
    }

    DetailViewModel detail() {
        return detail;
    }

    HistogramViewModel histogram() {
        return histogram;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    ColumnsViewModel columns() {
        return columns;
    }

    ExportViewModel export() {
        return export;
    }

    FacetsViewModel facets() {
        return facets;
    }

    public BooleanBinding pending() {
        return pending;
    }
}
