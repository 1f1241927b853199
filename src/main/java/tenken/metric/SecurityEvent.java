package tenken.metric;

import java.time.Instant;
import java.util.Locale;

/// An event that bears on security, by what its fields say; what merely stands in a tool's parameters does not count (T-32).
///
/// @param reason  `details.reason`
/// @param issues  types of `details.issues`, with commas between
/// @param warning `details.warning`
public record SecurityEvent(
        Instant at, String action, String toolId, String tool, String reason, String issues, String warning, String message, boolean isVerificationFailure) {

    /// S0-2.3: a failed verification, or a reason, issue or warning that says "critical" or "security".
    public boolean isCritical() {
        return isVerificationFailure || saysSo(reason) || saysSo(issues) || saysSo(warning);
    }

    /// S0-4.2b: the system itself warned of it.
    public boolean isHighRisk() {
        return !warning.isEmpty();
    }

    private static boolean saysSo(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("critical") || lower.contains("security");
    }
}
