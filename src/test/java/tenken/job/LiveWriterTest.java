package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// While another process writes, rotates, cuts and rewrites the log, nothing is counted twice and nothing is missed.
class LiveWriterTest {
    private static final int BURST = 40;
    private static final long BURST_EVERY_MS = 20; // 2,000 lines a second
    private static final int LEAST_LINES = 2_000;

    @TempDir
    private Path folder;

    private LoggedWorkspace workspace;
    private final AtomicBoolean done = new AtomicBoolean();
    /// Held for a burst, and while the log is changed otherwise: what the writer itself does to the log it does between lines.
    private final ReentrantLock turn = new ReentrantLock();
    private int written;

    @Test
    void whateverHappensToTheLog_theIndexHoldsWhatTheFilesHold() throws Exception {
        workspace = new LoggedWorkspace(folder, 1_000);
        Thread writer = Thread.ofPlatform().start(this::write);
        try {
            refreshUntil(LEAST_LINES);
            alone(this::rotate);
            refreshUntil(2 * LEAST_LINES);
            alone(this::cut);
            refreshUntil(3 * LEAST_LINES);
            alone(this::rewrite);
            refreshUntil(4 * LEAST_LINES);
        } finally {
            done.set(true);
            writer.join();
        }
        workspace.refresh();
        assertCountsAgree();
    }

    /// Every refresh on the way tells as many as the files held at some instant between its begin and its end.
    private void refreshUntil(int lines) throws Exception {
        for (int now = 0; now < lines; ) {
            turn.lock();
            long before;
            try {
                before = linesHeld().size();
            } finally {
                turn.unlock();
            }
            workspace.refresh();
            long counted = workspace.count();
            turn.lock();
            try {
                assertThat(counted).isBetween(before, (long) linesHeld().size());
                now = written;
            } finally {
                turn.unlock();
            }
        }
    }

    private void assertCountsAgree() throws Exception {
        Set<String> held = linesHeld();
        long failures = held.stream().filter(line -> line.contains("\"success\":false")).count();
        EventFilter all = EventFilter.ALL;
        assertThat(workspace.count(all)).isEqualTo(held.size());
        assertThat(workspace.count(all.withOutcome(Outcome.FAILURE))).isEqualTo(failures).isPositive();
        assertThat(workspace.count(all.withText("boom"))).isEqualTo(failures);
        var chart = new ReadEventsOverTime(workspace.index, new FindEvents(workspace.index)).run(
                new EventsOverTime.Question(all, ZoneId.of("Asia/Tokyo"), 120), new Progress(), new CancelToken()).total();
        assertThat(chart.runs()).isEqualTo(held.size());
        assertThat(chart.failures()).isEqualTo(failures);
    }

    private void write() {
        try {
            while (!done.get()) {
                turn.lock();
                try {
                    for (int i = 0; i < BURST; i++, written++) {
                        // Like the real writer, which opens the log anew for every line.
                        Files.writeString(live(), LoggedWorkspace.run(written, written % 19 != 0, written % 19 == 0 ? "boom " + written : ""),
                                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    }
                } finally {
                    turn.unlock();
                }
                Thread.sleep(BURST_EVERY_MS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    private void alone(Change change) throws IOException {
        turn.lock();
        try {
            change.make();
        } finally {
            turn.unlock();
        }
    }

    /// The older half goes to an archive; for a while both hold it.
    private void rotate() throws IOException {
        List<String> lines = Files.readAllLines(live());
        Files.write(workspace.file(".pi/logs/dynamic-tools-audit-20260105.jsonl.gz"), LoggedWorkspace.gzip(joined(lines.subList(0, lines.size() / 2))));
        try {
            workspace.refresh();
            assertThat(workspace.count()).isEqualTo(lines.size());
        } catch (Problem e) {
            throw new IOException(e);
        }
        replaceBy(lines.subList(lines.size() / 2, lines.size()));
    }

    private void cut() throws IOException {
        Files.writeString(live(), "");
    }

    /// Every seventh line is taken out of its middle.
    private void rewrite() throws IOException {
        var kept = new ArrayList<String>();
        List<String> lines = Files.readAllLines(live());
        for (int i = 0; i < lines.size(); i++) {
            if (i % 7 != 3) {
                kept.add(lines.get(i));
            }
        }
        replaceBy(kept);
    }

    private void replaceBy(List<String> lines) throws IOException {
        Path next = workspace.file(".pi/logs/next");
        Files.writeString(next, joined(lines));
        Files.move(next, live(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
    }

    private Path live() {
        return workspace.file(LoggedWorkspace.LIVE);
    }

    /// Every line is written once and is unlike all others.
    private Set<String> linesHeld() throws IOException {
        var held = new HashSet<>(Files.exists(live()) ? Files.readAllLines(live()) : List.<String>of());
        Path archive = workspace.file(".pi/logs/dynamic-tools-audit-20260105.jsonl.gz");
        if (Files.exists(archive)) {
            try (var in = new GZIPInputStream(Files.newInputStream(archive))) {
                held.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
            }
        }
        return held;
    }
}
