package tenken.job;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tenken.check.Finding;
import tenken.check.RegisteredTools;
import tenken.check.WeeklyChanges;
import tenken.check.WeeklyReport;
import tenken.check.WeeklyReport.Incident;
import tenken.disk.OperatorRecords;
import tenken.index.IndexReader;
import tenken.index.Numbers;
import tenken.index.Selection;
import tenken.metric.ToolChange;
import tenken.source.dynamictools.ToolFiles;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Gathers the weekly report (S0-5.1 to 5.10).
public final class ReadWeeklyReport implements Job<ReportPreview.Question, WeeklyReport> {
    /// Further than any log reaches, and still a number of milliseconds.
    private static final Instant END_OF_TIME = Instant.ofEpochMilli(Long.MAX_VALUE / 2);

    private final WorkspaceIndex index;
    private final OperatorRecords records;

    public ReadWeeklyReport(WorkspaceIndex index, OperatorRecords records) {
        this.index = index;
        this.records = records;
    }

    @Override
    public WeeklyReport run(ReportPreview.Question question, Progress progress, CancelToken cancel) throws Problem {
        TimeSpan week = question.week().span();
        String notes = question.notes().isPresent() ? question.notes().get() : records.reportNotes(question.week().name());
        ToolFiles.Found tools = ToolFiles.read(index.workspace().root());
        return index.look(reader -> {
            Numbers numbers = reader.numbers();
            List<ToolChange> changes = reader.happenings().toolChanges(week);
            long created = changes.stream().filter(ToolChange::isCreation).count();
            List<ToolChange> since = reader.happenings().toolChanges(new TimeSpan(week.to(), END_OF_TIME));
            return new WeeklyReport(
                    "dynamic-tools", question.week(),
                    RegisteredTools.at(week.to(), tools.tools(), since),
                    created, changes.size() - created,
                    numbers.counts(week, Selection.RUNS),
                    WeeklyChanges.of(changes),
                    incidents(reader, question),
                    open(question, tools.tools().size(), reader),
                    notes);
        });
    }

    private static List<Incident> incidents(IndexReader reader, ReportPreview.Question question) throws IOException {
        return new WeeklyIncidents(reader, question.week()).find();
    }

    /// What is not well and should be looked at next week: the runs of the week, as far as it has come, like the figures
    /// above them; and how things stand now, where the week is the running one.
    private static List<Finding> open(ReportPreview.Question question, long tools, IndexReader reader) throws IOException {
        TimeSpan week = question.week().span();
        if (!week.contains(question.now())) {
            return wanting(Tiles.ofRuns(reader, week));
        }
        OptionalDouble logBytes = ReadHome.liveLogBytes(reader.files().stream().map(SourceFiles::of).toList());
        var findings = new ArrayList<>(Tiles.ofRuns(reader, new TimeSpan(week.from(), question.now())));
        findings.addAll(Tiles.ofStock(tools, logBytes));
        return wanting(findings);
    }

    private static List<Finding> wanting(List<Finding> findings) {
        return findings.stream().filter(finding -> switch (finding.state()) {
            case WARNING, CRITICAL, TOO_FEW, CANNOT_EVALUATE -> true;
            case OK, NO_DATA, NOT_CONFIGURED, MANUAL -> false;
        }).toList();
    }
}
