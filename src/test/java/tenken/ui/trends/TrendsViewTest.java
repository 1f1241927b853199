package tenken.ui.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.ui.MadeUpWorkspace.HELD;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenken.job.Trends;
import tenken.metric.RunBucket;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;

class TrendsViewTest {
    private final ScreenStage stage = new ScreenStage();
    private final OpenedDoors doors = new OpenedDoors();
    private final Session session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), TOKYO, Optional.empty(), () -> NOW);
    private TrendsViewModel model;
    private TrendsView view;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void clickOnABar_opensExactlyItsRuns() throws Exception {
        show(MadeUpWorkspace.jobs());
        // HELD is 09:00 to 09:00 in Tokyo: eleven days of the calendar; the fourth has 3 successes.
        RunBucket fourth = model.answer().get().orElseThrow().series().get(3);
        Node bars = stage.find("bars", Node.class);
        Bounds plot = bars.getLayoutBounds();
        double x = 56 + (plot.getWidth() - 64) * 3.5 / 11;
        stage.clickAt(bars, x, plot.getHeight() - 40);

        assertThat(doors.count()).isEqualTo(1);
        assertThat(doors.last().filter()).isEqualTo(Trends.runsOf(fourth.span()));
    }

    @Test
    void arrowsAndEnter_walkTheBarsAndOpenOne() throws Exception {
        show(MadeUpWorkspace.jobs());
        stage.press(KeyCode.HOME);
        stage.press(KeyCode.RIGHT);
        stage.press(KeyCode.ENTER);
        assertThat(doors.last().filter()).isEqualTo(Trends.runsOf(model.answer().get().orElseThrow().series().get(1).span()));
    }

    @Test
    void t_showsTheSameNumbersAsATable() throws Exception {
        show(MadeUpWorkspace.jobs());
        stage.press(KeyCode.T);
        TableView<?> table = stage.find("barTable", TableView.class);
        assertThat(table.isVisible()).isTrue();
        assertThat(table.getItems()).isEqualTo(model.answer().get().orElseThrow().series());
        stage.press(KeyCode.T);
        assertThat(table.isVisible()).isFalse();
    }

    @Test
    void byHour_showsEveryHour_evenWhereBarsMustShare() throws Exception {
        session.period().set(Optional.of(TimeSpan.before(NOW, Duration.ofDays(100))));
        show(MadeUpWorkspace.jobs());
        stage.click("byHour");
        assertThat(model.answer().get().orElseThrow().series()).hasSize(2_400);
        // 1,000 pixels hold some 300 bars of three pixels: eight or nine hours share one, and it opens all of them.
        stage.on(() -> {
            view.focus();
            return true;
        });
        stage.press(KeyCode.HOME);
        stage.press(KeyCode.RIGHT);
        stage.press(KeyCode.ENTER);
        TimeSpan opened = doors.last().filter().period().orElseThrow();
        assertThat(opened.length()).isBetween(Duration.ofHours(8), Duration.ofHours(9));
        assertThat(opened.from()).isEqualTo(model.answer().get().orElseThrow().period().from().plus(opened.length()));
    }

    @Test
    void clickOnAKind_opensExactlyItsFailures() throws Exception {
        show(MadeUpWorkspace.jobs());
        stage.clickAt(stage.find("kinds", ListView.class), 60, 14);
        assertThat(doors.last().filter()).isEqualTo(Trends.failuresOf(HELD).withMessage(MadeUpWorkspace.HOSTILE));
    }

    @Test
    void clickOnFailuresWithoutATool_opensNothing() throws Exception {
        show(MadeUpWorkspace.jobs());
        stage.clickAt(stage.find("tools", ListView.class), 60, 28 + 14);
        assertThat(doors.count()).isZero();
        stage.clickAt(stage.find("tools", ListView.class), 60, 14);
        assertThat(doors.last().filter()).isEqualTo(Trends.failuresOf(HELD).withTarget("dt_0a1b2c3d4e5f"));
    }

    @Test
    void clickOnTheLastClass_opensTenSecondsAndMore() throws Exception {
        show(MadeUpWorkspace.jobs());
        stage.clickAt(stage.find("classes", ListView.class), 60, 5 * 28 + 14);
        assertThat(doors.last().filter()).isEqualTo(Trends.runsOf(HELD).lasting(OptionalDouble.of(10_000), OptionalDouble.empty()));
    }

    @Test
    void emptyPeriod_saysWhenTheLastRunWas_andGoesThere() throws Exception {
        session.period().set(Optional.of(HELD));
        Instant last = Instant.parse("2025-06-28T05:02:00Z");
        show(MadeUpWorkspace.jobs((question, progress, cancel) -> MadeUpWorkspace.emptyTrends(question, last),
                MadeUpWorkspace.jobs().tools(), MadeUpWorkspace.jobs().events()));
        assertThat(stage.find("nothingWords", Label.class).getText()).contains("2025-06-28 14:02");
        stage.click("goThere");
        assertThat(session.period().get().orElseThrow().contains(last)).isTrue();
    }

    private void show(Jobs jobs) throws Exception {
        model = new TrendsViewModel(session, jobs, stage.worker(), doors);
        view = stage.show(() -> new TrendsView(model, session.texts().get()), 1000, 950);
    }
}
