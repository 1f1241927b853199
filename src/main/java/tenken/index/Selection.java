package tenken.index;

import java.util.function.Predicate;
import tenken.event.EventFilter.Stream;
import tenken.event.Outcome;

/// Which events a number is made of. The runbook's numbers are all of the audit log: the general event log tells of the
/// same runs a second time.
public enum Selection {
    AUDIT(kind -> true),
    RUNS(kind -> kind.action().equals("run")),
    FAILURES(kind -> kind.outcome() == Outcome.FAILURE),
    VERIFICATION_FAILURES(kind -> kind.action().equals("verification_fail")),
    /// Creations and deletions that succeeded.
    TOOL_CHANGES(kind -> kind.outcome() == Outcome.SUCCESS && (kind.action().equals("create") || kind.action().equals("delete")));

    private final Predicate<KindRow> passes;

    Selection(Predicate<KindRow> passes) {
        this.passes = passes;
    }

    boolean has(KindRow kind) {
        return kind.stream() == Stream.AUDIT && passes.test(kind);
    }
}
