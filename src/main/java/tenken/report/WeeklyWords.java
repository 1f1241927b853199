package tenken.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tenken.check.Finding;
import tenken.check.WeeklyReport;
import tenken.check.WeeklyReport.Change;
import tenken.check.WeeklyReport.Incident;
import tenken.metric.RunCounts;
import tenken.text.Texts;

/// What the weekly report says, line by line; how a line looks is the format's business.
///
/// @param shown    makes a log's text safe for the format
/// @param sentence tells a finding
record WeeklyWords(WeeklyReport report, Texts texts, Shown shown, Function<Finding, String> sentence) {
    /// A line of the summary.
    record Row(String label, String value) {}

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// `2026-02-02 〜 2026-02-08 (Asia/Tokyo)`.
    String period() {
        return report.week().monday() + " 〜 " + report.week().sunday() + " (" + zone().getId() + ")";
    }

    List<Row> summary() {
        return List.of(
                new Row(texts.of("report.registered-tools"), texts.of("report.tools-counted", report.registeredTools())),
                new Row(texts.of("report.created"), texts.of("report.tools-counted", report.created())),
                new Row(texts.of("report.deleted"), texts.of("report.tools-counted", report.deleted())),
                new Row(texts.of("report.runs"), texts.of("report.runs-counted", report.runs().runs())),
                new Row(texts.of("report.success-rate"), successRate()));
    }

    /// Two decimals, halves up, of the exact ratio.
    private String successRate() {
        RunCounts runs = report.runs();
        if (runs.runs() == 0) {
            return texts.of("report.no-runs");
        }
        return BigDecimal.valueOf(runs.successes()).movePointRight(2).divide(BigDecimal.valueOf(runs.runs()), 2, RoundingMode.HALF_UP) + "%";
    }

    /// `json_formatter: 更新`.
    String change(Change change) {
        String tool = change.tool().isEmpty() ? change.toolId() : change.tool();
        return shown.of(tool) + ": " + texts.of("report.change." + change.kind().name().toLowerCase(Locale.ROOT));
    }

    /// When, what, and the place for what was done about it.
    String incident(Incident incident) {
        String what = texts.of("report.incident." + incident.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), incident.count());
        var line = new StringBuilder(when(incident)).append(' ').append(what);
        if (!incident.tool().isEmpty()) {
            line.append(' ').append(texts.of("report.incident-tool", shown.of(incident.tool())));
        }
        if (!incident.detail().isEmpty()) {
            line.append(texts.of("report.incident-detail", shown.of(incident.detail())));
        }
        return line.append(' ').append(texts.of("report.response")).toString();
    }

    private String when(Incident incident) {
        String from = minute(incident.at());
        String to = minute(incident.until());
        if (from.equals(to)) {
            return from;
        }
        boolean sameDay = from.regionMatches(0, to, 0, 10);
        return from + " 〜 " + (sameDay ? TIME_OF_DAY.format(incident.until().atZone(zone())) : to);
    }

    /// On the clock of the report's zone.
    String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone()));
    }

    List<String> next() {
        var lines = new ArrayList<String>();
        report.next().forEach(finding -> lines.add(shown.of(sentence.apply(finding))));
        notes(report).forEach(note -> lines.add(shown.of(note)));
        return List.copyOf(lines);
    }

    /// The operator's own lines, without the bullets they may have typed.
    static List<String> notes(WeeklyReport report) {
        return report.notes().lines().map(line -> line.strip().replaceFirst("^[-*・]\\s*", "")).filter(line -> !line.isEmpty()).toList();
    }

    private ZoneId zone() {
        return report.week().zone();
    }
}
