package tenken.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tenken.disk.OperatorRecords;
import tenken.index.Numbers;
import tenken.index.Selection;
import tenken.source.dynamictools.ToolFiles;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Reads what Home shows.
public final class ReadHome implements Job<Home.Question, Home> {
    private static final String LIVE_LOG = ".pi/logs/dynamic-tools-audit.jsonl";

    private final WorkspaceIndex index;
    private final OperatorRecords records;

    public ReadHome(WorkspaceIndex index, OperatorRecords records) {
        this.index = index;
        this.records = records;
    }

    @Override
    public Home run(Home.Question question, Progress progress, CancelToken cancel) throws Problem {
        ToolFiles.Found tools = ToolFiles.read(index.workspace().root());
        Optional<Home.LastReport> lastReport = records.lastReport().map(report -> new Home.LastReport(report.file(), report.writtenAt()));
        return index.look(reader -> {
            Numbers numbers = reader.numbers();
            TimeSpan day = TimeSpan.before(question.now(), Duration.ofHours(24));
            List<Home.SourceFile> files = reader.files().stream().map(SourceFiles::of).toList();
            Optional<TimeSpan> extent = reader.extent();
            return new Home(
                    question.now(),
                    files,
                    files.stream().mapToLong(Home.SourceFile::events).sum(),
                    files.stream().mapToLong(Home.SourceFile::rejected).sum(),
                    files.stream().mapToLong(Home.SourceFile::blank).sum(),
                    tools.tools().size(),
                    tools.unreadable().size(),
                    Tiles.of(reader, question.now(), tools.tools().size(), liveLogBytes(files)),
                    day,
                    numbers.counts(day, Selection.FAILURES).failures(),
                    numbers.series(HourBuckets.of(day, question.zone()), Selection.FAILURES),
                    Trends.failuresOf(day),
                    numbers.counts(day, Selection.RUNS),
                    extent.map(TimeSpan::from),
                    extent.map(span -> span.to().minusMillis(1)),
                    lastReport);
        });
    }

    static OptionalDouble liveLogBytes(List<Home.SourceFile> files) {
        return files.stream().filter(file -> file.path().equals(LIVE_LOG)).mapToDouble(Home.SourceFile::bytes).findFirst();
    }
}
