package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.job.LoggedWorkspace.START;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.Condition;
import tenken.event.Condition.InLine;
import tenken.event.Condition.Matching;
import tenken.event.Condition.Not;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Outcome;
import tenken.index.FileState;
import tenken.index.IndexReader;
import tenken.source.LineBytes;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// What a search finds is what a reader of every event and its raw line would pick out, whatever the logs are like:
/// packed and copied, with broken, blank, late and twofold lines.
class SearchPropertyTest {
    private static final String ARCHIVE = ".pi/logs/dynamic-tools-audit-20260104.jsonl.gz";
    private static final String ACTIVITY = ".pi/logs/events-2026-01-05.jsonl";
    private static final String[] WORDS = {"timeout", "ﾀｲﾑｱｳﾄ", "\\u30bf\\u30a4\\u30e0", "日誌", "ok", "boom"};

    private final Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void search_equalsReadingEveryLine(long seed, @TempDir Path folder) throws Exception {
        random.setSeed(seed);
        var workspace = new LoggedWorkspace(folder);
        List<String> old = lines(60);
        workspace.pack(ARCHIVE, String.join("", old));
        // Some lines stand in the archive and still in the log.
        List<String> live = new ArrayList<>(old.subList(30, 60));
        live.addAll(lines(150));
        Collections.swap(live, 3, 100);
        workspace.log(String.join("", live)).append(ACTIVITY, activity(40));
        workspace.refresh();
        var find = new FindEvents(workspace.index);
        for (int growth = 0; growth < 3; growth++) {
            for (int i = 0; i < 25; i++) {
                compare(workspace, find, filter());
            }
            workspace.log(String.join("", lines(20))).append(ACTIVITY, activity(5));
            if (growth == 1) {
                workspace.append(".pi/logs/events-2026-01-06.jsonl", activity(3));
            }
            workspace.refresh();
        }
    }

