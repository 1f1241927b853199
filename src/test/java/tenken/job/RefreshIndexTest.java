package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.job.LoggedWorkspace.LIVE;
import static tenken.job.LoggedWorkspace.run;
import static tenken.job.LoggedWorkspace.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.index.FileState;
import tenken.index.IndexWriter;
import tenken.source.LogFile;
import tenken.source.LogReading;
import tenken.source.dynamictools.LogFiles;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// One log, read again and again while others write it.
class RefreshIndexTest {
    @TempDir
    Path folder;

    private LoggedWorkspace workspace;

    @BeforeEach
    void aWorkspace() throws IOException {
        workspace = new LoggedWorkspace(folder);
    }

    @Test
    void firstRefresh_readsEverythingAndSaysThatTheIndexWasMissing() throws Exception {
        IndexSummary summary = workspace.log(runs(0, 5) + "\nbroken\n").refresh();
        assertThat(summary.rebuilt()).contains("missing");
        assertThat(summary.changed()).isTrue();
        assertThat(summary.events()).isEqualTo(5);
        assertThat(summary.rejected()).isEqualTo(1);
        assertThat(summary.files()).singleElement().satisfies(file -> {
            assertThat(file.lines()).isEqualTo(7);
            assertThat(file.blank()).isEqualTo(1);
        });
        assertThat(workspace.count()).isEqualTo(5);
    }

    @Test
    void nothingWritten_changesNothing() throws Exception {
        workspace.log(runs(0, 5)).refresh();
        IndexSummary summary = workspace.refresh();
        assertThat(summary.changed()).isFalse();
        assertThat(summary.rebuilt()).isEmpty();
        assertThat(summary.events()).isEqualTo(5);
        assertThat(workspace.progress.now().total()).isZero();
    }

    @Test
    void appendedLines_areReadAndNothingElse() throws Exception {
        workspace.log(runs(0, 300)).refresh();
        long before = Files.size(workspace.file(LIVE));
        assertThat(workspace.state(LIVE).offset()).isEqualTo(before);
        String more = runs(300, 303);
        IndexSummary summary = workspace.log(more).refresh();
        assertThat(summary.rebuilt()).isEmpty();
        assertThat(summary.changed()).isTrue();
        assertThat(workspace.progress.now().done()).isEqualTo(more.length());
        assertThat(workspace.progress.now().total()).isEqualTo(more.length());
        assertThat(workspace.state(LIVE).offset()).isEqualTo(before + more.length());
        assertThat(workspace.state(LIVE).lines()).isEqualTo(303);
        assertThat(workspace.count()).isEqualTo(303);
        assertThat(workspace.find(EventFilter.ALL).getLast().origin().line()).isEqualTo(303);
    }

