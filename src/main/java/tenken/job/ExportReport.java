package tenken.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tenken.disk.OperatorRecords;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Writes the weekly report to a file, and keeps the operator's notes and where the report went.
public final class ExportReport implements Job<ReportPreview.Export, Path> {
    private final PreviewReport preview;
    private final SaveFile save;
    private final OperatorRecords records;

    public ExportReport(PreviewReport preview, SaveFile save, OperatorRecords records) {
        this.preview = preview;
        this.save = save;
        this.records = records;
    }

    @Override
    public Path run(ReportPreview.Export export, Progress progress, CancelToken cancel) throws Problem {
        ReportPreview report = preview.run(export.question(), progress, cancel);
        String text = textOf(report, export.format());
        Path written = save.run(new SaveFile.Question(export.file(), text.getBytes(StandardCharsets.UTF_8)), progress, cancel);
        records.keepReport(export.question().week().name(), report.report().notes(), written, export.question().now());
        return written;
    }

    /// @throws Problem where there is no such format
    public static String textOf(ReportPreview report, String format) throws Problem {
        return switch (format) {
            case "md" -> report.markdown();
            case "html" -> report.html();
            case "json" -> report.json();
            default -> throw new Problem(Problem.Kind.USAGE, "unknown-format", format);
        };
    }
}
