package tenken.ui.events;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Origin;
import tenken.job.RawLine;
import tenken.query.Query;
import tenken.query.QueryText;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// What Events shows: a filter, a window over what it finds, and the line behind the chosen event.
public final class EventsViewModel {
    private final Session session;
    private final Doors doors;
    private final EventQuery query;
    private final ValueWords words;
    private final EventWindow window;
    private final Inquiry<Origin, RawLine> rawLine;
    private final BooleanBinding pending;
    private final BooleanProperty detailShown = new SimpleBooleanProperty();
    private final ChangeListener<Object> periodChanged = (observable, before, now) -> periodChanged();
    private final ChangeListener<Object> zoneChanged = (observable, before, now) -> zoneChanged();
    private final ChangeListener<Object> reread = (observable, before, now) -> reread();
    private EventFilter asked = EventFilter.ALL;
    private boolean inFront;

    public EventsViewModel(Session session, Jobs jobs, Worker worker, Doors doors) {
        this.session = session;
        this.doors = doors;
        this.query = new EventQuery(text -> Query.parse(text, session.zone().get(), session.now()),
                filter -> QueryText.of(filter, session.zone().get(), session.texts().get().language()), this::ask);
        this.words = new ValueWords(worker, jobs.values());
        this.window = new EventWindow(worker, jobs.events());
        this.rawLine = new Inquiry<>(worker, jobs.rawLine());
        this.pending = Bindings.or(window.pending(), rawLine.pending());
        window.selected().addListener((observable, before, now) -> readRawLine());
        detailShown.addListener((observable, before, now) -> readRawLine());
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

    /// A date in the query is another time there.
    private void zoneChanged() {
        if (query.parsed().get().filter().period().isPresent()) {
            query.readAgain();
        }
    }

    private void reread() {
        words.renew();
        window.reread();
        rawLine.problem().get().ifPresent(problem -> readRawLine());
    }

    private void periodChanged() {
        if (isHandOverPast()) {
            query.dropPeriod();
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

    /// The values that can be asked for.
    ValueWords words() {
        return words;
    }

    EventWindow window() {
        return window;
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
