package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.job.LoggedWorkspace.START;
import static tenken.job.LoggedWorkspace.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.disk.GroupingRecords;
import tenken.event.EventFilter;
import tenken.event.template.Decision;
import tenken.event.template.Decision.Member;
import tenken.event.template.Mark;
import tenken.event.template.MaskedPart;
import tenken.job.TemplateGroups.Row;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// Ten failures: ports 1, 1, 2, 3 at 0, 10, 20, 30 s; files at 1 and 40 s; one hang-up at 50 s; timeouts at 60, 70, 80 s.
class ReadTemplatesTest {
    @TempDir
    Path folder;

    private LoggedWorkspace workspace;
    private GroupingRecords records;

    @BeforeEach
    void tenFailures() throws Exception {
        workspace = new LoggedWorkspace(folder).log(
                run(0, false, "port 1 busy") + run(1, false, "open '/a' failed") + run(2) + run(10, false, "port 1 busy") + run(20, false, "port 2 busy")
                + run(30, false, "port 3 busy") + run(40, false, "open '/b' failed") + run(50, false, "socket hang up")
                + run(60, false, "timeout after 5 s") + run(70, false, "timeout after 5 s") + run(80, false, "timeout after 9 s") + run(90));
        workspace.refresh();
        records = new GroupingRecords(folder.resolve("state"), "me");
    }

    private TemplateGroups read(EventFilter filter) throws Problem {
        return new ReadTemplates(workspace.index, records).run(new TemplateGroups.Question(filter, 9), new Progress(), new CancelToken());
    }

    private void holdsItsNumbers(TemplateGroups groups) throws Problem {
        long sum = 0;
        for (Row row : groups.rows()) {
            assertThat(workspace.count(row.events())).as(row.group().name()).isEqualTo(row.count());
            assertThat(row.series().stream().mapToLong(Long::longValue).sum()).isEqualTo(row.count());
            sum += row.count();
        }
        assertThat(groups.total()).isEqualTo(sum);
    }

    private static List<String> told(TemplateGroups groups) {
        return groups.rows().stream().map(row -> row.count() + " " + row.group().name()).toList();
    }

    @Test
    void everyMessage_isCountedByItsTemplate() throws Exception {
        TemplateGroups groups = read(EventFilter.ALL);
        assertThat(told(groups)).containsExactly("4 port <n> busy", "3 timeout after <n> s", "2 open <text> failed", "1 socket hang up");
        Row ports = groups.rows().getFirst();
        assertThat(ports.first()).isEqualTo(START);
        assertThat(ports.last()).isEqualTo(START.plusSeconds(30));
        assertThat(groups.share(ports)).hasValue(0.4);
        // From 0 to just after 90 s, a ninth is a little more than ten seconds.
        assertThat(ports.series()).containsExactly(2L, 1L, 1L, 0L, 0L, 0L, 0L, 0L, 0L);
        holdsItsNumbers(groups);
    }

    @Test
    void aPeriodAndAField_narrowWhatIsCounted() throws Exception {
        TemplateGroups groups = read(EventFilter.ALL.in(new TimeSpan(START.plusSeconds(10), START.plusSeconds(60))));
        assertThat(told(groups)).containsExactly("3 port <n> busy", "1 open <text> failed", "1 socket hang up");
        holdsItsNumbers(groups);
        assertThat(told(read(EventFilter.ALL.withTarget("tool_0")))).containsExactly("1 port <n> busy", "1 timeout after <n> s");
    }

    @Test
    void merged_isOneGroup_andItsFilterFindsAllOfIt() throws Exception {
        decide(new DecideGrouping.Question.Merge("network", Set.of(Member.template("port <n> busy"), Member.template("socket hang up")), START));
        TemplateGroups groups = read(EventFilter.ALL);
        assertThat(told(groups)).containsExactly("5 network", "3 timeout after <n> s", "2 open <text> failed");
        holdsItsNumbers(groups);
    }

