package tenken.check;

import java.util.Optional;
import java.util.OptionalDouble;
import tenken.event.EventFilter;
import tenken.time.TimeSpan;

/// Where a number stops being well.
///
/// @param name          of the check, such as `success-rate`; its texts are `check.<name>…`
/// @param mission       the row of the mission it comes from, such as `S0-8.4`
/// @param unit          `ms`, `count`, `bytes` or `ratio`
/// @param minimumSample below this many the answer is [State#TOO_FEW] rather than a warning (T-64)
public record Threshold(String name, String mission, String unit, Limit warning, Limit critical, long minimumSample) {

    /// Holds a value against the limits. No value gives [State#NO_DATA]; a bad value from too small a sample [State#TOO_FEW].
    public Finding judge(OptionalDouble value, long sampleSize, Optional<TimeSpan> period, Optional<EventFilter> evidence) {
        return new Finding(this, stateOf(value, sampleSize), value, sampleSize, period, evidence);
    }

    private State stateOf(OptionalDouble value, long sampleSize) {
        if (value.isEmpty()) {
            return State.NO_DATA;
        }
        State state = critical.isBreachedBy(value.getAsDouble()) ? State.CRITICAL
                : warning.isBreachedBy(value.getAsDouble()) ? State.WARNING
                : State.OK;
        return state != State.OK && sampleSize < minimumSample ? State.TOO_FEW : state;
    }
}
