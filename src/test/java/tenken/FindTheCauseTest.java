package tenken;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tenken.job.WorkspaceIndex;
import tenken.runbook.Runbook;
import tenken.settings.Settings;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.ui.shell.ConsoleWindow;
import tenken.ui.shell.FxThread;
import tenken.ui.shell.Session;
import tenken.work.Worker;
import tenken.workspace.Workspace;

/// A cause found end to end, without typing a query: opening → what changed → the events → the line.
///
/// The incident: on Wednesday 11 February 2026 at 14:00 in Tokyo `json_formatter` is deleted and made again, and from then on
/// times out. Everything else goes on as ever, a failure here and there.
class FindTheCauseTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-02-13T00:00:00Z");
    private static final Instant FOURTEEN = Instant.parse("2026-02-11T05:00:00Z");
    private static final String OLD = "dt_a1a1a1a1a1a1";
    private static final String NEW = "dt_b7b7b7b7b7b7";
    private static final String CSV = "dt_c0c0c0c0c0c0";
    private static final int TIMEOUTS = 30;

    @TempDir
    private Path folder;

    private final FxThread fx = FxThread.start();
    private final Worker worker = new Worker(fx);
    private final FxRobot robot = new FxRobot();
    private ConsoleWindow window;
    private Stage stage;

    @AfterEach
    void close() {
        robot.interact(() -> {
            window.close();
            stage.close();
        });
        worker.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCause_isFoundWithoutTypingAQuery(Language language) throws Exception {
        boolean ja = language == Language.JA;
        open(incident(), language);

        until("Home tells what changed", () -> node("#change-1") != null && window.isSettled());
        assertThat(words("#change-1")).contains("json_formatter").contains("14:00").contains(ja ? "作り直されています" : "was recreated")
                .contains(OLD + " → " + NEW);
        robot.interact(() -> node("#changes-more").requestFocus());
        robot.push(KeyCode.SPACE);

        until("What changed is in front", () -> node("#failures-0-sentence") != null && window.isSettled());
        assertThat(words("#failures-0-sentence")).contains("json_formatter").contains("execution timeout after <n> ms").contains("14:00")
                .contains(ja ? "作り直されています" : "was recreated");
        robot.interact(() -> node("#failures-0-now").requestFocus());
        robot.push(KeyCode.SPACE);

        until("the events are in front", () -> node("#eventRows") != null && window.isSettled() && rows().getItems().size() > 5);
        assertThat(words("#total")).isEqualTo(ja ? TIMEOUTS + " 件" : TIMEOUTS + " events");
        robot.interact(() -> rows().requestFocus());
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);

        until("the line is there", () -> node("#raw") instanceof TextInputControl raw && raw.getText().startsWith("{"));
        assertThat(((TextInputControl) node("#raw")).getText()).contains(NEW).contains("execution timeout after").contains("\"success\":false");
    }

    /// Two weeks; json_formatter runs every two hours, csv every hour with a failure a day.
    private Workspace incident() {
        var lines = new ArrayList<String>();
        Instant from = NOW.minus(Duration.ofDays(15));
        for (Instant at = from; at.isBefore(NOW); at = at.plus(Duration.ofHours(1))) {
            boolean fails = Duration.between(from, at).toHours() % 24 == 7;
            lines.add(Workbench.run(at.toString(), CSV, "csv_reader", !fails, 40, "bad input"));
            if (at.isBefore(FOURTEEN) && Duration.between(from, at).toHours() % 2 == 0) {
                lines.add(Workbench.succeeded(at.plusSeconds(60).toString(), OLD, "json_formatter"));
            }
        }
        lines.addAll(List.of(Workbench.deleted(FOURTEEN.minusSeconds(20).toString(), OLD, "json_formatter")));
        lines.addAll(List.of(Workbench.created(FOURTEEN.toString(), NEW, "json_formatter")));
        for (int i = 0; i < TIMEOUTS; i++) {
            lines.add(Workbench.run(FOURTEEN.plus(Duration.ofMinutes(4 + 80L * i)).toString(), NEW, "json_formatter", false, 30_000 + i,
                    "execution timeout after " + (30_000 + i) + " ms"));
        }
        var bench = new Workbench(folder).audit(lines.toArray(String[]::new));
        return new Workspace(bench.workspace(), bench.state(), Optional.empty());
    }

    private void open(Workspace workspace, Language language) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            var session = new Session(workspace, new Texts(language), TOKYO, Optional.empty(), () -> NOW);
            var verbs = new ConsoleWindow.Verbs(opened -> new WorkspaceJobs(opened, new WorkspaceIndex(opened), Runbook.of("dynamic-tools")).all(), (place, progress, cancel) -> workspace,
                    (settings, progress, cancel) -> settings);
            window = new ConsoleWindow(session, Settings.NONE, worker, verbs, Screens.makers());
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            window.show(stage);
        });
    }

    private Node node(String id) {
        return stage.getScene().lookup(id);
    }

    private TableView<?> rows() {
        return (TableView<?>) node("#eventRows");
    }

    private String words(String id) {
        return ((Labeled) node(id)).getText();
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError(what + " within fifteen seconds", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
