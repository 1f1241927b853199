package tenken.event;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be shown of an event, a column each.
public enum Column {
    TIME,
    SYSTEM,
    ACTION,
    /// The source's own word for the action.
    SOURCE_ACTION,
    /// Its name; its id where the log has no name.
    TOOL,
    TOOL_ID,
    ACTOR,
    OUTCOME,
    SEVERITY,
    /// In milliseconds.
    DURATION,
    MESSAGE,
    TEMPLATE,
    /// `file:line`.
    PLACE;

    /// As settings and exported files write it: `tool_id`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Column> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// What stands in the column in words that are the same in every language, the time in UTC; empty where the event does not say.
    public String of(Event event) {
        return switch (this) {
            case TIME -> event.timestamp().toString();
            case SYSTEM -> event.system();
            case ACTION -> event.action().word();
            case SOURCE_ACTION -> event.sourceAction();
            case TOOL -> event.target().isEmpty() ? event.targetId() : event.target();
            case TOOL_ID -> event.targetId();
            case ACTOR -> event.actor();
            case OUTCOME -> event.outcome().word();
            case SEVERITY -> event.severity().word();
            case DURATION -> event.duration().isEmpty() ? "" : plain(event.duration().getAsDouble());
            case MESSAGE -> event.message();
            case TEMPLATE -> event.fingerprint();
            case PLACE -> event.origin().place();
        };
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
