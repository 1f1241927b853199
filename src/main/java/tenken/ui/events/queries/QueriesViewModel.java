package tenken.ui.events.queries;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tenken.event.EventFilter;
import tenken.job.QueryAnswer;
import tenken.job.QueryRow;
import tenken.runbook.Runbook.NamedQuery;
import tenken.text.Problem;
import tenken.time.Since;
import tenken.time.TimeSpan;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Session;
import tenken.ui.shell.SideRooms;
import tenken.work.Worker;

/// The runbook's ready-made questions: one chosen, its answer, and the events behind a row.
public final class QueriesViewModel {
    private final Session session;
    private final Doors doors;
    private final List<NamedQuery> queries;
    private final Inquiry<QueryAnswer.Question, QueryAnswer> inquiry;
    private final ObjectProperty<NamedQuery> chosen;
    private final BooleanProperty ofWindow = new SimpleBooleanProperty();
    private Subscription subscription = Subscription.EMPTY;

    public QueriesViewModel(Session session, SideRooms rooms, Worker worker, Doors doors) {
        this.session = session;
        this.doors = doors;
        this.queries = rooms.runbook().queries();
        this.inquiry = new Inquiry<>(worker, rooms.query());
        this.chosen = new SimpleObjectProperty<>(queries.getFirst());
    }

    public void shown() {
        subscription = Subscription.combine(
                chosen.subscribe((before, now) -> ask()), ofWindow.subscribe((before, now) -> ask()),
                session.period().subscribe((before, now) -> ask()), session.zone().subscribe((before, now) -> ask()),
                session.refreshes().subscribe((before, now) -> ask()));
        ask();
    }

    public void hidden() {
        subscription.unsubscribe();
        inquiry.cancel();
    }

    private void ask() {
        NamedQuery query = chosen.get();
        Integer top = query.top();
        inquiry.ask(new QueryAnswer.Question(query, period(query), top == null ? OptionalLong.empty() : OptionalLong.of(top), session.zone().get(),
                session.now()));
    }

    private Optional<TimeSpan> period(NamedQuery query) {
        if (ofWindow.get()) {
            return session.period().get();
        }
        Instant now = session.now();
        return Since.span(query.window()).map(length -> TimeSpan.before(now, length));
    }

    /// The events behind a row; empty where no filter finds them.
    public Optional<EventFilter> events(List<? extends @Nullable Object> row) {
        return inquiry.answer().get().flatMap(answer -> new QueryRow(answer, row).events());
    }

    /// @param because what the events are, in words
    public void open(List<? extends @Nullable Object> row, String because) {
        events(row).ifPresent(filter -> doors.openEvents(filter, because));
    }

    public List<NamedQuery> queries() {
        return queries;
    }

    public ObjectProperty<NamedQuery> chosen() {
        return chosen;
    }

    /// Whether the window's period counts, rather than the one the runbook looks at.
    public BooleanProperty ofWindow() {
        return ofWindow;
    }

    public ZoneId zone() {
        return session.zone().get();
    }

    public ReadOnlyObjectProperty<Optional<QueryAnswer>> answer() {
        return inquiry.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return inquiry.problem();
    }

    public ReadOnlyBooleanProperty pending() {
        return inquiry.pending();
    }
}
