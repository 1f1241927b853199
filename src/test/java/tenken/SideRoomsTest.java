package tenken;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.event.EventFilter;
import tenken.job.FindEvents;
import tenken.job.IndexSummary;
import tenken.job.RefreshIndex;
import tenken.job.SavedViews;
import tenken.job.TemplateGroups;
import tenken.job.WorkspaceIndex;
import tenken.runbook.Runbook;
import tenken.settings.SavedView;
import tenken.text.Language;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.events.EventsRooms;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Screen;
import tenken.ui.shell.Session;
import tenken.ui.shell.SideRooms;
import tenken.work.CancelToken;
import tenken.work.Progress;
import tenken.workspace.Workspace;

/// The rooms beside Events, over real files: four busy ports, two timeouts, one hostile message, three successes.
class SideRoomsTest {
    private static final Instant NOW = Instant.parse("2026-02-10T00:00:00Z");

    @TempDir
    Path folder;

    private final ScreenStage stage = new ScreenStage();
    private final OpenedDoors doors = new OpenedDoors();
    private WorkspaceIndex index;
    private SideRooms rooms;
    private Screen screen;

    @BeforeEach
    void tenRuns() throws Exception {
        var bench = new Workbench(folder);
        var lines = new ArrayList<String>();
        List<String> errors = List.of("port 1 busy", "port 1 busy", "port 2 busy", "port 3 busy", "timeout after 5 s", "timeout after 9 s",
                "<b>{0} %s \\u202E=1+1", "", "", "");
        for (int i = 0; i < errors.size(); i++) {
            lines.add(Workbench.run("2026-02-09T00:00:0" + i + ".000Z", "dt_000000000001", "alpha", errors.get(i).isEmpty(), 10, errors.get(i)));
        }
        bench.audit(lines.toArray(String[]::new));
        var workspace = new Workspace(bench.workspace(), bench.state(), Optional.empty());
        index = new WorkspaceIndex(workspace);
        new RefreshIndex(index).run(new IndexSummary.Question(false), new Progress(), new CancelToken());
        Jobs jobs = new WorkspaceJobs(workspace, index, Runbook.of("dynamic-tools")).all();
        rooms = jobs.side();
        var session = new Session(workspace, new Texts(Language.EN), ZoneId.of("Asia/Tokyo"), Optional.empty(), () -> NOW);
        var maker = EventsRooms.maker().make(session, jobs, stage.worker(), doors);
        screen = stage.show(maker, 1144, 690);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void turnTo(int tab) {
        stage.on(() -> {
            stage.find("eventTabs", TabPane.class).getSelectionModel().select(tab);
            return true;
        });
        stage.settle();
    }

    private void fire(String button) {
        stage.on(() -> {
            stage.find(button, Button.class).fire();
            return true;
        });
        stage.settle();
    }

    private long count(EventFilter filter) throws Problem {
        return new FindEvents(index).count(filter, new CancelToken());
    }

    @SuppressWarnings("unchecked")
    private TableView<TemplateGroups.Row> groups() {
        return stage.find("groupRows", TableView.class);
    }

    private List<String> told() {
        return stage.on(() -> groups().getItems().stream().map(row -> row.count() + " " + row.group().name()).toList());
    }

    @Test
    void templates_areMergedUnderAName_opened_andTheMergeUndone() throws Exception {
        turnTo(1);
        assertThat(told()).containsExactly("4 port <n> busy", "2 timeout after <n> s", "1 <b>{<n>} %s \u202E=<n>+<n>");
        assertThat(stage.find("groupReason", Label.class).getText()).isEqualTo("They are the same but for numbers.");
        stage.on(() -> {
            groups().getSelectionModel().clearSelection();
            groups().getSelectionModel().selectIndices(0, 1);
            return true;
        });
        stage.settle();
        assertThat(stage.find("merge", Button.class).isDisabled()).isTrue();
        stage.click("mergeName");
        stage.type("network");
        stage.click("merge");
        assertThat(told()).containsExactly("6 network", "1 <b>{<n>} %s \u202E=<n>+<n>");
        fire("groupDoor");
        assertThat(count(doors.last().filter())).isEqualTo(6);
        fire("groupUndo");
        assertThat(told()).hasSize(3).contains("4 port <n> busy");
    }

    @Test
    void template_isSplitByWordsAndByAValue_fromTheKeyboard() throws Exception {
        turnTo(1);
        stage.on(() -> {
            stage.find("phrase", TextField.class).requestFocus();
            return true;
        });
        stage.type("3 busy");
        stage.press(KeyCode.TAB);
        stage.press(KeyCode.SPACE);
        assertThat(told()).contains("3 port <n> busy", "1 “3 busy” of port <n> busy");
        Button value = stage.on(() -> (Button) screen.root().lookupAll(".door").stream()
                .filter(node -> node instanceof Button button && button.getText().equals("“1” apart")).findFirst().orElseThrow());
        stage.on(() -> {
            value.fire();
            return true;
        });
        stage.settle();
        assertThat(told()).contains("2 “1” of port <n> busy", "1 port <n> busy");
    }

    @Test
    void m_bookmarksTheChosenEvent_andShiftM_takesToItsNote() throws Exception {
        stage.press(KeyCode.DOWN);
        stage.type("m");
        stage.until(() -> rooms.bookmarks().run(false, new Progress(), new CancelToken()).rows().size() == 1);
        stage.press(KeyCode.DOWN);
        stage.type("M");
        stage.until(() -> stage.find("markNote", TextArea.class).isFocused());
        stage.until(() -> stage.find("markLine", TextArea.class).getText().contains("00:00:08"));
        stage.type("why?");
        stage.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        stage.until(() -> rooms.bookmarks().run(false, new Progress(), new CancelToken()).rows().get(1).bookmark().note().equals("why?"));
        assertThat(stage.find("markState", Label.class).getText()).isEqualTo("Stands at .pi/logs/dynamic-tools-audit.jsonl:9.");
    }

    @Test
    void question_isAnswered_andItsRowOpensItsEvents() throws Exception {
        turnTo(2);
        stage.on(() -> {
            ListView<?> list = stage.find("queryList", ListView.class);
            list.getSelectionModel().select(1);
            return true;
        });
        stage.settle();
        TableView<?> rows = stage.find("queryRows", TableView.class);
        assertThat(stage.on(() -> List.copyOf(rows.getItems())).toString()).startsWith("[[port 1 busy, 2]");
        fire("queryDoor");
        assertThat(count(doors.last().filter())).isEqualTo(2);
    }

    @Test
    void sql_runsWithTheKeyboard_andAMistakeIsMarked() {
        turnTo(4);
        write("SELECT message, count(*) AS n FROM events WHERE message LIKE '<b>%' GROUP BY 1");
        stage.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        TableView<?> rows = stage.find("sqlRows", TableView.class);
        assertThat(rows.getItems().toString()).isEqualTo("[[<b>{0} %s \u202E=1+1, 1]]");
        assertThat(String.valueOf(rows.getColumns().getFirst().getCellData(0))).isEqualTo("<b>{0} %s 〔U+202E〕=1+1");
        write("SELECT nothere FROM events");
        stage.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(stage.find("sqlRefusal", Label.class).getText()).isEqualTo("× Line 1, column 8: no such column: nothere");
        assertThat(stage.find("sqlText", TextArea.class).getSelectedText()).isEqualTo("nothere");
    }

    private void write(String sql) {
        stage.on(() -> {
            stage.find("sqlText", TextArea.class).setText(sql);
            stage.find("sqlText", TextArea.class).requestFocus();
            return true;
        });
    }

    @Test
    void door_bringsTheTableOfEventsToTheFront() {
        turnTo(4);
        stage.on(() -> {
            ((EventsRooms) screen).show(EventFilter.ALL.withTarget("alpha"), "because");
            return true;
        });
        stage.settle();
        assertThat(stage.find("eventTabs", TabPane.class).getSelectionModel().getSelectedIndex()).isZero();
        assertThat(stage.find("total", Label.class).getText()).isEqualTo("10 events");
    }

    @Test
    void savedView_isListedInTheMenu() throws Exception {
        fire("viewsButton");
        stage.type("morning\n");
        stage.until(() -> rooms.views().run(new SavedViews.Question.Look(), new Progress(), new CancelToken()).views().stream()
                .map(SavedView::name).toList().equals(List.of("morning")));
    }
}
