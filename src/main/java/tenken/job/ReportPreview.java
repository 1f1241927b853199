package tenken.job;

import tenken.check.WeeklyReport;
import tenken.time.Week;

/// The weekly report, and the very texts an export writes.
public record ReportPreview(WeeklyReport report, String markdown, String html, String json) {

    /// @param notes what the operator has written under "next week"; empty for nothing
    public record Question(Week week, String notes) {}

    /// Writes a report.
    ///
    /// @param format `md`, `html` or `json`
    public record Export(Question question, String format, java.nio.file.Path file) {}
}
