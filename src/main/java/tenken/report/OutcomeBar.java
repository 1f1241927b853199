package tenken.report;

import tenken.metric.RunCounts;
import tenken.text.Texts;

/// How the runs ended, as one drawn bar, its words beneath it: the picture adds nothing that is not said.
///
/// @param texts of the report's language
record OutcomeBar(Texts texts) {
    private static final int WIDTH = 1_000;

    void append(StringBuilder html, RunCounts runs) {
        if (runs.runs() == 0) {
            return;
        }
        // A failure among very many must still be seen.
        long bad = Math.max(runs.failures() > 0 ? 4 : 0, WIDTH * runs.failures() / runs.runs());
        long unknown = WIDTH * runs.unknown() / runs.runs();
        long good = WIDTH - bad - unknown;
        html.append("<svg viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        rectangle(html, "good", 0, good);
        rectangle(html, "unknown", good, unknown);
        rectangle(html, "bad", WIDTH - bad, bad);
        html.append("</svg>\n<p class=\"legend\">").append(HtmlText.escape(legend(runs))).append("</p>\n");
    }

    private String legend(RunCounts runs) {
        return runs.unknown() == 0
                ? texts.of("report.outcomes", runs.successes(), runs.failures())
                : texts.of("report.outcomes-with-unknown", runs.successes(), runs.failures(), runs.unknown());
    }

    private static void rectangle(StringBuilder html, String kind, long x, long width) {
        html.append("<rect class=\"").append(kind).append("\" x=\"").append(x).append("\" y=\"0\" width=\"").append(width).append("\" height=\"12\"/>");
    }
}
