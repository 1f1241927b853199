package tenken.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tenken.check.Finding;
import tenken.check.Limit;
import tenken.check.Limit.Comparison;
import tenken.check.Threshold;
import tenken.check.WeeklyReport;
import tenken.change.Buckets;
import tenken.change.Cell;
import tenken.change.Changes;
import tenken.change.Observed;
import tenken.change.Spans;
import tenken.change.ToolGroups;
import tenken.event.Origin;
import tenken.event.Outcome;
import tenken.event.RejectedLine;
import tenken.job.EventPage;
import tenken.job.Home;
import tenken.job.IndexSummary;
import tenken.job.KnownValues;
import tenken.job.RawLine;
import tenken.job.ReadMarks;
import tenken.job.ReportPreview;
import tenken.job.ToolTable;
import tenken.job.Trends;
import tenken.job.WhatChanged;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.time.BucketSize;
import tenken.time.TimeSpan;
import tenken.time.Week;
import tenken.ui.MadeUpWorkspace;
import tenken.workspace.Workspace;

/// A workspace that exists only in tests: jobs that answer at once, with figures a reader can check by eye.
public final class FakeWorkspace {
    public static final Instant NOW = Instant.parse("2026-02-10T00:00:00Z");
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    public static final TimeSpan LAST_DAY = TimeSpan.before(NOW, Duration.ofHours(24));
    private static final long[] ERRORS = {0, 0, 1, 0, 2, 4, 1, 0, 0, 0, 0, 1, 3, 22, 9, 2, 0, 0, 0, 0, 1, 0, 0, 0};

    private FakeWorkspace() {}

    public static Workspace sample() {
        return new Workspace(Path.of("/sample/workspace"), Path.of("/state/sample"), Optional.of(NOW));
    }

    public static Workspace real(String name) {
        return new Workspace(Path.of("/work/" + name), Path.of("/state/" + name), Optional.empty());
    }

    public static List<Finding> tiles() {
        Optional<TimeSpan> week = Optional.of(TimeSpan.before(NOW, Duration.ofDays(7)));
        var runs = Optional.of(Trends.runsOf(week.get()));
        return List.of(
                new Threshold("execution-time", "S0-8.1", "ms", new Limit(Comparison.ABOVE, 10_000), new Limit(Comparison.ABOVE, 30_000), 0)
                        .judge(OptionalDouble.of(31_250), 122, week, runs),
                new Threshold("tool-count", "S0-8.2", "count", new Limit(Comparison.ABOVE, 80), new Limit(Comparison.AT_LEAST, 100), 0)
                        .judge(OptionalDouble.of(32), 32, Optional.empty(), Optional.empty()),
                new Threshold("log-size", "S0-8.3", "bytes", new Limit(Comparison.ABOVE, 10e6), new Limit(Comparison.ABOVE, 50e6), 0)
                        .judge(OptionalDouble.empty(), 0, Optional.empty(), Optional.empty()),
                new Threshold("success-rate", "S0-8.4", "ratio", new Limit(Comparison.BELOW, 0.95), new Limit(Comparison.BELOW, 0.90), 20)
                        .judge(OptionalDouble.of(115.0 / 122), 122, week, runs));
    }

    public static Home home() {
        List<TimeSpan> hours = BucketSize.HOUR.buckets(LAST_DAY, TOKYO);
        List<RunBucket> buckets = IntStream.range(0, hours.size())
                .mapToObj(i -> new RunBucket(hours.get(i), new RunCounts(0, ERRORS[i], 0))).toList();
        return new Home(NOW,
                List.of(new Home.SourceFile(".pi/audit/audit-2026-02.jsonl", 2_412_000, 18_204, 0, 18_200, 4),
                        new Home.SourceFile(".pi/logs/activity.jsonl", 812_345, 6_011, 2, 6_009, 0)),
                24_209, 4, 2, 32, 1, tiles(), LAST_DAY, 46, buckets, Trends.failuresOf(LAST_DAY), new RunCounts(76, 44, 2),
                Optional.of(Instant.parse("2025-12-30T01:00:00Z")), Optional.of(Instant.parse("2026-02-09T23:58:00Z")),
                Optional.of(new Home.LastReport(Path.of("/reports/tenken-2026-W06.html"), Instant.parse("2026-02-09T01:00:00Z"))));
    }

