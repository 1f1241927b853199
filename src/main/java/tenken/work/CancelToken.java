package tenken.work;

import java.util.concurrent.atomic.AtomicBoolean;
import tenken.text.Problem;

/// Asks a running job to stop. The job looks at it between steps; nothing is interrupted in the middle of one.
public final class CancelToken {
    private final AtomicBoolean cancelled = new AtomicBoolean();

    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    /// @throws Problem of kind [Problem.Kind#CANCELLED] once somebody has asked
    public void check() throws Problem {
        if (isCancelled()) {
            throw new Problem(Problem.Kind.CANCELLED, "cancelled");
        }
    }
}
