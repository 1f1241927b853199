package tenken.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenken.job.Home;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.control.MissionTag;
import tenken.ui.shell.FakeWorkspace;
import tenken.ui.shell.Session;

class HomeViewTest {
    private static final long MANY = 1_234_567;

    private final ScreenStage stage = new ScreenStage();
    private final OpenedDoors doors = new OpenedDoors();
    private final Session session = new Session(FakeWorkspace.sample(), new Texts(Language.JA), FakeWorkspace.TOKYO, Optional.empty(), () -> FakeWorkspace.NOW);

    @AfterEach
    void close() {
        stage.close();
    }

    private HomeChanges changes() {
        return new HomeChanges(session, FakeWorkspace.jobs(), stage.worker());
    }

    @Test
    void greatFigures_areNeverCut() throws Exception {
        show(busy(), 700);

        assertThat(drawn("runs-count")).isEqualTo("1,234,567");
        assertThat(drawn("runs-rate")).isEqualTo("90.00%");
        assertThat(drawn("errors-count")).isEqualTo("1,234,567");
        Parent bars = stage.find("errors-bars", Parent.class);
        assertThat(bars.lookupAll(".text")).extracting(text -> ((Text) text).getText()).contains("1,234,567");
    }

    @Test
    void whatChanged_standsInThreeSentencesAtMost_eachADoorToItsEvents() throws Exception {
        show(FakeWorkspace.home(), 900);
        assertThat(((Labeled) stage.find("change-0", Labeled.class)).getText()).isEqualTo("失敗は 12 件から 61 件に増えました (5.1倍)。");
        assertThat(((Labeled) stage.find("change-1", Labeled.class)).getText()).startsWith("増えた 49 件のうち 44 件は、json の「timeout」です");
        assertThat(stage.find("change-3", Node.class)).isNull();
        stage.on(() -> {
            stage.find("change-1", javafx.scene.control.Button.class).fire();
            stage.find("changes-more", javafx.scene.control.Button.class).fire();
            return true;
        });
        assertThat(doors.last().filter().only(tenken.event.Field.TOOL)).contains("json");
        assertThat(doors.last().filter().period()).contains(doors.changes().getLast().now());
    }

    @Test
    void home_beginsAtItsTop() throws Exception {
        HomeView view = stage.on(() -> new HomeView(new HomeViewModel(session, (question, progress, cancel) -> FakeWorkspace.home(), stage.worker()), changes(),
                new RejectedViewModel(session, FakeWorkspace.jobs(), stage.worker()), session, doors));

        assertThat(((ScrollPane) view.root()).getVvalue()).isZero();
    }

    @Test
    void enterOnAFile_opensItsUnreadableLines_andEscClosesThem() throws Exception {
        show(FakeWorkspace.home(), 1000);
        TableView<?> files = stage.find("found-files", TableView.class);
        stage.clickAt(files, 60, 42 + 32 + 16); // the second file: all of it can be read
        assertThat(stage.find("rejected-card", Node.class).isVisible()).isFalse();

        stage.press(KeyCode.UP);
        stage.press(KeyCode.ENTER);
        assertThat(stage.find("rejected-card", Node.class).isVisible()).isTrue();
        assertThat(stage.find("rejected-title", Labeled.class).getText()).isEqualTo(".pi/audit/audit-2026-02.jsonl の読めない行 4 件");

        stage.press(KeyCode.ESCAPE);
        assertThat(stage.find("rejected-card", Node.class).isVisible()).isFalse();
        assertThat(files.isFocused()).isTrue();
    }

    @Test
    void aChosenLine_isShownAsItStands_withItsPlace() throws Exception {
        show(FakeWorkspace.home(), 1000);
        stage.clickAt(stage.find("found-files", TableView.class), 60, 42 + 16);
        TableView<?> lines = stage.find("rejected-lines", TableView.class);
        stage.clickAt(lines, 60, 32 + 2 * 32 + 16);

        assertThat(stage.find("rejected-place", Labeled.class).getText()).isEqualTo(".pi/audit/audit-2026-02.jsonl:300");
        // The sign that turns writing around (U+202E) is named instead of obeyed.
        assertThat(stage.find("rejected-raw", TextArea.class).getText()).isEqualTo("{\"line\": 300, 〔U+202E〕\"broken");
        assertThat(stage.find("rejected-shortened", Node.class).isVisible()).isTrue();
    }

    @Test
    void theCountInTheStrip_opensTheLinesOfAllFiles() throws Exception {
        HomeView home = show(FakeWorkspace.home(), 1000);
        stage.on(() -> {
            home.showRejected();
            return true;
        });
        stage.settle();

        assertThat(stage.find("rejected-lines", TableView.class).getItems()).isEqualTo(FakeWorkspace.rejected());
        assertThat(stage.find("rejected-lines", TableView.class).isFocused()).isTrue();
    }

    @Test
    void toolsThatCannotBeLoaded_areADoor() throws Exception {
        show(FakeWorkspace.home(), 1000);
        stage.click("broken-tools");
        assertThat(doors.tools()).containsExactly("");
    }

    @Test
    void aMissionTag_saysWhatItMeans_toTheKeyboardToo() throws Exception {
        show(FakeWorkspace.home(), 1000);
        MissionTag tag = (MissionTag) stage.find("tile-execution-time", Parent.class).lookup(".mission-tag");
        assertThat(tag.getText()).isEqualTo("§ S0-8.1");
        assertThat(tag.getTooltip().getText()).contains("10 秒", "30 秒");
        stage.on(() -> {
            tag.requestFocus();
            return true;
        });
        stage.press(KeyCode.SPACE);
        assertThat(tag.isOpen()).isTrue();
        stage.press(KeyCode.ESCAPE);
        assertThat(tag.isOpen()).isFalse();
    }

    private HomeView show(Home home, int width) throws Exception {
        return stage.show(() -> new HomeView(new HomeViewModel(session, (question, progress, cancel) -> home, stage.worker()), changes(),
                new RejectedViewModel(session, FakeWorkspace.jobs(), stage.worker()), session, doors), width, 1400);
    }

    /// The letters that are really drawn: an ellipsis where there is no room for all.
    private String drawn(String id) {
        return stage.on(() -> {
            Node label = stage.find(id, Labeled.class);
            label.getScene().getRoot().layout();
            return ((Text) label.lookup(".text")).getText();
        });
    }

    private static Home busy() {
        Home home = FakeWorkspace.home();
        List<RunBucket> hours = home.errorsByHour().stream().map(hour -> new RunBucket(hour.span(), new RunCounts(0, MANY, 0))).toList();
        return new Home(home.now(), home.files(), home.events(), home.rejected(), home.blank(), home.loadableTools(), home.brokenTools(), home.tiles(),
                home.lastDay(), MANY, hours, home.errorEvents(), new RunCounts(1_111_110, 123_457, 0), home.firstEvent(), home.lastEvent(),
                home.lastReport());
    }
}
