package tenken.ui.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tenken.ui.MadeUpWorkspace.HELD;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenken.change.Spans;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.job.Trends;
import tenken.metric.Ranked;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.control.RankedBars;
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
    void clickOnAPartOfABar_opensExactlyThatPart() throws Exception {
        show(MadeUpWorkspace.jobs());
        // HELD is 09:00 to 09:00 in Tokyo: eleven days of the calendar; the fourth has 3 successes.
        assertThat(clickedOn(3, 1.5)).isEqualTo(runsOf(3).withOutcome(Outcome.SUCCESS));
        // The fifth has 4 successes and 2 failures, the ninth 1 success and 1 of unknown end; the axis ends at 6.
        assertThat(clickedOn(4, 3.5)).isEqualTo(runsOf(4).withOutcome(Outcome.SUCCESS));
        assertThat(clickedOn(4, 4.5)).isEqualTo(runsOf(4).withOutcome(Outcome.FAILURE));
        assertThat(clickedOn(8, 1.5)).isEqualTo(runsOf(8).withOutcome(Outcome.UNKNOWN));
        assertThat(clickedOn(8, 4)).as("above the bar").isEqualTo(runsOf(8));
    }

    private EventFilter runsOf(int bar) {
        return Trends.runsOf(model.answer().get().orElseThrow().series().get(bar).span());
    }

    /// @param height in runs, upward from the foot of the bars
    private EventFilter clickedOn(int bar, double height) {
        Node bars = stage.find("bars", Node.class).lookup(".bar-canvas");
        Bounds plot = bars.getLayoutBounds();
        double x = 56 + (plot.getWidth() - 64) * (bar + 0.5) / 11;
        stage.clickAt(bars, x, plot.getHeight() - 22 - (plot.getHeight() - 32) * height / 6);
        return doors.last().filter();
    }

    @Test
    void whatWasDoneToTools_isMarkedOnTheTimeAxis_andStandsInTheTable() throws Exception {
        show(MadeUpWorkspace.jobs());
        stage.until(() -> view.root().lookup(".mark") != null);
        Button mark = (Button) view.root().lookup(".mark");
        assertThat(mark.getAccessibleText()).isEqualTo("8 Feb 14:00: json_formatter was recreated (dt_a1 → dt_b7)");
        assertThat(mark.getTooltip().getText()).isEqualTo(mark.getAccessibleText());
        Node bars = view.root().lookup(".bar-canvas");
        // 8 February is the ninth of eleven days, and the first begins at 09:00
        double step = (bars.getLayoutBounds().getWidth() - 64) / 11;
        assertThat(mark.getLayoutX() + 8).isCloseTo(56 + step * (8 + 14.0 / 24), within(2.0));
        stage.on(() -> {
            mark.fire();
            return true;
        });
        assertThat(doors.last().filter().period().orElseThrow().to()).isEqualTo(Instant.parse("2026-02-08T05:00:00.001Z"));
        TableView<?> table = (TableView<?>) view.root().lookup("#barTable");
        TableColumn<?, ?> done = table.getColumns().getLast();
        assertThat(done.isVisible()).isTrue();
        assertThat(done.getCellData(8)).isEqualTo(mark.getAccessibleText());
        assertThat(done.getCellData(7)).isEqualTo("");
    }

    @Test
    void aRangeDraggedOverTheBars_opensWhatDiffersInIt() throws Exception {
        show(MadeUpWorkspace.jobs());
        Button differs = stage.find("differs", Button.class);
        assertThat(differs.getText()).isEqualTo("What differs in this period");
        stage.on(() -> {
            differs.fire();
            return true;
        });
        assertThat(doors.changes().getLast()).isEqualTo(Spans.of(MadeUpWorkspace.HELD));
        stage.on(() -> {
            view.root().lookup(".bar-canvas").requestFocus();
            return true;
        });
        stage.press(KeyCode.HOME);
        stage.press(KeyCode.RIGHT);
        stage.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(differs.getText()).isEqualTo("What differs from 2026-02-01 00:00 to 2026-02-03 00:00");
        stage.on(() -> {
            differs.fire();
            return true;
        });
        assertThat(doors.changes().getLast().now()).isEqualTo(
                new TimeSpan(Instant.parse("2026-01-31T15:00:00Z"), Instant.parse("2026-02-02T15:00:00Z")));
    }

    @Test
    void toolsOfTheSameName_areToldApartByTheirIds() throws Exception {
        show(MadeUpWorkspace.jobs((question, progress, cancel) -> twins(MadeUpWorkspace.trends(question)),
                MadeUpWorkspace.jobs().tools(), MadeUpWorkspace.jobs().events()));
        var rows = stage.find("tools", RankedBars.class).getItems();

        assertThat(rows).extracting(RankedBars.Row::label).containsExactly("line_counter", "line_counter", "sweeper");
        assertThat(rows).extracting(RankedBars.Row::id).containsExactly("dt_000000000001", "dt_000000000002", "");
    }

    private static Trends twins(Trends trends) {
        return new Trends(trends.period(), trends.bucketSize(), trends.runs(), trends.series(), trends.errorsByKind(),
                List.of(new Ranked("dt_000000000001", "line_counter", 21), new Ranked("dt_000000000002", "line_counter", 14),
                        new Ranked("dt_000000000003", "sweeper", 6)),
                trends.distribution(), trends.durations(), trends.slowTools(), trends.lastRunBefore());
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
