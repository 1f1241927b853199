package tenken.check;

import java.time.Instant;
import java.util.List;
import tenken.metric.RunCounts;
import tenken.time.Week;

/// The week as S0-5.1 to 5.10 tell it. Values only: the words are the renderer's.
///
/// @param registeredTools loadable definitions at the end of the week, or now if it has not ended
/// @param created         successful creations, the two lines of one creation counted once
/// @param deleted         successful deletions, likewise
public record WeeklyReport(
        String system,
        Week week,
        long registeredTools,
        long created,
        long deleted,
        RunCounts runs,
        List<Change> changes,
        List<Incident> incidents,
        List<Finding> next,
        String notes) {

    public enum ChangeKind {
        ADDED,
        REMOVED,
        UPDATED
    }

    /// A tool that was added, removed, or removed and made again under the same name.
    public record Change(String tool, String toolId, ChangeKind kind, Instant at) {}

    public enum IncidentKind {
        /// More than five failures of one tool in a row (S0-4.3b).
        FAILURE_STREAK,
        /// More than ten creations in a day or in any hour (S0-4.3a).
        CREATION_BURST,
        /// A tool refused for what its code does (S0-4.2a).
        VERIFICATION_FAILURE,
        /// An action the system itself warned of (S0-4.2b).
        HIGH_RISK_OPERATION
    }

    /// Something that went wrong in the week.
    ///
    /// @param tool   empty where it is not about one tool
    /// @param detail the most frequent message, the reason, the warning
    /// @param until  when it was over, or its last event
    public record Incident(IncidentKind kind, Instant at, Instant until, String tool, String detail, long count) {}
}
