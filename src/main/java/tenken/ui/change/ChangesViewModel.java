package tenken.ui.change;

import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import tenken.change.ChangeSentence;
import tenken.change.Changes;
import tenken.change.Difference;
import tenken.change.Spans;
import tenken.change.ToolMark;
import tenken.job.WhatChanged;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.ui.control.Inquiry;
import tenken.ui.control.Sparing;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// Holds two periods against each other, and opens what a sentence is made of.
public final class ChangesViewModel {
    private final Session session;
    private final Doors doors;
    private final Inquiry<WhatChanged.Question, Changes> inquiry;
    private final ReadOnlyObjectWrapper<SpanChoice> choice = new ReadOnlyObjectWrapper<>(SpanChoice.LAST_7_DAYS);
    private Optional<Spans> chosen = Optional.empty();
    private final Sparing sparing = new Sparing();
    private boolean againWanted;
    private Subscription subscription = Subscription.EMPTY;

    public ChangesViewModel(Session session, Jobs jobs, Worker worker, Doors doors) {
        this.session = session;
        this.doors = doors;
        this.inquiry = new Inquiry<>(worker, jobs.changes());
    }

    public void shown() {
        subscription = Subscription.combine(
                session.refreshes().subscribe((before, after) -> askAnew()),
                session.zone().subscribe((before, after) -> ask()),
                session.period().subscribe((before, after) -> ask()));
        ask();
    }

    public void hidden() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        inquiry.cancel();
    }

    /// Holds these against each other from now on.
    public void compare(Spans spans) {
        chosen = Optional.of(spans);
        choose(SpanChoice.CHOSEN);
    }

    public void choose(SpanChoice wanted) {
        if (wanted.spans(session, chosen).isPresent()) {
            choice.set(wanted);
            ask();
        }
    }

    /// Whether there is something to hold against each other.
    public boolean offers(SpanChoice one) {
        return one.spans(session, chosen).isPresent();
    }

    /// Something new was read. An answer on its way is waited for first: a log that grows every second must not keep it
    /// from ever arriving.
    private void askAnew() {
        againWanted = !inquiry.isSettled();
        if (!againWanted && sparing.isRested()) {
            ask();
        }
    }

    private void ask() {
        againWanted = false;
        sparing.asked();
        if (!offers(choice.get())) {
            choice.set(SpanChoice.LAST_7_DAYS);
        }
        choice.get().spans(session, chosen).ifPresent(spans -> inquiry.ask(new WhatChanged.Question(spans, session.zone().get()), heard -> {
            sparing.answered();
            if (againWanted) {
                askAnew();
            }
        }));
    }

    /// Exactly the events a difference counts now.
    public void openNow(Difference one) {
        answer().get().ifPresent(changes -> open(one, changes.spans().now()));
    }

    /// Exactly the events a difference counts before.
    public void openBefore(Difference one) {
        answer().get().ifPresent(changes -> open(one, changes.spans().before()));
    }

    private void open(Difference one, TimeSpan span) {
        doors.openEvents(one.evidence().in(span), words().because(one, span));
    }

    /// What was done to the tool.
    public void openMark(ToolMark mark) {
        doors.openEvents(mark.evidence(), words().mark(mark));
    }

    /// All failures of one of the two periods.
    public void openFailures(TimeSpan span) {
        answer().get().ifPresent(changes -> doors.openEvents(changes.failed(span), words().failures(span)));
    }

    public ChangeSentence words() {
        return new ChangeSentence(session.texts().get(), zone());
    }

    public ZoneId zone() {
        return session.zone().get();
    }

    public ReadOnlyObjectProperty<SpanChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Changes>> answer() {
        return inquiry.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return inquiry.problem();
    }

    public ReadOnlyBooleanProperty pending() {
        return inquiry.pending();
    }
}