    public static Home emptyHome() {
        return new Home(NOW, List.of(), 0, 0, 0, 0, 0, List.of(), LAST_DAY, 0, List.of(), Trends.failuresOf(LAST_DAY), RunCounts.NONE,
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The four of the first file, at lines 7, 100, 300 and 18,204.
    public static List<RejectedLine> rejected() {
        String path = home().files().getFirst().path();
        return List.of(
                new RejectedLine(new Origin(path, 7, 700, 90), RejectedLine.Reason.INVALID_JSON, 4),
                new RejectedLine(new Origin(path, 100, 10_000, 90), RejectedLine.Reason.NO_TIMESTAMP, 0),
                new RejectedLine(new Origin(path, 300, 30_000, 90), RejectedLine.Reason.NUL_BYTES, 0),
                new RejectedLine(new Origin(path, 18_204, 2_411_910, 90), RejectedLine.Reason.TRUNCATED, 90));
    }

    public static IndexSummary summary(boolean changed, long rejected) {
        return new IndexSummary(home().files(), 24_209, rejected, 32, changed, Optional.empty(), 40);
    }

    public static ReportPreview report(ReportPreview.Question question) {
        String notes = question.notes().orElse("kept from last time");
        var week = question.week();
        var report = new WeeklyReport("dynamic-tools", week, 32, 3, 1, new RunCounts(115, 7, 0), List.of(), List.of(), List.of(), notes);
        return new ReportPreview(report, markdown(week, notes), "<html></html>", "{}");
    }

    private static String markdown(Week week, String notes) {
        return """
                # 動的ツール 週次レポート

                期間: %s 〜 %s (Asia/Tokyo)

                ## 概要

                | 項目 | 値 |
                |---|---|
                | 登録ツール数 | 32 件 |
                | 総実行回数 | 122 回 |
                | 成功率 | 94.26%% |

                ## 主な変更

                - json\\_formatter: 更新
                - **csv_reader**: 追加

                ## 来週の課題

                %s
                """.formatted(week.monday(), week.sunday(), notes);
    }

    /// 12 failures of csv before; now 17 of it, and 44 timeouts of json.
    public static Changes changes(Spans spans) {
        var csv = new Cell.Key("csv", "run", Outcome.FAILURE, "", "bad input");
        var json = new Cell.Key("json", "run", Outcome.FAILURE, "", "timeout");
        List<Cell> now = List.of(new Cell(csv, 1, 17), new Cell(json, 62, 44));
        List<Cell> before = List.of(new Cell(csv, 1, 12));
        var observed = new Observed(spans, WhatChanged.AUDITED, new ToolGroups(List.of()), Buckets.of(spans.now(), TOKYO),
                Buckets.of(spans.before(), Buckets.of(spans.now(), TOKYO).size(), TOKYO), new Observed.Pair(now, before), new Observed.Pair(now, before));
        return Changes.of(observed, Optional.empty());
    }

    /// Answers everything at once; screens of other rooms get nothing.
    public static Jobs jobs() {
        return new Jobs(
                (question, progress, cancel) -> summary(false, 4),
                (question, progress, cancel) -> home(),
                (question, progress, cancel) -> {
                    throw new AssertionError("No trends here");
                },
                (question, progress, cancel) -> new ToolTable(List.of(), List.of()),
                (question, progress, cancel) -> new EventPage(List.of(), 0, 0),
                (origin, progress, cancel) -> new RawLine(origin, "{\"line\": " + origin.line() + ", \u202E\"broken", origin.line() == 300),
                (question, progress, cancel) -> report(question),
                (export, progress, cancel) -> export.file(),
                (question, progress, cancel) -> rejected(),
                (question, progress, cancel) -> new KnownValues(question, List.of()),
                MadeUpWorkspace.lens(),
                (question, progress, cancel) -> changes(question.spans()),
                (span, progress, cancel) -> ReadMarks.Marks.NONE,
                MadeUpWorkspace.noRooms());
    }
}
