package tenken.ui.shell;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tenken.time.TimeSpan;

/// The period chooser. A chosen period follows the clock until the operator moves along; then it stands.
final class PeriodViewModel {
    private final Session session;
    private final ReadOnlyObjectWrapper<Optional<PeriodChoice>> choice;
    private boolean ours;

    PeriodViewModel(Session session) {
        this.session = session;
        this.choice = new ReadOnlyObjectWrapper<>(matching(session.period().get()));
        session.period().subscribe((before, after) -> {
            if (!ours) {
                choice.set(matching(after));
            }
        });
    }

    /// The choice that follows the clock; empty where the period stands somewhere of its own.
    ReadOnlyObjectProperty<Optional<PeriodChoice>> choice() {
        return choice.getReadOnlyProperty();
    }

    void choose(PeriodChoice wanted) {
        set(wanted.until(session.now()), Optional.of(wanted));
    }

    void previous() {
        session.period().get().ifPresent(span -> set(Optional.of(span.previous()), Optional.empty()));
    }

    void next() {
        if (hasNext()) {
            session.period().get().ifPresent(span -> set(Optional.of(span.next()), matching(Optional.of(span.next()))));
        }
    }

    boolean hasPrevious() {
        return session.period().get().isPresent();
    }

    /// Nothing lies ahead of now.
    boolean hasNext() {
        return session.period().get().filter(span -> span.to().isBefore(session.now())).isPresent();
    }

    /// Time has passed: a choice that follows the clock is taken up to now again.
    void follow() {
        choice.get().ifPresent(this::choose);
    }

    private void set(Optional<TimeSpan> period, Optional<PeriodChoice> made) {
        ours = true;
        choice.set(made);
        session.period().set(period);
        ours = false;
    }

    private Optional<PeriodChoice> matching(Optional<TimeSpan> period) {
        Instant now = session.now();
        return Stream.of(PeriodChoice.values()).filter(one -> one.isMeantBy(period, now)).findFirst();
    }
}
