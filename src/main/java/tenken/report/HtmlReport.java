package tenken.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tenken.check.Finding;
import tenken.check.WeeklyReport;
import tenken.metric.RunCounts;
import tenken.text.Texts;
import tenken.text.VisibleText;

/// The weekly report as one HTML file that needs nothing else: no script, no link, nothing loaded, and a policy that forbids it all.
///
/// Every word is escaped where it is written, texts of our own included, so that no element can come from data.
///
/// @param sentence tells a finding
public record HtmlReport(Texts texts, Function<Finding, String> sentence) {
    private static final String STYLE = read("weekly.css");

    public String of(WeeklyReport report) {
        var words = new WeeklyWords(report, texts, new Shown(texts, VisibleText::of), sentence);
        var html = new StringBuilder();
        head(html);
        html.append("<header>\n");
        element(html, "h1", texts.of("report.weekly.title"));
        html.append("<p class=\"period\"><span>").append(text("report.period")).append("</span> ")
                .append(HtmlText.escape(words.period())).append("</p>\n</header>\n");
        summary(html, words, report.runs());
        section(html, "report.changes", report.changes().stream().map(change -> timed(words, change, words.change(change))).toList());
        section(html, "report.incidents", report.incidents().stream().map(words::incident).map(HtmlText::escape).toList());
        section(html, "report.next", words.next().stream().map(HtmlText::escape).toList());
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void head(StringBuilder html) {
        html.append("<!DOCTYPE html>\n<html lang=\"").append(texts.language().locale().getLanguage()).append("\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        element(html, "title", texts.of("report.weekly.title"));
        html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    }

    private void summary(StringBuilder html, WeeklyWords words, RunCounts runs) {
        html.append("<section>\n");
        element(html, "h2", texts.of("report.summary"));
        html.append("<dl>\n");
        for (WeeklyWords.Row row : words.summary()) {
            html.append("<div><dt>").append(HtmlText.escape(row.label())).append("</dt><dd>").append(HtmlText.escape(row.value())).append("</dd></div>\n");
        }
        html.append("</dl>\n");
        new OutcomeBar(texts).append(html, runs);
        html.append("</section>\n");
    }

    private void section(StringBuilder html, String heading, List<String> items) {
        html.append("<section>\n");
        element(html, "h2", texts.of(heading));
        if (items.isEmpty()) {
            html.append("<p class=\"none\">").append(text("report.none")).append("</p>\n</section>\n");
            return;
        }
        html.append("<ul>\n");
        items.forEach(item -> html.append("<li>").append(item).append("</li>\n"));
        html.append("</ul>\n</section>\n");
    }

    private static String timed(WeeklyWords words, WeeklyReport.Change change, String line) {
        return "<time>" + HtmlText.escape(words.minute(change.at())) + "</time> " + HtmlText.escape(line);
    }

    private static void element(StringBuilder html, String name, String content) {
        html.append('<').append(name).append('>').append(HtmlText.escape(content)).append("</").append(name).append(">\n");
    }

    private String text(String key) {
        return HtmlText.escape(texts.of(key));
    }

    private static String read(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