    @Test
    void split_takesItsMessages_andEachFilterFindsItsOwn() throws Exception {
        decide(new DecideGrouping.Question.Split("port one", "port <n> busy", new Decision.Value(0, "1"), START));
        String phrase = decide(new DecideGrouping.Question.Split("nine", "timeout after <n> s", new Decision.Phrase("9 s"), START));
        TemplateGroups groups = read(EventFilter.ALL);
        assertThat(told(groups)).containsExactly("2 open <text> failed", "2 port <n> busy", "2 port one", "2 timeout after <n> s", "1 nine", "1 socket hang up");
        holdsItsNumbers(groups);
        decide(new DecideGrouping.Question.Merge("odd", Set.of(Member.split(phrase), Member.template("port <n> busy")), START.plusSeconds(1)));
        groups = read(EventFilter.ALL);
        assertThat(told(groups)).containsExactly("3 odd", "2 open <text> failed", "2 port one", "2 timeout after <n> s", "1 socket hang up");
        holdsItsNumbers(groups);
    }

    @Test
    void undone_isAsBefore_andDecisionsOutliveTheIndex() throws Exception {
        List<String> before = told(read(EventFilter.ALL));
        String merge = decide(new DecideGrouping.Question.Merge("m", Set.of(Member.template("port <n> busy"), Member.template("socket hang up")), START));
        List<String> merged = told(read(EventFilter.ALL));
        Files.delete(workspace.database());
        workspace.refresh();
        assertThat(told(read(EventFilter.ALL))).isEqualTo(merged).isNotEqualTo(before);
        decide(new DecideGrouping.Question.Undo(merge, START.plusSeconds(1)));
        assertThat(told(read(EventFilter.ALL))).isEqualTo(before);
    }

    @Test
    void aDamagedRecord_isTold_andTheOthersHold() throws Exception {
        decide(new DecideGrouping.Question.Merge("m", Set.of(Member.template("port <n> busy"), Member.template("socket hang up")), START));
        Files.writeString(records.file(), "{\"id\":\"x\",\"at", StandardOpenOption.APPEND);
        decide(new DecideGrouping.Question.Split("nine", "timeout after <n> s", new Decision.Phrase("9 s"), START));
        TemplateGroups groups = read(EventFilter.ALL);
        assertThat(groups.damaged()).containsExactly(2L);
        assertThat(told(groups)).contains("5 m", "1 nine");
    }

    @Test
    void examples_differ_andSayWhatVaries() throws Exception {
        Row ports = read(EventFilter.ALL).rows().getFirst();
        TemplateDetail detail = new ReadTemplateExamples(workspace.index).run(ports, new Progress(), new CancelToken());
        assertThat(detail.examples()).extracting(example -> example.event().message()).containsExactly("port 1 busy", "port 2 busy", "port 3 busy");
        assertThat(detail.examples().getFirst().event().timestamp()).isEqualTo(START.plusSeconds(10));
        assertThat(detail.examples().getLast().parts()).containsExactly(new MaskedPart(Mark.NUMBER, "3"));
    }

    @Test
    void examplesOfAMerge_areOfEachTemplate_andOfASplitOnlyItsOwn() throws Exception {
        decide(new DecideGrouping.Question.Merge("network", Set.of(Member.template("port <n> busy"), Member.template("socket hang up")), START));
        decide(new DecideGrouping.Question.Split("port two", "port <n> busy", new Decision.Value(0, "2"), START));
        List<Row> rows = read(EventFilter.ALL).rows();
        assertThat(examples(rows, "network")).containsExactly("port 1 busy", "socket hang up", "port 3 busy");
        assertThat(examples(rows, "port two")).containsExactly("port 2 busy");
    }

    private List<String> examples(List<Row> rows, String name) throws Problem {
        Row row = rows.stream().filter(one -> one.group().name().equals(name)).findFirst().orElseThrow();
        return new ReadTemplateExamples(workspace.index).run(row, new Progress(), new CancelToken()).examples().stream()
                .map(example -> example.event().message()).toList();
    }

    @Test
    void nothingHeld_isNoGroup() throws Exception {
        var empty = new LoggedWorkspace(folder.resolve("empty"));
        TemplateGroups groups = new ReadTemplates(empty.index, records).run(new TemplateGroups.Question(EventFilter.ALL, 9), new Progress(), new CancelToken());
        assertThat(groups.rows()).isEmpty();
        assertThat(groups.span()).isEqualTo(Optional.empty());
    }

    private String decide(DecideGrouping.Question question) throws Problem {
        return new DecideGrouping(records).run(question, new Progress(), new CancelToken());
    }
}
