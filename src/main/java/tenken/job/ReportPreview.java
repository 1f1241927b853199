package tenken.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tenken.check.WeeklyReport;
import tenken.text.Language;
import tenken.time.Week;

/// The weekly report, and the very texts an export writes.
public record ReportPreview(WeeklyReport report, String markdown, String html, String json) {

    /// @param notes    what the operator has written under "next week"; empty for what was kept from the last export
    /// @param language of the report
    /// @param now      the instant taken as now
    public record Question(Week week, Optional<String> notes, Language language, Instant now) {}

    /// Writes a report.
    ///
    /// @param format `md`, `html` or `json`
    public record Export(Question question, String format, Path file) {}
}
