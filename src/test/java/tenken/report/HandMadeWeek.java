package tenken.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tenken.check.Finding;
import tenken.check.Limit;
import tenken.check.Threshold;
import tenken.check.WeeklyReport;
import tenken.check.WeeklyReport.Change;
import tenken.check.WeeklyReport.ChangeKind;
import tenken.check.WeeklyReport.Incident;
import tenken.check.WeeklyReport.IncidentKind;
import tenken.metric.RunCounts;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.Week;

/// A week made by hand: 1,234 runs of which 1,171 succeeded (94.8946… %), with a hostile text in it.
final class HandMadeWeek {
    static final Week WEEK = new Week(LocalDate.of(2026, 2, 2), ZoneId.of("Asia/Tokyo"));
    static final Texts JA = new Texts(Language.JA);
    static final Texts EN = new Texts(Language.EN);

    private HandMadeWeek() {}

    /// Stands for whatever tells findings; here there is one.
    static Function<Finding, String> sentence(Texts texts) {
        return finding -> switch (texts.language()) {
            case JA -> "注意: 成功率は 94.89% です";
            case EN -> "Needs attention: the success rate is 94.89%";
        };
    }

    static WeeklyReport report() {
        return new WeeklyReport("dynamic-tools", WEEK, 30, 2, 1, new RunCounts(1171, 60, 3),
                List.of(new Change("json_formatter", "dt_0a1b2c3d4e5f", ChangeKind.UPDATED, Instant.parse("2026-02-03T05:12:00Z")),
                        new Change("csv-to-table", "dt_112233445566", ChangeKind.ADDED, Instant.parse("2026-02-04T15:30:00Z"))),
                List.of(incident("json_formatter", "実行タイムアウト", 9),
                        new Incident(IncidentKind.HIGH_RISK_OPERATION, Instant.parse("2026-02-05T23:59:59.999Z"),
                                Instant.parse("2026-02-05T23:59:59.999Z"), "", "<script>alert('1')</script> `rm -rf` *now*", 1)),
                List.of(finding()), "- 担当者に確認する\n\n| a | b |");
    }

    static WeeklyReport quiet() {
        return new WeeklyReport("dynamic-tools", WEEK, 0, 0, 0, RunCounts.NONE, List.of(), List.of(), List.of(), "");
    }

    static WeeklyReport withDetail(String detail) {
        return new WeeklyReport("dynamic-tools", WEEK, 1, 0, 0, RunCounts.NONE, List.of(), List.of(incident("t", detail, 6)), List.of(), "");
    }

    private static Incident incident(String tool, String detail, long count) {
        return new Incident(IncidentKind.FAILURE_STREAK, Instant.parse("2026-02-03T07:02:10Z"), Instant.parse("2026-02-03T08:40:00Z"), tool, detail, count);
    }

    private static Finding finding() {
        var threshold = new Threshold("success-rate", "S0-8.4", "ratio",
                new Limit(Limit.Comparison.BELOW, 0.95), new Limit(Limit.Comparison.BELOW, 0.90), 20);
        return threshold.judge(OptionalDouble.of(1171 / 1234.0), 1234, Optional.of(WEEK.span()), Optional.empty());
    }
}
