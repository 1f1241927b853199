package tenken.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import com.sun.glass.ui.tenken.TenkenPlatformFactory;
import java.io.File;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tenken.event.EventFilter;
import tenken.job.IndexSummary;
import tenken.settings.Settings;
import tenken.text.Language;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.home.HomeView;
import tenken.ui.reports.ReportsView;
import tenken.ui.trends.TrendsView;
import tenken.work.Job;
import tenken.work.Worker;

/// A walk through the window, with the keyboard wherever the keyboard must do.
@ExtendWith(ApplicationExtension.class)
class ConsoleWindowTest {
    private final Worker worker = new Worker(FxThread.start());
    private final AtomicReference<Job<IndexSummary.Question, IndexSummary>> refresh =
            new AtomicReference<>((question, progress, cancel) -> FakeWorkspace.summary(false, 4));
    private final List<EventFilter> opened = new ArrayList<>();
    private Session session;
    private ConsoleWindow window;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        session = new Session(FakeWorkspace.sample(), new Texts(Language.EN), FakeWorkspace.TOKYO,
                PeriodChoice.LAST_7_DAYS.until(FakeWorkspace.NOW), () -> FakeWorkspace.NOW);
        Jobs fake = FakeWorkspace.jobs();
        Jobs jobs = new Jobs((question, progress, cancel) -> refresh.get().run(question, progress, cancel),
                fake.home(), fake.trends(), fake.tools(), fake.events(), fake.rawLine(), fake.report(), fake.export(), fake.rejected(), fake.values(),
                fake.lens(), fake.changes(), fake.marks(), MadeUpWorkspace.noRooms());
        Map<ScreenId, ScreenMaker> makers = new EnumMap<>(ScreenId.class);
        for (ScreenId id : ScreenId.values()) {
            makers.put(id, (one, two, three, doors) -> PlainScreen::new);
        }
        makers.put(ScreenId.HOME, HomeView.maker());
        makers.put(ScreenId.TRENDS, TrendsView.maker());
        makers.put(ScreenId.REPORTS, ReportsView.maker());
        makers.put(ScreenId.EVENTS, (one, two, three, doors) -> () -> new EventsScreen(opened));
        window = new ConsoleWindow(session, Settings.NONE, worker, new ConsoleWindow.Verbs(workspace -> jobs,
                (folder, progress, cancel) -> folder.map(path -> FakeWorkspace.real(path.getFileName().toString())).orElseGet(FakeWorkspace::sample),
                (settings, progress, cancel) -> settings), makers);
        stage.setX(0);
        stage.setY(0);
        window.show(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
        worker.close();
    }

