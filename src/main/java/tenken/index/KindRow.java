package tenken.index;

import tenken.event.Condition;
import tenken.event.EventFilter.Stream;
import tenken.event.Field;
import tenken.event.Outcome;
import tenken.event.Severity;

/// What repeats from event to event, with the number that stands for it.
///
/// @param severity OpenTelemetry's number
record KindRow(int id, Stream stream, String action, String sourceAction, Outcome outcome, int severity) {

    /// Whether what the condition asks can be told from an event's kind.
    static boolean decides(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> switch (is.field()) {
                case SYSTEM, STREAM, ACTION, OUTCOME, SEVERITY -> true;
                case TOOL, ACTOR, MESSAGE, TEMPLATE, FILE -> false;
            };
            case Condition.AtLeast atLeast -> true;
            case Condition.Not not -> decides(not.condition());
            case Condition.Lasting lasting -> false;
            case Condition.Says says -> false;
            case Condition.InLine line -> false;
        };
    }

    /// Whether an event of this kind fulfils the condition, or at least may.
    boolean mayFulfil(Condition condition) {
        return !decides(condition) || fulfils(condition);
    }

    private boolean fulfils(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> is.values().stream().anyMatch(value -> has(is.field(), value));
            case Condition.AtLeast atLeast -> severity >= atLeast.severity().number();
            case Condition.Not not -> !fulfils(not.condition());
            case Condition.Lasting lasting -> true;
            case Condition.Says says -> true;
            case Condition.InLine line -> true;
        };
    }

    private boolean has(Field field, String value) {
        return switch (field) {
            case SYSTEM -> value.equals(EventRow.SYSTEM);
            case STREAM -> value.equalsIgnoreCase(stream.name());
            case ACTION -> value.equals(action) || value.equals(sourceAction);
            case OUTCOME -> value.equals(outcome.word());
            case SEVERITY -> value.equals(severityOf().word());
            case TOOL, ACTOR, MESSAGE, TEMPLATE, FILE -> true;
        };
    }

    boolean isFailure() {
        return outcome == Outcome.FAILURE;
    }

    Severity severityOf() {
        for (Severity one : Severity.values()) {
            if (one.number() == severity) {
                return one;
            }
        }
        return Severity.INFO;
    }
}
