package tenken.ui.events;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tenken.event.Action;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Origin;
import tenken.job.RawLine;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// What Events shows: a filter, a window over what it finds, and the line behind the chosen event.
public final class EventsViewModel {
    /// A hostile log must not fill the memory with names.
    private static final int MOST_NAMES = 1_000;

    private final Session session;
    private final Doors doors;
    private final EventQuery query = new EventQuery(this::ask);
    private final EventWindow window;
    private final Inquiry<Origin, RawLine> rawLine;
    private final BooleanBinding pending;
    private final BooleanProperty detailShown = new SimpleBooleanProperty();
    private final ObservableList<String> actions = FXCollections.observableArrayList(
            Action.RUN.word(), Action.CREATE.word(), Action.DELETE.word(), Action.UPDATE.word(), Action.EXPORT.word(), Action.IMPORT.word(),
            Action.VERIFICATION_RUN.word(), Action.VERIFICATION_PASS.word(), Action.VERIFICATION_FAIL.word(), Action.HIGH_STAKES.word());
    private final Set<String> toolNames = new ConcurrentSkipListSet<>(); // read while it is typed, off the window's thread
    private final ChangeListener<Object> periodChanged = (observable, before, now) -> periodChanged();
    private final ChangeListener<Object> reread = (observable, before, now) -> reread();
    private EventFilter asked = EventFilter.ALL;
    private boolean inFront;

    public EventsViewModel(Session session, Jobs jobs, Worker worker, Doors doors) {
        this.session = session;
        this.doors = doors;
        this.window = new EventWindow(worker, jobs.events());
        this.rawLine = new Inquiry<>(worker, jobs.rawLine());
        this.pending = Bindings.or(window.pending(), rawLine.pending());
        window.selected().addListener((observable, before, now) -> readRawLine());
        window.rows().addListener((observable, before, now) -> learnWords());
        query.action().addListener((observable, before, now) -> query.action().get().ifPresent(this::learn));
        detailShown.addListener((observable, before, now) -> readRawLine());
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
        rawLine.cancel();
    }

    /// Shows exactly these events, whatever the bar and the window's period said before.
    public void show(EventFilter filter, String because) {
        query.hand(filter, because, session.period().get());
    }

    private void ask() {
        if (inFront) {
            asked = filter();
            window.show(asked);
        }
    }

    /// The same question quietly, another one from the start: the period may have changed while the screen was away.
    private void askAgain() {
        if (asked.equals(filter())) {
            window.reread();
        } else {
            ask();
        }
    }

    private void reread() {
        window.reread();
        rawLine.problem().get().ifPresent(problem -> readRawLine());
    }

    private void periodChanged() {
        if (isHandOverPast()) {
            query.drop();
        } else {
            askAgain();
        }
    }

    private boolean isHandOverPast() {
        return query.handed().get().filter(one -> !one.sessionPeriod().equals(session.period().get())).isPresent();
    }

    private void readRawLine() {
        var origin = window.selected().get().map(Event::origin);
        if (origin.isEmpty()) {
            rawLine.forget();
        } else if (detailShown.get() && !origin.equals(rawLine.answer().get().map(RawLine::origin))) {
            rawLine.forget();
            rawLine.ask(origin.get());
        }
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

    /// Hands the raw line on as soon as it has been read.
    void copyWhenRead(Consumer<String> copy) {
        rawLine.answer().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Optional<RawLine>> observable, Optional<RawLine> before, Optional<RawLine> read) {
                observable.removeListener(this);
                read.map(RawLine::text).ifPresent(copy);
            }
        });
    }

    public void openTool(Event event) {
        doors.openTool(event.targetId().isEmpty() ? event.target() : event.targetId());
    }

    /// Lets everything pass, over everything held.
    public void everything() {
        session.period().set(Optional.empty());
        query.clear();
    }

    public EventFilter filter() {
        return query.filter(session.period().get());
    }

    /// The period of the events shown; empty for everything held.
    public Optional<TimeSpan> period() {
        return filter().period();
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

    BooleanProperty detailShown() {
        return detailShown;
    }

    ReadOnlyObjectProperty<Optional<RawLine>> rawLine() {
        return rawLine.answer();
    }

    ReadOnlyObjectProperty<Optional<Problem>> rawLineProblem() {
        return rawLine.problem();
    }

    public BooleanBinding pending() {
        return pending;
    }
}
