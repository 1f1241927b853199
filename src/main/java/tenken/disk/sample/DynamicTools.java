package tenken.disk.sample;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// The system `dynamic-tools`: everything under `.pi`.
final class DynamicTools {
    /// Lines of the archive, in addition to those that were asked for.
    static final long ARCHIVED_LINES = 600;
    private static final String LOG = ".pi/logs/dynamic-tools-audit.jsonl";

    private final Folder folder;
    private final long readable;
    private final long seed;
    private final Progress progress;
    private final CancelToken cancel;
    private final Usage usage = new Usage();

    DynamicTools(Folder folder, long readable, long seed, Progress progress, CancelToken cancel) {
        this.folder = folder;
        this.readable = readable;
        this.seed = seed;
        this.progress = progress;
        this.cancel = cancel;
    }

    /// Gives the number of readable lines in all logs: the live one, its archive, and the general event log.
    long write() throws IOException, Problem {
        List<SampleTool> tools = Catalogue.tools();
        archive(tools);
        live(tools);
        long activity = activity(tools.stream().filter(tool -> tool.isThereAt(Instant.parse("2026-02-05T00:00:00Z"))).toList());
        folder.text(LOG + ".corrupted", leftOver(tools));
        new Definitions(folder, tools, usage).write();
        return readable + ARCHIVED_LINES + activity;
    }

    private void archive(List<SampleTool> tools) throws IOException, Problem {
        var dice = new Dice(seed * 31 + 1);
        try (LineFile out = folder.compressedLines(".pi/logs/dynamic-tools-audit-20260105.jsonl.gz")) {
            new AuditLog(dice, tools, usage, cancel)
                    .write(out, Period.ARCHIVE_FROM, Period.LIVE_FROM, ARCHIVED_LINES, Story.archived(dice, tools), lines -> {});
        }
    }

    private void live(List<SampleTool> tools) throws IOException, Problem {
        var dice = new Dice(seed * 31 + 2);
        try (LineFile out = folder.lines(LOG)) {
            new AuditLog(dice, tools, usage, cancel).write(out, Period.LIVE_FROM, Period.CLOCK, readable, Story.live(dice, tools),
                    lines -> progress.report(lines, readable, LOG));
            out.text("{\"timestamp\":\"2026-02-06T00:02:1"); // a writer was interrupted, or is about to go on
        }
    }

    private long activity(List<SampleTool> tools) throws IOException {
        try (LineFile out = folder.lines(".pi/logs/events-2026-02-05.jsonl")) {
            return new ActivityLog(new Dice(seed * 31 + 3), tools, out).write();
        }
    }

    /// What a recovery recipe set aside and nobody removed; it must not be read as a log.
    private static String leftOver(List<SampleTool> tools) {
        SampleTool tool = tools.getFirst();
        long atMs = Instant.parse("2026-01-05T00:12:44.871Z").toEpochMilli();
        String line = AuditLine.run(atMs, tool, 12, "{\"text\":\"[1]\"}", null);
        return line + "\n" + line + line + "\n" + line.substring(0, 40) + "\n";
    }
}
