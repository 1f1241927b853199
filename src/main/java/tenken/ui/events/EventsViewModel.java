package tenken.ui.events;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tenken.change.Spans;
import tenken.event.Action;
import tenken.event.EventFilter;
import tenken.time.TimeSpan;
import tenken.ui.events.detail.DetailViewModel;
import tenken.ui.events.facets.FacetsViewModel;
import tenken.ui.events.histogram.HistogramViewModel;
import tenken.ui.events.lens.EventsLens;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// What Events shows: a filter, a window over what it finds, and the line behind the chosen event.
public final class EventsViewModel implements EventsLens {
    /// A hostile log must not fill the memory with names.
    private static final int MOST_NAMES = 1_000;
    private static final int WEEK = 7;

    private final Session session;
    private final Doors doors;
    private final EventQuery query = new EventQuery(this::ask);
    private final EventWindow window;
    private final DetailViewModel detail;
    private final HistogramViewModel histogram;
    private final FacetsViewModel facets;
    private final BooleanBinding pending;
    private final ObservableList<String> actions = FXCollections.observableArrayList(
            Action.RUN.word(), Action.CREATE.word(), Action.DELETE.word(), Action.UPDATE.word(), Action.EXPORT.word(), Action.IMPORT.word(),
            Action.VERIFICATION_RUN.word(), Action.VERIFICATION_PASS.word(), Action.VERIFICATION_FAIL.word(), Action.HIGH_STAKES.word());
    private final Set<String> toolNames = new ConcurrentSkipListSet<>(); // read while it is typed, off the window's thread
    private final ChangeListener<Object> periodChanged = (observable, before, now) -> periodChanged();
    private final ChangeListener<Object> reread = (observable, before, now) -> reread();
    private final ReadOnlyObjectWrapper<EventFilter> asked = new ReadOnlyObjectWrapper<>(EventFilter.ALL);
    private boolean inFront;
    private boolean moving;

    public EventsViewModel(Session session, Jobs jobs, Worker worker, Doors doors) {
        this.session = session;
        this.doors = doors;
        this.window = new EventWindow(worker, jobs.events());
        this.detail = new DetailViewModel(session, jobs, worker, doors, this, window.selected());
        this.histogram = new HistogramViewModel(session, this, worker, jobs.lens().overTime());
        this.facets = new FacetsViewModel(session, this, worker, jobs.lens().facets());
        this.pending = Bindings.or(window.pending(), detail.pending());
        window.rows().addListener((observable, before, now) -> learnWords());
        query.action().addListener((observable, before, now) -> query.action().get().ifPresent(this::learn));
    }

    public void shown() {
        inFront = true;
        session.period().addListener(periodChanged);
        session.refreshes().addListener(reread);
        if (isHandOverPast()) {
            query.drop();
        } else if (window.total().get() < 0) {
            ask();
        } else {
            askAgain();
        }
    }

    public void hidden() {
        inFront = false;
        session.period().removeListener(periodChanged);
        session.refreshes().removeListener(reread);
        window.cancel();
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
        if (asked.get().equals(filterAsked())) {
            window.reread();
        } else {
            ask();
        }
    }

    private void reread() {
        window.reread();
        detail.readAgain();
    }

    private void periodChanged() {
        if (moving) {
            return;
        }
        if (isHandOverPast()) {
            query.drop();
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
        query.hand(filter, "", filter.period());
    }

    /// The names of the tools in the events seen so far, by letter.
    public Collection<String> toolNames() {
        return toolNames;
    }

    private void learnWords() {
        window.rows().get().forEach(row -> row.event().ifPresent(event -> {
            learn(event.action().word());
            if (!event.target().isEmpty() && toolNames.size() < MOST_NAMES) {
                toolNames.add(event.target());
            }
        }));
    }

    private void learn(String word) {
        if (!actions.contains(word)) {
            actions.add(word);
        }
    }

    /// What differs in the period shown, or where there is none in the last seven days, from the time just before it.
    public void openDifferences() {
        doors.openChanges(period().map(Spans::of).orElseGet(() -> Spans.lastDays(WEEK, session.now(), zone())));
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

    EventWindow window() {
        return window;
    }

    /// Canonical actions first, then whatever the events have shown.
    ObservableList<String> actions() {
        return actions;
    }

    DetailViewModel detail() {
        return detail;
    }

    HistogramViewModel histogram() {
        return histogram;
    }

    FacetsViewModel facets() {
        return facets;
    }

    public BooleanBinding pending() {
        return pending;
    }
}
