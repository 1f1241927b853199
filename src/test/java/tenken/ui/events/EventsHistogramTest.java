package tenken.ui.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tenken.ui.MadeUpWorkspace.HELD;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import tenken.change.ToolGroups;
import tenken.change.ToolMark;
import tenken.event.Action;
import tenken.job.ReadMarks;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;

/// The bars behind their tab, with what was done to tools marked below them. The period is ten days.
class EventsHistogramTest {
    private static final Instant FOURTEEN = Instant.parse("2026-02-08T05:00:00Z");

    private final ScreenStage stage = new ScreenStage();
    private final FxRobot robot = new FxRobot();
    private final Session session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), TOKYO, Optional.of(HELD), () -> NOW);
    private volatile ReadMarks.Marks marks = MadeUpWorkspace.marks(HELD);
    private EventsRooms rooms;
    private EventsViewModel model;

    @BeforeEach
    void show() throws Exception {
        Jobs made = MadeUpWorkspace.jobs((question, progress, cancel) -> MadeUpWorkspace.page(question, 3_000), MadeUpWorkspace.lens());
        var jobs = new Jobs(made.refresh(), made.home(), made.trends(), made.tools(), made.events(), made.rawLine(), made.report(), made.export(),
                made.rejected(), made.values(), made.lens(), made.changes(), (span, progress, cancel) -> marks, MadeUpWorkspace.noRooms());
        var models = EventsRooms.Models.of(session, jobs, stage.worker(), new OpenedDoors());
        model = models.events();
        rooms = stage.show(() -> new EventsRooms(models, session.texts().get()), 1100, 760);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aMark_moves_whenTheSameOneIsSeenFromNearer() {
        stage.until(() -> seen().size() == 1);
        assertThat(placeOf(seen().getFirst())).as("eight days and five hours of ten").isCloseTo(197.0 / 240, within(0.003));
        look(new TimeSpan(FOURTEEN.minus(Duration.ofHours(1)), FOURTEEN.plus(Duration.ofHours(3))));
        assertThat(placeOf(seen().getFirst())).as("one hour of four").isCloseTo(0.25, within(0.003));
    }

    @Test
    void marksThatShareAPlace_sayHowMany_whereThereIsRoomForIt() {
        show(acts(100, FOURTEEN), List.of());
        Button alone = seen().getFirst();
        assertThat(alone.getText()).isEqualTo("▲100");
        assertThat(alone.prefWidth(-1)).isLessThanOrEqualTo(alone.getWidth());
        assertThat(alone.getAccessibleText()).startsWith("100 changes of tools:\n").endsWith("…");
        assertThat(alone.getTooltip().getText()).isEqualTo(alone.getAccessibleText());
    }

    @Test
    void marksThatShareAPlace_areOneSign_whereTheNumberWouldBeCut() {
        double hour = stage.on(() -> (bars().getWidth() - 64) / 240);
        show(acts(100, FOURTEEN), acts(1, FOURTEEN.plus(Duration.ofMinutes(Math.round(33 / hour * 60)))));
        assertThat(seen()).extracting(Button::getText).containsExactly("▲", "▲");
        assertThat(seen().getFirst().getAccessibleText()).startsWith("100 changes of tools:\n");
    }

    @Test
    void tooManyMarks_areToldInWords() {
        assertThat(stage.find("marksLeft", Label.class).isVisible()).isFalse();
        marks = new ReadMarks.Marks(List.of(), 15_000);
        look(HELD.previous());
        assertThat(stage.find("marksLeft", Label.class).isVisible()).isTrue();
        assertThat(stage.find("marksLeft", Label.class).getText()).isEqualTo("15,000 changes of tools: zoom in to see them.");
    }

    @Test
    void aBrush_leavesTheFocusOnTheBars_andZeroLeadsBack() {
        drag(0.25, 0.5);
        assertThat(period()).isNotEqualTo(HELD);
        assertThat(bars().isFocused()).isTrue();
        robot.write("0");
        stage.settle();
        assertThat(period()).isEqualTo(HELD);
        stage.press(KeyCode.HOME);
        assertThat(readout()).startsWith("2026-01-31 09:00 – 2026-01-31 12:00: 0 events");
    }

    @Test
    void theWayBack_leavesTheFocusOnTheBars() {
        drag(0.25, 0.5);
        stage.click("zoomOut");
        assertThat(period()).isEqualTo(HELD);
        stage.until(() -> bars().isFocused());
    }

    @Test
    void theKeysOfTheBars_workFromTheTabs() {
        focus("eventTabs");
        robot.write("+");
        stage.settle();
        assertThat(period().length()).isEqualTo(Duration.ofDays(5));
        focus("eventTabs");
        robot.write("0");
        stage.settle();
        assertThat(period()).isEqualTo(HELD);
        focus("eventTabs");
        stage.press(KeyCode.T);
        assertThat(stage.find("histogramTable", Node.class).isVisible()).isTrue();
        stage.press(KeyCode.T);
        assertThat(stage.find("histogramTable", Node.class).isVisible()).isFalse();
    }

    @Test
    void t_isALetter_whereSomeoneWrites() {
        stage.click("query");
        stage.type("t0");
        assertThat(stage.find("histogramTable", Node.class).isVisible()).isFalse();
        assertThat(model.query().text().get()).isEqualTo("t0");
    }

    @Test
    void theBrush_tellsOfAllItCovers() {
        focus("histogram");
        stage.press(KeyCode.HOME);
        for (int i = 0; i < 4; i++) {
            stage.press(KeyCode.SHIFT, KeyCode.RIGHT);
        }
        // bars of three hours; 0 + 1 + 2 + 3 + 4 successes, and the fifth has 2 failures
        assertThat(readout()).isEqualTo(
                "Marked: 2026-01-31 09:00 – 2026-02-01 00:00: 12 events (✓ 10 succeeded, × 2 failed, ? 0 unknown)");
        assertThat(bars().getAccessibleText()).isEqualTo(readout());
        stage.press(KeyCode.ESCAPE);
        assertThat(readout()).startsWith("2026-01-31 21:00 – 2026-02-01 00:00: 6 events");
    }

    @Test
    void theMouse_isToldWhatItCovers_whileItDraws() {
        var start = stage.on(() -> bars().localToScreen(bars().getWidth() * 0.25, 30));
        var end = stage.on(() -> bars().localToScreen(bars().getWidth() * 0.5, 40));
        robot.moveTo(start).press(MouseButton.PRIMARY).moveTo(end);
        assertThat(readout()).startsWith("Marked: 2026-02-0");
        robot.release(MouseButton.PRIMARY);
        stage.settle();
        assertThat(readout()).doesNotContain("Marked");
    }

    @Test
    void following_isAFilledDot_andNotFollowingAnEmptyOne() {
        var follow = stage.find("follow", ToggleButton.class);
        assertThat(follow.getText()).isEqualTo("○ Follow");
        stage.click("follow");
        assertThat(follow.getText()).isEqualTo("● Following");
    }

    private static List<ToolMark.Act> acts(int many, Instant from) {
        return IntStream.range(0, many).mapToObj(i -> new ToolMark.Act(from.plusMillis(i), Action.CREATE, "tool" + i, "dt_" + from.toEpochMilli() + i)).toList();
    }

    private void show(List<ToolMark.Act> some, List<ToolMark.Act> more) {
        marks = new ReadMarks.Marks(ToolMark.of(Stream.concat(some.stream(), more.stream()).toList(), new ToolGroups(List.of())), 0);
        look(new TimeSpan(HELD.from().minus(Duration.ofHours(3)), HELD.to().minus(Duration.ofHours(3)))); // eighty bars of three hours again
        stage.until(() -> rooms.root().lookupAll(".button.mark").size() == some.size() + more.size());
    }

    private void look(TimeSpan span) {
        stage.on(() -> {
            model.histogram().zoom(span);
            return true;
        });
        stage.settle();
        stage.until(() -> model.histogram().answer().get().orElseThrow().bars().getFirst().span().from().equals(span.from())
                && !model.histogram().marks().pending().get());
    }

    private List<Button> seen() {
        return stage.on(() -> {
            rooms.root().applyCss();
            rooms.root().layout();
            return rooms.root().lookupAll(".button.mark").stream().map(Button.class::cast).filter(Node::isVisible)
                    .sorted(Comparator.comparing(Node::getLayoutX)).toList();
        });
    }

    /// Between the left end of the axis, 0, and its right end, 1: 56 pixels are left free for the figures, and 8 at the right.
    private double placeOf(Button mark) {
        return (mark.getLayoutX() + 8 - 56) / (bars().getWidth() - 64);
    }

    private void focus(String id) {
        stage.on(() -> {
            stage.find(id, Node.class).requestFocus();
            return true;
        });
    }

    private void drag(double from, double to) {
        var start = stage.on(() -> bars().localToScreen(bars().getWidth() * from, 30));
        var end = stage.on(() -> bars().localToScreen(bars().getWidth() * to, 40));
        robot.moveTo(start).press(MouseButton.PRIMARY).moveTo(end).release(MouseButton.PRIMARY);
        stage.settle();
    }

    private Region bars() {
        return stage.find("histogram", Region.class);
    }

    private String readout() {
        return stage.on(() -> ((Label) rooms.root().lookup(".readout")).getText());
    }

    private TimeSpan period() {
        return model.filter().get().period().orElseThrow();
    }
}
