package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenken.job.LoggedWorkspace.START;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// A log too large to be gone through for each page. Line `i` is of second `i`; each thousandth is a deletion, each
/// third is actor `a`'s, and line `i` holds the word `n<i mod 100>.`.
@Timeout(120)
class FindManyEventsTest {
    private static final int LINES = 240_000;

    @TempDir
    static Path folder;

    private static LoggedWorkspace workspace;

    @BeforeAll
    static void aLog() throws Exception {
        workspace = log(folder, LINES);
    }

    private static LoggedWorkspace log(Path folder, int lines) throws Exception {
        var log = new LoggedWorkspace(folder);
        var text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append(line(i));
        }
        log.log(text.toString()).refresh();
        return log;
    }

    private static String line(int i) {
        return "{\"timestamp\":\"%s\",\"action\":\"%s\",\"toolId\":\"dt_%d\",\"actor\":\"%s\",\"success\":%b,\"details\":{\"note\":\"n%d.\"}}\n".formatted(
                START.plusSeconds(i), i % 1_000 == 999 ? "tool.delete" : "tool.run", i % 1_000 == 999 ? i : i % 7, i % 3 == 0 ? "a" : "b", i % 20 != 0, i % 100);
    }

    private static List<Instant> times(LongStream numbers) {
        return numbers.mapToObj(START::plusSeconds).toList();
    }

    private static List<Instant> times(List<Event> events) {
        return events.stream().map(Event::timestamp).toList();
    }

    private static EventPage page(FindEvents find, EventFilter filter, boolean newestFirst, long offset, int limit) throws Problem {
        return find.run(new EventPage.Question(filter, newestFirst, offset, limit), new Progress(), new CancelToken());
    }

    /// Asks again, as the screen does, until all is found.
    private static EventPage whole(FindEvents find, EventFilter filter, boolean newestFirst, long offset, int limit) throws Problem, InterruptedException {
        EventPage page = page(find, filter, newestFirst, offset, limit);
        while (!page.complete()) {
            Thread.sleep(5);
            page = page(find, filter, newestFirst, offset, limit);
        }
        return page;
    }

    @Test
    void anyPage_ofAll_isFoundByTheHours() throws Exception {
        var random = new Random(1);
        var find = new FindEvents(workspace.index);
        for (int i = 0; i < 40; i++) {
            int row = random.nextInt(LINES);
            EventPage oldest = page(find, EventFilter.ALL, false, row, 30);
            assertThat(times(oldest.events())).isEqualTo(times(LongStream.range(row, Math.min(LINES, row + 30))));
            EventPage newest = page(find, EventFilter.ALL, true, row, 30);
            assertThat(times(newest.events())).isEqualTo(times(LongStream.range(Math.max(0, LINES - row - 30), LINES - row).map(n -> LINES - row - 1 - (n - Math.max(0, LINES - row - 30)))));
            assertThat(List.of(oldest.total(), newest.total())).containsOnly((long) LINES);
            assertThat(oldest.complete()).isTrue();
        }
        assertThat(page(find, EventFilter.ALL, true, LINES, 30).events()).isEmpty();
        assertThat(page(find, EventFilter.ALL, false, LINES + 5, 30).events()).isEmpty();
    }

    @Test
    void periodThatCutsHours_isCountedToTheMillisecond() throws Exception {
        var find = new FindEvents(workspace.index);
        EventFilter filter = EventFilter.ALL.withAction("run").in(new TimeSpan(START.plusSeconds(1_801), START.plusSeconds(90_000).plusNanos(1_000_000)));
        // 1,801 to 90,000 without the deletions at 1,999, 2,999 … 89,999.
        assertThat(find.count(filter, new CancelToken())).isEqualTo(90_000 - 1_801 + 1 - 89);
        assertThat(times(page(find, filter, false, 196, 4).events())).isEqualTo(times(LongStream.of(1_997, 1_998, 2_000, 2_001)));
        assertThat(times(page(find, filter, true, 0, 3).events())).isEqualTo(times(LongStream.of(90_000, 89_998, 89_997)));
    }

    @Test
    void rareKind_isFoundOnce_andThenPagedByItsNumbers() throws Exception {
        var find = new FindEvents(workspace.index);
        EventFilter filter = EventFilter.ALL.withAction("delete");
        assertThat(whole(find, filter, true, 0, 2_000).total()).isEqualTo(LINES / 1_000);
        assertThat(times(page(find, filter, true, 100, 2).events())).isEqualTo(times(LongStream.of(139_999, 138_999)));
        assertThat(times(page(find, filter, false, 100, 2).events())).isEqualTo(times(LongStream.of(100_999, 101_999)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fieldBesideKind_isFoundFromTheEndShownFirst(boolean newestFirst) throws Exception {
        var find = new FindEvents(workspace.index);
        EventFilter filter = EventFilter.ALL.with(Field.ACTOR, "a");
        EventPage first = page(find, filter, newestFirst, 0, 2);
        assertThat(times(first.events())).isEqualTo(times(newestFirst ? LongStream.of(239_997, 239_994) : LongStream.of(0, 3)));
        assertThat(whole(find, filter, newestFirst, 40_000, 2).total()).isEqualTo(80_000);
        assertThat(times(page(find, filter, newestFirst, 40_000, 2).events())).isEqualTo(times(newestFirst ? LongStream.of(119_997, 119_994) : LongStream.of(120_000, 120_003)));
    }

    @Test
    void text_isFoundFromTheNewestOn_withACountThatGrows() throws Exception {
        var find = new FindEvents(workspace.index);
        EventFilter filter = EventFilter.ALL.withText("\"n37.\"");
        EventPage first = page(find, filter, true, 0, 3);
        assertThat(times(first.events())).isEqualTo(times(LongStream.of(239_937, 239_837, 239_737)));
        assertThat(first.totalBytes()).isGreaterThan(20_000_000);
        EventPage last = whole(find, filter, true, 2_397, 9);
        assertThat(last.total()).isEqualTo(2_400);
        assertThat(times(last.events())).isEqualTo(times(LongStream.of(237, 137, 37)));
        assertThat(times(page(find, filter, false, 2_399, 5).events())).as("the other order from the same search").isEqualTo(times(LongStream.of(239_937)));
    }

    @Test
    void twoPagesAtOnce_ofOneSearchAndOfTwo_areEachRight() throws Exception {
        var find = new FindEvents(workspace.index);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<Future<EventPage>>();
            for (int i = 0; i < 4; i++) {
                EventFilter filter = EventFilter.ALL.withText(i < 3 ? "\"n5.\"" : "\"n6.\"");
                int row = 600 * (i % 3);
                // The other text's question drops this one's search now and then; it is begun anew.
                answers.add(threads.submit((Callable<EventPage>) () -> whole(find, filter, true, row, 2)));
            }
            for (int i = 0; i < 4; i++) {
                int n = i < 3 ? 5 : 6;
                long newest = 239_900 + n - 100L * 600 * (i % 3);
                assertThat(answers.get(i).get().total()).isEqualTo(2_400);
                assertThat(times(answers.get(i).get().events())).isEqualTo(times(LongStream.of(newest, newest - 100)));
            }
        }
    }

    @Test
    void appendedLines_joinWhatWasFound_lateOnesInTheirPlace(@TempDir Path other) throws Exception {
        var growing = log(other, 90_000);
        var find = new FindEvents(growing.index);
        EventFilter text = EventFilter.ALL.withText("\"n37.\"");
        EventFilter field = EventFilter.ALL.with(Field.ACTOR, "a");
        assertThat(whole(find, text, true, 0, 1).total()).isEqualTo(900);
        assertThat(whole(find, field, true, 0, 1).total()).isEqualTo(30_000);
        growing.log(line(90_037) + line(90_038) + line(45_037).replace("45_037Z", "45_037.5Z")).refresh();
        EventPage page = whole(find, text, true, 0, 1);
        assertThat(page.total()).isEqualTo(902);
        assertThat(page.totalBytes()).as("only what was appended is searched").isLessThan(1_000);
        assertThat(times(page.events())).isEqualTo(times(LongStream.of(90_037)));
        assertThat(times(page(find, text, false, 450, 2).events())).isEqualTo(times(LongStream.of(45_037, 45_037)));
        // Of 90,037, 90,038 and 45,037 none is divisible by three.
        assertThat(whole(find, field, true, 0, 1).total()).isEqualTo(30_000);
        growing.log(line(90_039)).refresh();
        assertThat(times(whole(find, field, true, 0, 1).events())).isEqualTo(times(LongStream.of(90_039)));
        assertThat(whole(find, field, true, 0, 1).total()).isEqualTo(30_001);
    }

    @Test
    void logWhoseLinesAllTellTheSameTime_isSearchedAsAnyOther(@TempDir Path other) throws Exception {
        var text = new StringBuilder();
        for (int i = 0; i < 90_000; i++) {
            text.append(line(i).replaceFirst("2026-[^\"]*", i == 45_000 ? "2026-01-04T00:00:00Z" : "2026-01-05T00:00:00Z"));
        }
        var same = new LoggedWorkspace(other).log(text.toString()).append(".pi/logs/events-2026-01-05.jsonl",
                "{\"eventType\":\"x\",\"timestamp\":\"2026-01-05T00:00:00Z\",\"note\":\"n37.\"}\n".repeat(20_000));
        same.refresh();
        var find = new FindEvents(same.index);
        for (boolean newestFirst : new boolean[] {false, true}) {
            assertThat(whole(find, EventFilter.ALL.withText(newestFirst ? "n37." : "\"n37.\""), newestFirst, 0, 1).total()).isEqualTo(20_900);
        }
        EventFilter deletes = EventFilter.ALL.withAction("delete");
        assertThat(find.count(deletes.withText("timestamp"), new CancelToken())).isEqualTo(90);
        assertThat(find.count(deletes.withText("\"n99.\"").withTarget("dt_44999"), new CancelToken())).isEqualTo(1);
        assertThat(find.count(EventFilter.ALL.withText("\"n0.\"").in(new TimeSpan(START.minusSeconds(90_000), START)), new CancelToken())).isEqualTo(1);
    }

    @Test
    void rewrittenLog_isSearchedAnew(@TempDir Path other) throws Exception {
        var rewritten = log(other, 90_000);
        var find = new FindEvents(rewritten.index);
        EventFilter text = EventFilter.ALL.withText("\"n37.\"");
        assertThat(whole(find, text, true, 0, 1).total()).isEqualTo(900);
        java.nio.file.Files.writeString(rewritten.file(LoggedWorkspace.LIVE), line(37) + line(38));
        rewritten.refresh();
        assertThat(times(whole(find, text, true, 0, 5).events())).isEqualTo(times(LongStream.of(37)));
    }

    @Test
    void logCutWhileItIsSearched_givesOnlyEventsThatAreThere(@TempDir Path other) throws Exception {
        var cut = log(other, 200_000);
        var find = new FindEvents(cut.index);
        EventFilter text = EventFilter.ALL.withText("\"timestamp\"");
        page(find, text, true, 0, 10);
        cutTo(cut.file(LoggedWorkspace.LIVE), 5_000_000);
        EventPage page = whole(find, text, true, 0, 10);
        assertThat(page.total()).isLessThanOrEqualTo(200_000);
        assertThat(page.events()).allMatch(event -> event.timestamp().isBefore(START.plusSeconds(200_000)));
        cut.refresh();
        long lines;
        try (var left = java.nio.file.Files.lines(cut.file(LoggedWorkspace.LIVE))) {
            lines = left.filter(line -> line.endsWith("}")).count();
        }
        assertThat(whole(find, text, true, 0, 10).total()).isEqualTo(lines);
    }

    private static void cutTo(Path file, long length) throws IOException {
        try (var open = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }

    @Test
    void waiting_isCancelled_andAClosedSearchBeginsAnewWhenAskedAgain() throws Exception {
        var find = new FindEvents(workspace.index);
        EventFilter slow = EventFilter.ALL.withRegex("(.*1){12}x");
        var cancel = new CancelToken();
        cancel.cancel();
        assertThatThrownBy(() -> find.run(new EventPage.Question(slow, true, 0, 10), new Progress(), cancel))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CANCELLED));
        find.close();
        assertThat(whole(find, EventFilter.ALL.withText("\"n1.\""), true, 0, 1).total()).isEqualTo(2_400);
    }

    @Test
    void badRegex_isAProblemOfThePageToo() {
        assertThatThrownBy(() -> page(new FindEvents(workspace.index), EventFilter.ALL.withRegex("(a"), true, 0, 10))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.name()).isEqualTo("bad-regex"));
    }

    @Test
    void neighbourAndRow_ofARareKind() throws Exception {
        var find = new FindEvents(workspace.index);
        EventFilter deletes = EventFilter.ALL.withAction("delete");
        Event from = page(find, EventFilter.ALL, false, 120_500, 1).events().getFirst();
        var neighbour = new FindNeighbour(find);
        Event later = neighbour.run(new FindNeighbour.Question(deletes, from.id(), true), new Progress(), new CancelToken()).orElseThrow();
        Event earlier = neighbour.run(new FindNeighbour.Question(deletes, from.id(), false), new Progress(), new CancelToken()).orElseThrow();
        assertThat(times(List.of(later, earlier))).isEqualTo(times(LongStream.of(120_999, 119_999)));
        var row = new FindRow(find);
        assertThat(row.run(new FindRow.Question(EventFilter.ALL, true, later.id()), new Progress(), new CancelToken())).hasValue(LINES - 1 - 120_999);
        assertThat(row.run(new FindRow.Question(deletes, false, later.id()), new Progress(), new CancelToken())).hasValue(120);
        assertThat(row.run(new FindRow.Question(deletes, false, from.id()), new Progress(), new CancelToken())).isEmpty();
    }
}
