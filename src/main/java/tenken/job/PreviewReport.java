package tenken.job;

import tenken.check.FindingSentence;
import tenken.check.WeeklyReport;
import tenken.report.HtmlReport;
import tenken.report.JsonReport;
import tenken.report.MarkdownReport;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Gathers the weekly report and puts it into the texts an export writes.
public final class PreviewReport implements Job<ReportPreview.Question, ReportPreview> {
    private final ReadWeeklyReport read;

    public PreviewReport(ReadWeeklyReport read) {
        this.read = read;
    }

    @Override
    public ReportPreview run(ReportPreview.Question question, Progress progress, CancelToken cancel) throws Problem {
        WeeklyReport report = read.run(question, progress, cancel);
        var texts = new Texts(question.language());
        var words = new FindingSentence(texts, question.week().zone());
        return new ReportPreview(
                report,
                new MarkdownReport(texts, words::sentence).of(report),
                new HtmlReport(texts, words::sentence).of(report),
                new JsonReport(words::sentence).of(report));
    }
}
