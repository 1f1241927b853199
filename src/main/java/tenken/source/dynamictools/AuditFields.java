package tenken.source.dynamictools;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tenken.event.LogLine.Security;
import tenken.event.Outcome;

/// What has been read of one audit line; made once, and cleared for each line.
final class AuditFields {
    long id;
    @Nullable String timestamp;
    @Nullable String action;
    String toolId = "";
    String toolName = "";
    String actor = "";
    Outcome outcome = Outcome.UNKNOWN;
    String errorMessage = "";
    String error = "";
    OptionalDouble durationMs = OptionalDouble.empty();
    Security security = Security.NONE;

    void clear() {
        id = 0;
        timestamp = null;
        action = null;
        toolId = "";
        toolName = "";
        actor = "";
        outcome = Outcome.UNKNOWN;
        errorMessage = "";
        error = "";
        durationMs = OptionalDouble.empty();
        security = Security.NONE;
    }

    String message() {
        return errorMessage.isEmpty() ? error : errorMessage;
    }
}