    @Test
    void unfinishedLine_countsOnceItIsFinishedAndNotBefore() throws Exception {
        String last = run(2);
        IndexSummary summary = workspace.log(run(1) + last.substring(0, 50)).refresh();
        assertThat(summary.events()).isEqualTo(1);
        assertThat(summary.rejected()).isZero();
        assertThat(workspace.state(LIVE).lines()).isEqualTo(1);
        assertThat(workspace.log(last.substring(50, last.length() - 1)).refresh().events()).as("whole, but for its LF").isEqualTo(1);
        summary = workspace.log("\n" + run(3)).refresh();
        assertThat(summary.rebuilt()).isEmpty();
        assertThat(summary.events()).isEqualTo(3);
        assertThat(summary.rejected()).isZero();
        assertThat(workspace.find(EventFilter.ALL)).extracting(event -> event.origin().line()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void rotatedLog_isReadAnew() throws Exception {
        workspace.log(runs(0, 40)).refresh();
        Files.move(workspace.file(LIVE), workspace.file(LIVE + ".old"));
        IndexSummary summary = workspace.log(runs(100, 150)).refresh();
        assertThat(summary.rebuilt()).contains("rewritten");
        assertThat(summary.events()).isEqualTo(50);
        assertThat(workspace.count()).isEqualTo(50);
    }

    @Test
    void logCutToNothing_leavesNothing() throws Exception {
        workspace.log(runs(0, 40)).refresh();
        Files.write(workspace.file(LIVE), new byte[0]);
        IndexSummary summary = workspace.refresh();
        assertThat(summary.rebuilt()).contains("rewritten");
        assertThat(workspace.count()).isZero();
        assertThat(workspace.log(runs(0, 3)).refresh().events()).isEqualTo(3);
    }

    @Test
    void deletedLog_leavesNothing() throws Exception {
        workspace.log(runs(0, 40)).refresh();
        Files.delete(workspace.file(LIVE));
        assertThat(workspace.refresh().rebuilt()).contains("rewritten");
        assertThat(workspace.count()).isZero();
        assertThat(workspace.refresh().changed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lineRewrittenInTheMiddle_isSeenThoughTheSizeIsTheSame(boolean unfinishedLastLine) throws Exception {
        workspace.log(runs(0, 300) + (unfinishedLastLine ? "{\"timest" : "")).refresh();
        String text = Files.readString(workspace.file(LIVE));
        int middle = text.indexOf("\"success\":true", text.length() / 2);
        Files.writeString(workspace.file(LIVE), text.substring(0, middle) + "\"success\":null" + text.substring(middle + 14));
        later(LIVE);
        assertThat(workspace.refresh().rebuilt()).contains("rewritten");
        assertThat(workspace.count(EventFilter.ALL.withOutcome(Outcome.UNKNOWN))).isEqualTo(1);
        assertThat(workspace.count()).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 299})
    void firstOrLastLineRewritten_isSeenThoughTheLogGrew(int line) throws Exception {
        workspace.log(runs(0, 300)).refresh();
        String text = Files.readString(workspace.file(LIVE));
        Files.writeString(workspace.file(LIVE), text.replace(run(line), run(line).replace("\"success\":true", "\"success\":null")) + run(300));
        assertThat(workspace.refresh().rebuilt()).contains("rewritten");
        assertThat(workspace.count(EventFilter.ALL.withOutcome(Outcome.UNKNOWN))).isEqualTo(1);
        assertThat(workspace.count()).isEqualTo(301);
    }

    @Test
    void otherFileOfTheSameContent_isGoneOnWith() throws Exception {
        workspace.log(runs(0, 40)).refresh();
        Files.copy(workspace.file(LIVE), folder.resolve("copy"));
        Files.move(folder.resolve("copy"), workspace.file(LIVE), StandardCopyOption.REPLACE_EXISTING);
        String more = run(40);
        IndexSummary summary = workspace.log(more).refresh();
        assertThat(summary.rebuilt()).isEmpty();
        assertThat(summary.events()).isEqualTo(41);
        assertThat(workspace.progress.now().done()).isEqualTo(more.length());
        assertThat(workspace.count()).isEqualTo(41);
    }

    @Test
    void rebuildOnRequest_givesTheSameNumbers() throws Exception {
        workspace.log(runs(0, 40)).refresh();
        IndexSummary summary = workspace.refresh.run(new IndexSummary.Question(true), new Progress(), new CancelToken());
        assertThat(summary.rebuilt()).contains("asked");
        assertThat(summary.events()).isEqualTo(40);
        assertThat(workspace.count()).isEqualTo(40);
    }

    @Test
    @Timeout(60)
    void cancelledRefresh_keepsWhatItPutDownAndGoesOnThere() throws Exception {
        workspace = new LoggedWorkspace(folder.resolve("many"), 1_000);
        int all = logUntilOneRefreshIsCancelled();
        FileState begun = workspace.state(LIVE);
        assertThat(begun.lines()).as("lines put down before the end").isBetween(1_000L, all - 1L);
        assertThat(workspace.count()).isEqualTo(begun.lines());
        IndexSummary summary = workspace.refresh();
        assertThat(summary.rebuilt()).isEmpty();
        assertThat(workspace.progress.now().total()).as("what was put down is not read again").isEqualTo(Files.size(workspace.file(LIVE)) - begun.offset());
        assertThat(summary.events()).isEqualTo(all);
        assertThat(workspace.count()).isEqualTo(all);
        assertThat(workspace.state(LIVE).offset()).isEqualTo(Files.size(workspace.file(LIVE)));
    }

    /// A refresh may be done before the other thread has asked it to stop; then there is more to read, and another try.
    private int logUntilOneRefreshIsCancelled() throws Exception {
        for (int lines = 40_000; lines <= 800_000; lines += 40_000) {
            workspace.log(runs(lines - 40_000, lines));
            if (isCancelled()) {
                return lines;
            }
        }
        throw new AssertionError("never in time");
    }

    private boolean isCancelled() throws Problem {
        var progress = new Progress();
        var cancel = new CancelToken();
        var watcher = new Thread(() -> {
            while (progress.now().done() < 400_000 && !cancel.isCancelled()) {
                Thread.onSpinWait();
            }
            cancel.cancel();
        });
        watcher.setDaemon(true);
        watcher.start();
        try {
            workspace.refresh.run(new IndexSummary.Question(false), progress, cancel);
            return false;
        } catch (Problem problem) {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.CANCELLED);
            return true;
        }
    }

    @Test
    void refreshThatDiesBeforeItPutsAnythingDown_countsNothingTwice() throws Exception {
        workspace.log(runs(0, 20)).refresh();
        workspace.log(runs(20, 30));
        FileState before = workspace.state(LIVE);
        LogFile file = LogFiles.find(workspace.root).getFirst();
        try (IndexWriter writer = workspace.index.index().writer()) {
            writer.begin(before);
            LogReading.read(file, before.offset(), before.lines(), LogFiles::format, writer, new CancelToken(), (offset, lines) -> { });
        }
        assertThat(workspace.state(LIVE)).isEqualTo(before);
        assertThat(workspace.count()).isEqualTo(20);
        assertThat(workspace.refresh().events()).isEqualTo(30);
        assertThat(workspace.count()).isEqualTo(30);
    }

    @Test
    @Timeout(30)
    void indexCopiedWhileARefreshRuns_asAKilledProcessLeavesIt_goesOnWithoutError() throws Exception {
        workspace = new LoggedWorkspace(folder.resolve("killed"), 1_000);
        Path state = workspace.database().getParent();
        int all = logUntilOneRefreshIsCancelled();
        try (IndexWriter writer = workspace.index.index().writer()) {
            FileState known = workspace.state(LIVE);
            writer.begin(known);
            LogReading.read(LogFiles.find(workspace.root).getFirst(), known.offset(), known.lines(), LogFiles::format, writer, new CancelToken(), (o, l) -> { });
            for (String name : new String[] {"index.db", "index.db-wal"}) {
                Files.copy(state.resolve(name), folder.resolve(name));
            }
        }
        for (String name : new String[] {"index.db", "index.db-wal"}) {
            Files.copy(folder.resolve(name), state.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(state.resolve("index.db-shm"));
        IndexSummary summary = workspace.refresh();
        assertThat(summary.rebuilt()).isEmpty();
        assertThat(summary.events()).isEqualTo(all);
        assertThat(workspace.count()).isEqualTo(all);
    }

    @Test
    @Timeout(10)
    void pipeNamedLikeALog_isNotOpened() throws Exception {
        workspace.log(run(1));
        var pipe = new ProcessBuilder("mkfifo", workspace.file(".pi/logs/events-2026-01-05.jsonl").toString()).start();
        assertThat(pipe.waitFor(5, TimeUnit.SECONDS) && pipe.exitValue() == 0).isTrue();
        assertThat(workspace.refresh().files()).extracting(Home.SourceFile::path).containsExactly(LIVE);
    }

    @Test
    void filesLeftOverByARecovery_areNoLogs() throws Exception {
        for (String path : List.of(
                ".pi/logs/dynamic-tools-audit.jsonl.corrupted", ".pi/logs/dynamic-tools-audit.jsonl.old", ".pi/logs/dynamic-tools-audit.jsonl.new",
                ".pi/logs/dynamic-tools-audit-fixed.jsonl", ".pi/logs/audit-evidence-20260105000000.jsonl", ".pi/logs/backup/dynamic-tools-audit.jsonl",
                ".pi/logs/disabled/dynamic-tools-audit.jsonl", ".pi/logs/quarantine/events-2026-01-05.jsonl", ".pi/logs/archive/dynamic-tools-audit.jsonl",
                ".pi/backups/20260105/dynamic-tools-audit.jsonl", ".pi/logs/events-2026-1-5.jsonl", ".pi/logs/events-2026-01-05.jsonl.tmp",
                ".pi/logs/xdynamic-tools-audit.jsonl", ".pi/tools/dynamic-tools-audit.jsonl")) {
            workspace.append(path, runs(10, 20));
        }
        IndexSummary summary = workspace.log(run(1)).refresh();
        assertThat(summary.files()).extracting(Home.SourceFile::path).containsExactly(LIVE);
        assertThat(summary.events()).isEqualTo(1);
    }

    @Test
    void generalLogs_areReadBesideTheAuditLog() throws Exception {
        String line = "{\"eventType\":\"tool_call\",\"eventId\":\"e%d\",\"timestamp\":\"2026-01-05T00:00:00.000000000Z\"}\n";
        workspace.log(runs(0, 2)).append(".pi/logs/events-2026-01-05.jsonl", line.formatted(1) + line.formatted(2))
                .append(".pi/logs/events-2026-01-05-2026-01-05T12-00-00.jsonl", line.formatted(3)).refresh();
        assertThat(workspace.count(EventFilter.ALL.ofStream(EventFilter.Stream.ACTIVITY))).isEqualTo(3);
        assertThat(workspace.count(EventFilter.ALL.ofStream(EventFilter.Stream.AUDIT))).isEqualTo(2);
    }

    @Test
    void endOfAnOperation_hasItsToolThoughARefreshLiesBetween() throws Exception {
        String path = ".pi/logs/events-2026-01-05.jsonl";
        workspace.append(path, "{\"eventType\":\"operation_start\",\"data\":{\"target\":\"run_dynamic_tool:dt_1\"},\"operationId\":\"op\",\"timestamp\":\"2026-01-05T00:00:00Z\"}\n").refresh();
        workspace.append(path, "{\"eventType\":\"operation_end\",\"data\":{\"status\":\"success\"},\"operationId\":\"op\",\"timestamp\":\"2026-01-05T00:00:01Z\"}\n").refresh();
        assertThat(workspace.find(EventFilter.ALL)).extracting(Event::targetId).containsExactly("dt_1", "dt_1");
        assertThat(workspace.find(EventFilter.ALL)).extracting(event -> event.origin().line()).containsExactly(1L, 2L);
    }

    @Test
    void textsWithNulAndFourByteCharacters_comeBackWhole() throws Exception {
        workspace.log(run(1, false, "a\\u0000b\\ud83d\\ude00点\\ud800z")).refresh();
        assertThat(workspace.find(EventFilter.ALL)).singleElement().extracting(Event::message).isEqualTo("a\0b😀点\uFFFDz");
        assertThat(workspace.count(EventFilter.ALL.withMessage("a\0b😀点\uFFFDz"))).isEqualTo(1);
    }

    private void later(String path) throws IOException {
        Path file = workspace.file(path);
        Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 1_000));
    }
}