    private static void until(String what, Supplier<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::get).get());
        } catch (TimeoutException e) {
            throw new AssertionError(what + " within ten seconds", e);
        }
        waitForFxEvents();
    }

    private void untilSettled() throws Exception {
        until("The window is settled", window::isSettled);
    }

    private Node node(String id) {
        return stage.getScene().lookup(id);
    }

    private String words(String id) {
        return ((Labeled) node(id)).getText();
    }

    @Test
    void ctrlNumber_switchesScreens_andAltLeftGoesBack(FxRobot robot) throws Exception {
        untilSettled();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until("Reports is in front", () -> node("#reports") != null);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        until("Home is in front", () -> node("#home") != null);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        until("Reports is in front again", () -> node("#reports") != null);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until("Home is in front again", () -> node("#home") != null);
    }

    @Test
    void ctrlShiftL_changesEveryWordAtOnce_andKeepsWhatWasWritten(FxRobot robot) throws Exception {
        untilSettled();
        assertThat(words("#rail-home")).isEqualTo("Home");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until("The kept notes are there", () -> node("#notes") instanceof TextArea notes && notes.getText().equals("kept from last time"));
        robot.clickOn("#notes").push(KeyCode.END).write("!");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        until("The rail speaks Japanese", () -> words("#rail-home").equals("ホーム"));

        assertThat(((TextArea) node("#notes")).getText()).isEqualTo("kept from last time!");
        assertThat(words("#week-this")).isEqualTo("今週");
        assertThat(words("#period")).isEqualTo("直近 7 日");
    }

    @Test
    void colours_switchBetweenLightAndDark(FxRobot robot) throws Exception {
        untilSettled();
        assertThat(stage.getScene().getRoot().getStyleClass()).doesNotContain("dark");
        robot.clickOn("#colours");
        until("The window is dark", () -> stage.getScene().getRoot().getStyleClass().contains("dark"));
        robot.clickOn("#colours");
        until("The window is light", () -> !stage.getScene().getRoot().getStyleClass().contains("dark"));
    }

    @Test
    void aMenu_wearsTheColoursAndTheFontOfItsWindow(FxRobot robot) throws Exception {
        untilSettled();
        robot.clickOn("#colours").clickOn("#period");
        until("The menu is open", () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        var menu = Window.getWindows().stream().filter(PopupWindow.class::isInstance).findFirst().orElseThrow().getScene();

        assertThat(menu.getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
        assertThat(menu.getUserAgentStylesheet()).isEqualTo(stage.getScene().getUserAgentStylesheet());
        var words = (Text) menu.getRoot().lookupAll(".text").iterator().next();
        assertThat(words.getFont().getFamily()).isEqualTo("BIZ UDPGothic");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aProblemInReading_isOneBannerWithWhatToDo(FxRobot robot) throws Exception {
        untilSettled();
        assertThat(node("#notice").isVisible()).isFalse();
        refresh.set((question, progress, cancel) -> {
            throw new Problem(Problem.Kind.IO, "unexpected", "the disk is gone");
        });
        robot.push(KeyCode.F5);
        until("The banner is there", () -> node("#notice").isVisible());

        assertThat(words("#notice-happened")).contains("the disk is gone");
        assertThat(words("#notice-remedy")).startsWith("Your files are untouched.");
    }

    @Test
    void aLongReading_showsHowFarItIs_andCanBeCancelled(FxRobot robot) throws Exception {
        untilSettled();
        refresh.set((question, progress, cancel) -> {
            while (true) {
                progress.report(43, 100, ".pi/audit.jsonl");
                cancel.check();
                Thread.onSpinWait();
            }
        });
        robot.push(KeyCode.F5);
        until("The progress is shown", () -> node("#reading").isVisible());
        assertThat(words("#reading-what")).isEqualTo("43% .pi/audit.jsonl");
        robot.clickOn("#reading-cancel");
        until("It says that it was stopped", () -> words("#updated").equals("Reading was stopped. F5 goes on."));
    }

    @Test
    void theSample_isNamedWithItsClock_untilAFolderIsChosen(FxRobot robot) throws Exception {
        untilSettled();
        assertThat(node("#sample-banner").isVisible()).isTrue();
        assertThat(words("#sample-text")).contains("Tue 10 Feb 2026 09:00").contains("Asia/Tokyo");
        TenkenPlatformFactory.nextFile = new File("/work/my-agents");
        robot.clickOn("#sample-choose");
        until("The folder is open", () -> words("#workspace").equals("my-agents"));

        assertThat(node("#sample-banner").isVisible()).isFalse();
        assertThat(stage.getTitle()).startsWith("my-agents");
    }

    @Test
    void anHourOfErrors_opensExactlyItsEvents(FxRobot robot) throws Exception {
        untilSettled();
        robot.interact(() -> node("#errors-bars").requestFocus());
        robot.push(KeyCode.HOME);
        for (int i = 0; i < 13; i++) {
            robot.push(KeyCode.RIGHT);
        }
        robot.push(KeyCode.ENTER);
        until("Events is in front", () -> node("#events-fake") != null);

        var home = FakeWorkspace.home();
        assertThat(opened).containsExactly(home.errorEvents().in(home.errorsByHour().get(13).span()));
    }

    @Test
    void theCountOfUnreadableLines_opensTheLinesOnHome(FxRobot robot) throws Exception {
        untilSettled();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until("Reports is in front", () -> node("#reports") != null);
        assertThat(words("#rejected")).isEqualTo("4 unreadable lines");
        robot.clickOn("#rejected");
        until("The list of lines has the focus", () -> stage.getScene().getFocusOwner() == node("#rejected-lines"));
        until("All four are told", () -> ((TableView<?>) node("#rejected-lines")).getItems().equals(FakeWorkspace.rejected()));
    }

    @Test
    void anExport_writesWhereTheOperatorSays_andSaysSo(FxRobot robot) throws Exception {
        untilSettled();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until("Reports is in front", () -> node("#reports") != null && window.isSettled());
        TenkenPlatformFactory.nextFile = new File("/reports/week.html");
        robot.clickOn("#export-html");
        until("It says where", () -> words("#saved").equals("✓ Saved to " + new File("/reports/week.html")));
    }

    @Test
    void t_showsTheBarsAsATable(FxRobot robot) throws Exception {
        untilSettled();
        assertThat(node("#errors-table").isVisible()).isFalse();
        robot.interact(() -> node("#errors-bars").requestFocus());
        robot.push(KeyCode.T);
        until("The table is there", () -> node("#errors-table").isVisible() && !node("#errors-bars").isVisible());
    }

    @Test
    void brackets_moveThePeriod_exceptWhereSomebodyWrites(FxRobot robot) throws Exception {
        untilSettled();
        var week = session.period().get().orElseThrow();
        robot.write("[");
        until("The period has moved", () -> session.period().get().equals(Optional.of(week.previous())));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until("The notes are there", () -> node("#notes") != null);
        robot.clickOn("#notes").write("[");
        waitForFxEvents();

        assertThat(session.period().get()).contains(week.previous());
    }

    @Test
    void ctrlNumber_movesTheFocusIntoTheScreen(FxRobot robot) throws Exception {
        untilSettled();
        robot.interact(() -> node("#rail-home").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until("Trends has the focus", () -> stage.getScene().getFocusOwner() != null && stage.getScene().getFocusOwner().getStyleClass().contains("bar-canvas"));
    }

    @Test
    void f6_walksFromPaneToPane(FxRobot robot) throws Exception {
        untilSettled();
        robot.interact(() -> node("#workspace").requestFocus());
        robot.push(KeyCode.F6);
        until("The rail has the focus", () -> String.valueOf(stage.getScene().getFocusOwner().getId()).startsWith("rail-"));
        robot.push(KeyCode.F6);
        until("The screen has the focus", () -> stage.getScene().getFocusOwner() == node("#home"));
    }

    private static class PlainScreen implements Screen {
        final StackPane pane = new StackPane();

        @Override
        public Parent root() {
            return pane;
        }

        @Override
        public void shown() {}

        @Override
        public void hidden() {}

        @Override
        public boolean isSettled() {
            return true;
        }
    }

    private static final class EventsScreen extends PlainScreen implements EventsDoor {
        private final List<EventFilter> opened;

        EventsScreen(List<EventFilter> opened) {
            this.opened = opened;
            pane.setId("events-fake");
        }

        @Override
        public void show(EventFilter filter, String because) {
            opened.add(filter);
        }
    }
}
