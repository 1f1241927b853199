package tenken.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import tenken.change.Changes;
import tenken.job.FindEvents;
import tenken.job.Home;
import tenken.job.IndexSummary;
import tenken.job.ListRejected;
import tenken.job.Picture;
import tenken.job.QueryAnswer;
import tenken.job.RawLine;
import tenken.job.ReportPreview;
import tenken.job.SaveFile;
import tenken.job.ToolTable;
import tenken.job.WhatChanged;
import tenken.job.WriteSample;
import tenken.event.Origin;
import tenken.event.RejectedLine;
import tenken.runbook.Runbook;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.work.Job;

/// What a command works at: where it writes, the language, the zone, the clock, and the jobs. `Wiring` lays it out for
/// the global options; a job that needs the workspace opens it when it is asked for.
public interface Desk {
    PrintStream out();

    PrintStream err();

    Texts texts();

    ZoneId zone();

    /// `--now`, the clock of the sample, or the machine's.
    Instant now() throws Problem;

    Runbook runbook();

    /// The folder looked after, as it was named.
    Path workspace() throws Problem;

    /// Whether nobody has named a folder, now or before, so that the built-in sample stands in.
    boolean fallsBackOnSample();

    /// Where `open` puts what it would have shown, on a machine without a display; never inside the workspace.
    Path outputFolder() throws Problem;

    Job<IndexSummary.Question, IndexSummary> refresh() throws Problem;

    Job<ListRejected.Question, List<RejectedLine>> rejected() throws Problem;

    FindEvents events() throws Problem;

    Job<Origin, RawLine> rawLine() throws Problem;

    Job<Home.Question, Home> home() throws Problem;

    Job<QueryAnswer.Question, QueryAnswer> query() throws Problem;

    Job<ToolTable.Question, ToolTable> tools() throws Problem;

    Job<ReportPreview.Question, ReportPreview> report() throws Problem;

    Job<ReportPreview.Export, Path> export() throws Problem;

    Job<WhatChanged.Question, Changes> changes() throws Problem;

    Job<SaveFile.Question, Path> save() throws Problem;

    Job<WriteSample.Question, WriteSample.Answer> sample();

    Job<Picture.Question, List<Picture>> pictures() throws Problem;

    /// Opens the window and comes back when it is closed.
    ///
    /// @return false where there is no display to open it on
    boolean openWindow() throws Problem;
}
