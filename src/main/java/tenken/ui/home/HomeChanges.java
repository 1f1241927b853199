package tenken.ui.home;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import tenken.change.Changes;
import tenken.change.Spans;
import tenken.job.WhatChanged;
import tenken.ui.control.Inquiry;
import tenken.ui.control.Sparing;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// What changed since last week: the last seven days against the seven before, so that on a Monday too there is something
/// to compare.
public final class HomeChanges {
    private static final int WEEK = 7;

    private final Session session;
    private final Inquiry<WhatChanged.Question, Changes> inquiry;
    private final Sparing sparing = new Sparing();
    private boolean againWanted;

    public HomeChanges(Session session, Jobs jobs, Worker worker) {
        this.session = session;
        this.inquiry = new Inquiry<>(worker, jobs.changes());
    }

    /// Asks now, and whenever there is something new.
    Subscription follow() {
        askNow();
        return Subscription.combine(
                session.refreshes().subscribe((before, after) -> ask()), session.zone().subscribe((before, after) -> askNow()), inquiry::cancel);
    }

    ReadOnlyObjectProperty<Optional<Changes>> changes() {
        return inquiry.answer();
    }

    boolean isSettled() {
        return inquiry.isSettled();
    }

    /// An answer on its way is waited for: a log that grows every second must not keep it from ever arriving.
    private void ask() {
        againWanted = !inquiry.isSettled();
        if (!againWanted && sparing.isRested()) {
            askNow();
        }
    }

    private void askNow() {
        againWanted = false;
        sparing.asked();
        var zone = session.zone().get();
        inquiry.ask(new WhatChanged.Question(Spans.lastDays(WEEK, session.now(), zone), zone), heard -> {
            sparing.answered();
            if (againWanted) {
                ask();
            }
        });
    }
}
