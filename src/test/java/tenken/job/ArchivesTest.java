package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.job.LoggedWorkspace.LIVE;
import static tenken.job.LoggedWorkspace.START;
import static tenken.job.LoggedWorkspace.commandLine;
import static tenken.job.LoggedWorkspace.gzip;
import static tenken.job.LoggedWorkspace.libraryLine;
import static tenken.job.LoggedWorkspace.run;
import static tenken.job.LoggedWorkspace.runs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Origin;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// Archives beside the live log: every line is counted where it stands, every event once.
class ArchivesTest {
    private static final String JANUARY = ".pi/logs/dynamic-tools-audit-20260131.jsonl.gz";
    private static final String FEBRUARY = ".pi/logs/archive/audit-20260228.jsonl.gz";

    @TempDir
    Path folder;

    private LoggedWorkspace workspace;

    @BeforeEach
    void aWorkspace() throws IOException {
        workspace = new LoggedWorkspace(folder);
    }

    @Test
    void linesInArchiveAndLiveLog_areEventsOnce() throws Exception {
        IndexSummary summary = workspace.pack(JANUARY, runs(0, 60)).log(runs(40, 100)).refresh();
        assertThat(summary.events()).as("readable lines").isEqualTo(120);
        assertThat(summary.files()).extracting(Home.SourceFile::copies).containsExactly(0L, 20L);
        assertThat(workspace.count()).isEqualTo(100);
    }

    @Test
    void overlapIsKnownAgain_whenTheLiveLogGrowsLater() throws Exception {
        workspace.pack(JANUARY, runs(0, 60)).log(runs(40, 50)).refresh();
        assertThat(workspace.log(runs(50, 100)).refresh().rebuilt()).isEmpty();
        assertThat(workspace.count()).isEqualTo(100);
    }

    @Test
    void sameLineTwiceInOneLog_isTwoEvents() throws Exception {
        workspace.log(run(1) + run(1)).refresh();
        assertThat(workspace.count()).isEqualTo(2);
    }

    @Test
    void sameLineTwiceInArchiveAndLiveLog_isTwoEvents_andAThirdTimeALaterOne() throws Exception {
        workspace.pack(JANUARY, run(1) + run(1)).log(run(1) + run(1)).refresh();
        assertThat(workspace.count()).isEqualTo(2);
        workspace.log(run(1)).refresh();
        assertThat(workspace.count()).isEqualTo(3);
    }

    @Test
    void twoArchivesThatOverlap_areEventsOnce() throws Exception {
        IndexSummary summary = workspace.pack(JANUARY, runs(0, 60)).pack(FEBRUARY, runs(30, 90)).log(runs(50, 100)).refresh();
        assertThat(summary.events()).isEqualTo(170);
        assertThat(workspace.count()).isEqualTo(100);
    }

    @Test
    void pairOfLinesInArchiveAndLiveLog_isOneEvent() throws Exception {
        String pair = libraryLine("create", START, "dt_1") + commandLine("create", START, "dt_1");
        workspace.pack(JANUARY, pair).log(pair).refresh();
        assertThat(workspace.count()).isEqualTo(1);
        assertThat(workspace.find(EventFilter.ALL).getFirst().twins()).hasSize(1);
    }

    @Test
    void archiveMadeOfTheLiveLog_andTheLogCutAfterwards_changesNoNumber() throws Exception {
        workspace.log(runs(0, 100)).refresh();
        workspace.pack(JANUARY, runs(0, 60));
        assertThat(workspace.refresh().rebuilt()).contains("archives");
        assertThat(workspace.count()).isEqualTo(100);
        Files.writeString(workspace.file(LIVE), runs(60, 100));
        workspace.refresh();
        assertThat(workspace.count()).isEqualTo(100);
        assertThat(workspace.refresh().changed()).isFalse();
    }

    @Test
    void lastLineOfAnArchive_needsNoLineFeed() throws Exception {
        workspace.pack(JANUARY, run(1) + run(2).stripTrailing()).refresh();
        assertThat(workspace.count()).isEqualTo(2);
    }

    @Test
    void packedGeneralLog_isRead() throws Exception {
        workspace.pack(".pi/logs/events-2026-01-05.jsonl.gz", "{\"eventType\":\"tool_call\",\"timestamp\":\"2026-01-05T00:00:00Z\"}\n").refresh();
        assertThat(workspace.count(EventFilter.ALL.ofStream(EventFilter.Stream.ACTIVITY))).isEqualTo(1);
    }