    /// Without copies, the events may be counted by their lines.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void countOfLinesAlone_equalsReadingEveryLine_beforeAndAfterCopiesCome(long seed, @TempDir Path folder) throws Exception {
        random.setSeed(seed);
        var workspace = new LoggedWorkspace(folder);
        List<String> old = new ArrayList<>(lines(60));
        List<String> lines = new ArrayList<>(lines(150));
        if (seed % 2 == 0) {
            old.removeIf(String::isBlank);
            lines.removeIf(String::isBlank);
        }
        workspace.pack(ARCHIVE, String.join("", old).replace("dt_", "dt_9")).log(String.join("", lines)).append(ACTIVITY, activity(40));
        workspace.refresh();
        assertThat(copies(workspace)).isZero();
        countsOfLines(workspace);
        workspace.log(lines.getLast() + lines.get(7)).refresh();
        countsOfLines(workspace);
        workspace.pack(".pi/logs/dynamic-tools-audit-20260103.jsonl.gz", String.join("", lines.subList(0, 80))).refresh();
        assertThat(copies(workspace)).isPositive();
        countsOfLines(workspace);
    }

    private static long copies(LoggedWorkspace workspace) throws Problem {
        return workspace.index.look(IndexReader::files).stream().mapToLong(FileState::copies).sum();
    }

    private void countsOfLines(LoggedWorkspace workspace) throws Exception {
        for (int i = 0; i < 25; i++) {
            var filter = new EventFilter(Optional.empty(), filter().aboutLines());
            long expected = 0;
            for (Event event : workspace.find(EventFilter.ALL)) {
                expected += isFound(workspace, event, filter) ? 1 : 0;
            }
            assertThat(workspace.count(filter)).as("%s", filter).isEqualTo(expected);
        }
    }

    private static void compare(LoggedWorkspace workspace, FindEvents find, EventFilter filter) throws Problem, IOException {
        var events = new ArrayList<Event>();
        for (Event event : workspace.find(filter.withoutLines())) {
            if (isFound(workspace, event, filter)) {
                events.add(event);
            }
        }
        assertThat(find.count(filter, new CancelToken())).as("%s", filter).isEqualTo(events.size());
        for (boolean newestFirst : new boolean[] {false, true}) {
            List<Event> expected = newestFirst ? events.reversed() : events;
            var all = new ArrayList<Event>();
            find.forEach(filter, newestFirst, -1, all::add, new CancelToken());
            assertThat(all).as("%s", filter).isEqualTo(expected);
            int from = events.size() / 2;
            EventPage page = find.run(new EventPage.Question(filter, newestFirst, from, 7), new Progress(), new CancelToken());
            assertThat(page.events()).isEqualTo(expected.subList(from, Math.min(events.size(), from + 7)));
            assertThat(page.total()).isEqualTo(events.size());
            assertThat(page.complete()).isTrue();
            neighbours(find, filter, newestFirst, expected, from);
        }
    }

    private static void neighbours(FindEvents find, EventFilter filter, boolean newestFirst, List<Event> expected, int row) throws Problem {
        if (expected.isEmpty()) {
            return;
        }
        Event here = expected.get(row);
        assertThat(find.rowOf(filter, newestFirst, here.id(), new CancelToken())).hasValue(row);
        assertThat(find.rowOf(filter, newestFirst, here.id() + 1, new CancelToken()))
                .isEqualTo(expected.stream().anyMatch(one -> one.id() == here.id() + 1) ? OptionalLong.of(newestFirst ? row - 1 : row + 1) : OptionalLong.empty());
        var next = new FindNeighbour(find);
        Optional<Event> below = row + 1 < expected.size() ? Optional.of(expected.get(row + 1)) : Optional.empty();
        Optional<Event> above = row > 0 ? Optional.of(expected.get(row - 1)) : Optional.empty();
        assertThat(next.run(new FindNeighbour.Question(filter, here.id(), !newestFirst), new Progress(), new CancelToken())).isEqualTo(below);
        assertThat(next.run(new FindNeighbour.Question(filter, here.id(), newestFirst), new Progress(), new CancelToken())).isEqualTo(above);
    }

    private static boolean isFound(LoggedWorkspace workspace, Event event, EventFilter filter) throws IOException {
        try (var bytes = new LineBytes(workspace.file(event.origin().path()))) {
            var line = new String(bytes.read(event.origin().offset(), event.origin().length()).orElseThrow().bytes(), StandardCharsets.UTF_8);
            return filter.aboutLines().stream().allMatch(condition -> reads(condition).test(line));
        }
    }

    private static Predicate<String> reads(Condition condition) {
        return switch (condition) {
            case Not not -> reads(not.condition()).negate();
            case InLine line -> switch (line.matching()) {
                case EXACT -> text -> text.contains(line.text());
                // The words made up here differ in width and in escapes alone.
                case FOLDED -> text -> text.replace("ﾀｲﾑｱｳﾄ", "タイムアウト").replace("\\u30bf\\u30a4\\u30e0", "タイム").contains(line.text());
                case REGEX -> Pattern.compile(line.text()).asPredicate();
            };
            default -> throw new AssertionError(condition);
        };
    }

    private EventFilter filter() {
        EventFilter filter = EventFilter.ALL;
        for (int i = random.nextInt(3); i > 0; i--) {
            Condition line = switch (random.nextInt(6)) {
                case 0 -> new InLine(WORDS[random.nextInt(WORDS.length)], Matching.EXACT);
                case 1 -> new InLine("タイム", Matching.FOLDED);
                case 2 -> new InLine("time[o]ut|boom", Matching.REGEX);
                case 3 -> new InLine("dt_[0-3]\"", Matching.REGEX);
                case 4 -> new InLine("\"", Matching.EXACT);
                default -> new InLine("^$|^ *$", Matching.REGEX);
            };
            filter = filter.with(random.nextInt(4) == 0 ? new Not(line) : line);
        }
        filter = random.nextInt(3) == 0 ? filter.withOutcome(Outcome.FAILURE) : filter;
        filter = random.nextInt(4) == 0 ? filter.with(Field.TOOL, "dt_" + random.nextInt(5)) : filter;
        filter = random.nextInt(4) == 0 ? filter.withAction("run") : filter;
        filter = random.nextInt(4) == 0 ? filter.with(says()) : filter;
        filter = random.nextInt(6) == 0 ? filter.lasting(OptionalDouble.of(3), OptionalDouble.empty()) : filter;
        if (random.nextInt(3) == 0) {
            long from = random.nextInt(20_000);
            filter = filter.in(new TimeSpan(START.plusSeconds(from), START.plusSeconds(from + random.nextInt(20_000)).plusNanos(random.nextInt(3) * 500_000)));
        }
        return filter;
    }

    private Condition says() {
        var says = new Condition.Says(List.of("o", "boom", "タイム", "ﾀｲﾑ", "").get(random.nextInt(5)));
        return random.nextInt(3) == 0 ? new Not(says) : says;
    }

    private List<String> lines(int count) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            String tool = "dt_" + random.nextInt(5);
            // Mostly in order, some late, many of one millisecond.
            long second = random.nextInt(8) == 0 ? random.nextInt(20_000) : 100L * lines.size();
            var at = START.plusSeconds(second);
            lines.add(switch (random.nextInt(12)) {
                case 0 -> "\n";
                case 1 -> "{\"timestamp\":\"" + at + "\",\"action\":\"" + word() + "\n";
                case 2 -> "  \r\n";
                case 3 -> LoggedWorkspace.libraryLine("create", at, tool);
                case 4 -> LoggedWorkspace.commandLine("create", at, tool);
                case 5 -> "{\"details\":{\"timestamp\":\"1999-01-01T00:00:00Z\",\"x\":\"" + word() + "\"},\"action\":\"tool.run\",\"timestamp\":\"" + at + "\",\"toolId\":\"" + tool + "\"}\r\n";
                case 6 -> "{\"timestamp\":\"9999-12-31T00:00:00Z\",\"action\":\"run_dynamic_tool\",\"toolId\":\"" + tool + "\",\"note\":\"" + word() + "\"}\n";
                default -> "{\"timestamp\":\"%s\",\"action\":\"run_dynamic_tool\",\"toolId\":\"%s\",\"success\":%b,\"details\":{\"executionTimeMs\":%d},\"error\":\"%s\"}\n"
                        .formatted(at, tool, random.nextBoolean(), random.nextInt(9), word());
            });
        }
        return lines;
    }

    private String activity(int count) {
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"eventType\":\"operation_start\",\"data\":{\"target\":\"run_dynamic_tool:dt_%d\",\"note\":\"%s\"},\"eventId\":\"%d\",\"operationId\":\"o\",\"timestamp\":\"%s\"}\n"
                    .formatted(random.nextInt(5), word(), i, START.plusSeconds(random.nextInt(20_000))));
        }
        return lines.toString();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
