package tenken.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Map;
import tenken.event.Action;
import tenken.event.EventFilter.Stream;
import tenken.event.LogLine;
import tenken.event.Outcome;

/// Gives kinds their numbers, and knows of each what decides where its lines are noted.
final class KnownKinds {
    private static final int MOST = 1_000;

    /// @param bornOrGone         a tool was created or deleted, as the audit tells it
    /// @param changed            it was, or was updated
    /// @param failedVerification bears on security, whatever else the line says
    record Known(int number, boolean bornOrGone, boolean changed, boolean failedVerification, boolean failed) {}

    private final Dictionary<LogLine.Kind> numbers;
    /// By the object itself: whoever reads a log hands out one and the same for all lines of a kind.
    private final Map<LogLine.Kind, Known> known = new IdentityHashMap<>();

    KnownKinds(Connection connection) throws SQLException {
        numbers = new Dictionary<>(connection, "kind", Rows::setKind, Rows::setKind);
    }

    Known of(LogLine.Kind kind) throws SQLException {
        Known one = known.get(kind);
        if (one == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            boolean bornOrGone = kind.stream() == Stream.AUDIT && (kind.action().equals(Action.CREATE) || kind.action().equals(Action.DELETE));
            boolean updated = kind.stream() == Stream.AUDIT && kind.action().equals(Action.UPDATE);
            one = new Known(numbers.number(kind), bornOrGone, bornOrGone || updated, kind.action().equals(Action.VERIFICATION_FAIL), kind.outcome() == Outcome.FAILURE);
            known.put(kind, one);
        }
        return one;
    }

    void forget() {
        known.clear();
        numbers.forget();
    }
}
