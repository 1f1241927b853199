package tenken.report;

import java.util.List;
import java.util.function.Function;
import tenken.check.Finding;
import tenken.check.WeeklyReport;
import tenken.text.Texts;

/// The weekly report as the runbook's own form (S0-5.1 to 5.10), in Markdown: LF, one empty line around each heading, a final newline.
///
/// @param sentence tells a finding
public record MarkdownReport(Texts texts, Function<Finding, String> sentence) {
    public String of(WeeklyReport report) {
        var words = new WeeklyWords(report, texts, new Shown(texts, MarkdownText::escape), sentence);
        var text = new StringBuilder("# ").append(texts.of("report.weekly.title")).append('\n');
        section(text, "report.period", List.of());
        text.append(words.period()).append('\n');
        section(text, "report.summary", words.summary().stream().map(row -> row.label() + ": " + row.value()).toList());
        section(text, "report.changes", orNone(report.changes().stream().map(words::change).toList()));
        section(text, "report.incidents", orNone(report.incidents().stream().map(words::incident).toList()));
        section(text, "report.next", orNone(words.next()));
        return text.toString();
    }

    private void section(StringBuilder text, String heading, List<String> items) {
        text.append("\n## ").append(texts.of(heading)).append('\n');
        items.forEach(item -> text.append("- ").append(item).append('\n'));
    }

    private List<String> orNone(List<String> items) {
        return items.isEmpty() ? List.of(texts.of("report.none")) : items;
    }
}