    @Test
    void archiveCutInTheMiddle_keepsEveryLineBeforeTheCutAndTellsTheDamage() throws Exception {
        // Hard to pack, so that the cut lies far from what has been unpacked, and longer than any buffer.
        var random = new Random(3);
        var text = new StringBuilder();
        int lines = 0;
        while (text.length() < 3_000_000) {
            text.append(run(lines++, false, Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong())));
        }
        byte[] packed = gzip(text.toString());
        byte[] cut = Arrays.copyOf(packed, packed.length - 2_000);
        Files.write(workspace.file(JANUARY), cut);
        IndexSummary summary = workspace.log(run(0)).refresh();
        Home.SourceFile archive = summary.files().stream().filter(file -> file.path().equals(JANUARY)).findFirst().orElseThrow();
        assertThat(archive.damage()).isPresent();
        assertThat(archive.events()).isEqualTo(wholeLines(cut));
        assertThat(archive.events()).isBetween(lines * 9L / 10, lines - 1L);
        assertThat(summary.events()).as("and the live log").isEqualTo(archive.events() + 1);
        assertThat(workspace.refresh().changed()).as("the damage is known").isFalse();
    }

    /// Counted by unpacking as far as it goes, a byte at a time.
    private static long wholeLines(byte[] packed) throws IOException {
        long lines = 0;
        try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                lines += c == '\n' ? 1 : 0;
            }
        } catch (java.io.EOFException cut) {
            return lines;
        }
        throw new AssertionError("not cut");
    }

    @Test
    void archiveOfSeveralMembers_isReadToItsEnd() throws Exception {
        Files.write(workspace.file(JANUARY), joined(gzip(runs(0, 10)), gzip(runs(10, 20)), gzip(runs(20, 25))));
        IndexSummary summary = workspace.refresh();
        assertThat(summary.files().getFirst().damage()).isEmpty();
        assertThat(summary.events()).isEqualTo(25);
    }

    @Test
    void archiveWithTrailingGarbage_keepsItsLinesAndTellsTheDamage() throws Exception {
        Files.write(workspace.file(JANUARY), joined(gzip(runs(0, 10)), "garbage behind the end of it all".getBytes(StandardCharsets.UTF_8)));
        IndexSummary summary = workspace.refresh();
        assertThat(summary.events()).isEqualTo(10);
        assertThat(summary.files().getFirst().damage()).isPresent();
    }

    @Test
    void zerosBehindAnArchive_asTapesLeaveThem_areNoDamage() throws Exception {
        Files.write(workspace.file(JANUARY), joined(gzip(runs(0, 10)), new byte[512]));
        IndexSummary summary = workspace.refresh();
        assertThat(summary.events()).isEqualTo(10);
    }

    @Test
    void archiveWithAFlippedBit_tellsTheDamageAndCostsNoOtherFile() throws Exception {
        byte[] packed = gzip(runs(0, 5_000));
        packed[packed.length / 2] ^= 4;
        Files.write(workspace.file(JANUARY), packed);
        IndexSummary summary = workspace.log(run(9_999)).refresh();
        assertThat(summary.files().getFirst().damage()).isPresent();
        assertThat(workspace.count()).isBetween(2L, 5_001L);
        assertThat(workspace.state(LIVE).events()).isEqualTo(1);
    }

    @Test
    void archiveThatIsNone_tellsTheDamageInWords() throws Exception {
        Files.write(workspace.file(JANUARY), new byte[0]);
        workspace.append(FEBRUARY, "not packed at all\n");
        IndexSummary summary = workspace.log(run(1)).refresh();
        assertThat(summary.events()).isEqualTo(1);
        assertThat(summary.files()).filteredOn(file -> file.path().endsWith(".gz")).hasSize(2)
                .allSatisfy(file -> assertThat(file.damage()).get().asString().isNotBlank().isNotEqualTo("null"));
    }

    @Test
    void rawLineInAnArchive_isReadBack() throws Exception {
        workspace.pack(JANUARY, runs(0, 50)).refresh();
        Origin origin = workspace.find(EventFilter.ALL).get(30).origin();
        assertThat(new ReadRawLine(workspace.index).run(origin, new Progress(), new CancelToken()).text()).isEqualTo(run(30).stripTrailing());
    }

    @Test
    void textSearch_looksIntoArchivesAndLiveLogAlike() throws Exception {
        workspace.pack(JANUARY, runs(0, 50)).log(runs(50, 100)).refresh();
        assertThat(workspace.find(EventFilter.ALL.withText("\"executionTimeMs\":7"))).extracting(Event::duration)
                .extracting(java.util.OptionalDouble::getAsDouble).containsExactly(7.0, 70.0, 71.0, 72.0, 73.0, 74.0, 75.0, 76.0, 77.0, 78.0, 79.0);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
