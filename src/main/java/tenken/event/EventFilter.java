package tenken.event;

import java.util.Optional;
import java.util.OptionalDouble;
import tenken.time.TimeSpan;

/// Which events are meant. Everything left empty lets every event pass.
///
/// @param period        when
/// @param stream        which of the system's logs; the runbooks' numbers are all of [Stream#AUDIT]
/// @param action        canonical word or the source's own
/// @param target        a tool's id or name, exactly
/// @param minSeverity   this grave or graver
/// @param minDuration   milliseconds, inclusive
/// @param maxDuration   milliseconds, exclusive
/// @param text          stands in the raw line, letter for letter
/// @param regex         is found in the raw line
/// @param message       the failure's exact text, or the action's word where there is none (as S0-2.1b counts kinds)
public record EventFilter(
        Optional<TimeSpan> period,
        Optional<String> system,
        Optional<Stream> stream,
        Optional<String> action,
        Optional<String> target,
        Optional<Outcome> outcome,
        Optional<Severity> minSeverity,
        Optional<String> actor,
        OptionalDouble minDuration,
        OptionalDouble maxDuration,
        Optional<String> text,
        Optional<String> regex,
        Optional<String> message) {

    /// A system's separate logs: what it audits, and its own account of its activity.
    public enum Stream {
        AUDIT,
        ACTIVITY
    }

    public static final EventFilter ALL = new EventFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    public EventFilter in(TimeSpan span) {
        return new EventFilter(Optional.of(span), system, stream, action, target, outcome, minSeverity, actor, minDuration, maxDuration, text, regex, message);
    }

    public EventFilter ofStream(Stream value) {
        return new EventFilter(period, system, Optional.of(value), action, target, outcome, minSeverity, actor, minDuration, maxDuration, text, regex, message);
    }

    public EventFilter withAction(String value) {
        return new EventFilter(period, system, stream, Optional.of(value), target, outcome, minSeverity, actor, minDuration, maxDuration, text, regex, message);
    }

    public EventFilter withTarget(String value) {
        return new EventFilter(period, system, stream, action, Optional.of(value), outcome, minSeverity, actor, minDuration, maxDuration, text, regex, message);
    }

    public EventFilter withOutcome(Outcome value) {
        return new EventFilter(period, system, stream, action, target, Optional.of(value), minSeverity, actor, minDuration, maxDuration, text, regex, message);
    }

    public EventFilter lasting(OptionalDouble fromMs, OptionalDouble toMs) {
        return new EventFilter(period, system, stream, action, target, outcome, minSeverity, actor, fromMs, toMs, text, regex, message);
    }

    public EventFilter withText(String value) {
        return new EventFilter(period, system, stream, action, target, outcome, minSeverity, actor, minDuration, maxDuration, value.isEmpty() ? Optional.empty() : Optional.of(value), regex, message);
    }

    public EventFilter withMessage(String value) {
        return new EventFilter(period, system, stream, action, target, outcome, minSeverity, actor, minDuration, maxDuration, text, regex, Optional.of(value));
    }
}
