package tenken.ui.events.detail;

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
import tenken.event.Field;
import tenken.event.Origin;
import tenken.job.FormatLine;
import tenken.job.RawLine;
import tenken.text.Problem;
import tenken.ui.control.Inquiry;
import tenken.ui.events.lens.EventsLens;
import tenken.ui.events.lens.Narrowing;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// The chosen event in full: its fields, the line it was read from, and the line laid out. Only what is shown is read.
public final class DetailViewModel {
    private final Session session;
    private final Doors doors;
    private final EventsLens lens;
    private final ReadOnlyObjectProperty<Optional<Event>> event;
    private final Inquiry<Origin, RawLine> rawLine;
    private final Inquiry<RawLine, FormatLine.Answer> laidOut;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty asJson = new SimpleBooleanProperty();
    private final BooleanBinding pending;

    /// @param event the one that is chosen
    public DetailViewModel(Session session, Jobs jobs, Worker worker, Doors doors, EventsLens lens, ReadOnlyObjectProperty<Optional<Event>> event) {
        this.session = session;
        this.doors = doors;
        this.lens = lens;
        this.event = event;
        this.rawLine = new Inquiry<>(worker, jobs.rawLine());
        this.laidOut = new Inquiry<>(worker, jobs.lens().layOut());
        this.pending = Bindings.or(rawLine.pending(), laidOut.pending());
        event.addListener((observable, before, now) -> read());
        shown.addListener((observable, before, now) -> read());
        asJson.addListener((observable, before, now) -> layOut());
        rawLine.answer().addListener((observable, before, now) -> layOut());
    }

    /// The line could not be read before, and may be there now.
    public void readAgain() {
        rawLine.problem().get().ifPresent(problem -> read());
    }

    public void hidden() {
        rawLine.cancel();
        laidOut.cancel();
    }

    private void read() {
        var origin = event.get().map(Event::origin);
        if (origin.isEmpty()) {
            rawLine.forget();
        } else if (shown.get() && !origin.equals(rawLine.answer().get().map(RawLine::origin))) {
            rawLine.forget();
            rawLine.ask(origin.get());
        }
    }

    private void layOut() {
        Optional<RawLine> line = rawLine.answer().get();
        if (line.isEmpty()) {
            laidOut.forget();
        } else if (asJson.get() && !line.equals(laidOut.answer().get().map(FormatLine.Answer::line))) {
            laidOut.ask(line.get());
        }
    }

    /// Hands the line on, as soon as it has been read.
    public void copy(Consumer<String> copy) {
        shown.set(event.get().isPresent());
        if (rawLine.answer().get().isPresent()) {
            copy.accept(rawLine.answer().get().get().text());
            return;
        }
        rawLine.answer().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Optional<RawLine>> observable, Optional<RawLine> before, Optional<RawLine> read) {
                observable.removeListener(this);
                read.map(RawLine::text).ifPresent(copy);
            }
        });
    }

    public void openTool() {
        event.get().ifPresent(one -> doors.openTool(one.targetId().isEmpty() ? one.target() : one.targetId()));
    }

    public void want(Field field, String value) {
        lens.look(Narrowing.wanting(lens.filter().get(), field, value));
    }

    public void exclude(Field field, String value) {
        EventFilter filter = lens.filter().get();
        if (Narrowing.of(filter, field, value) != Narrowing.UNWANTED) {
            lens.look(Narrowing.excluded(filter, field, value));
        }
    }

    public ReadOnlyObjectProperty<Optional<Event>> event() {
        return event;
    }

    /// Whether the pane is there.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Whether the line is shown laid out, in the place of the fields.
    public BooleanProperty asJsonProperty() {
        return asJson;
    }

    public ReadOnlyObjectProperty<Optional<RawLine>> rawLine() {
        return rawLine.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> rawLineProblem() {
        return rawLine.problem();
    }

    public ReadOnlyObjectProperty<Optional<FormatLine.Answer>> laidOut() {
        return laidOut.answer();
    }

    public BooleanBinding pending() {
        return pending;
    }

    public ZoneId zone() {
        return session.zone().get();
    }
}
