package tenken.ui.events;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.ui.MadeUpWorkspace.HELD;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.shell.Session;

/// The parts around the table, as hands use them. The period is ten days, so that a bar is two hours long, and there are 120.
class EventsLensTest {
    private final ScreenStage stage = new ScreenStage();
    private final FxRobot robot = new FxRobot();
    private final List<EventFilter> asked = Collections.synchronizedList(new ArrayList<>());
    private final Session session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), TOKYO, Optional.of(HELD), () -> NOW);
    private EventsViewModel model;

    @BeforeEach
    void show() throws Exception {
        var jobs = MadeUpWorkspace.jobs(MadeUpWorkspace.jobs().trends(), MadeUpWorkspace.jobs().tools(), (question, progress, cancel) -> {
            asked.add(question.filter());
            return MadeUpWorkspace.page(question, 3_000);
        });
        model = new EventsViewModel(session, jobs, stage.worker(), new OpenedDoors());
        stage.show(() -> new EventsView(model, session.texts().get()), 1100, 760);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aBrushOverBars_looksIntoThatTime_andTheButtonLeadsBack() {
        drag(0.25, 0.5);
        TimeSpan zoomed = period();
        assertThat(zoomed.length()).isBetween(Duration.ofHours(52), Duration.ofHours(72));
        assertThat(HELD.overlap(zoomed)).contains(zoomed);
        assertThat(session.period().get()).contains(zoomed);
        stage.click("zoomOut");
        assertThat(period()).isEqualTo(HELD);
    }

    @Test
    void shiftAndArrows_brushFromTheKeyboard() {
        stage.on(() -> {
            bars().requestFocus();
            return true;
        });
        stage.press(KeyCode.HOME);
        stage.press(KeyCode.SHIFT, KeyCode.RIGHT);
        stage.press(KeyCode.SHIFT, KeyCode.RIGHT);
        stage.press(KeyCode.ENTER);
        TimeSpan first = model.histogram().answer().get().orElseThrow().bars().getFirst().span();
        assertThat(period().from()).isEqualTo(HELD.from());
        assertThat(period().length()).isBetween(Duration.ofHours(4), Duration.ofHours(9));
        assertThat(first.from()).isEqualTo(HELD.from());
    }

    @Test
    void t_showsTheSameNumbersAsATable() {
        stage.on(() -> {
            bars().requestFocus();
            return true;
        });
        stage.press(KeyCode.T);
        assertThat(stage.find("histogramTable", Node.class).isVisible()).isTrue();
        assertThat(bars().isVisible()).isFalse();
    }

    @Test
    void aValue_isWantedByAClick_leftOutByAltClick_andFreeByAnother() {
        stage.click("facet-outcome-failure");
        assertThat(conditions()).containsExactly(new Condition.Is(Field.OUTCOME, "failure"));
        assertThat(stage.find("query", TextField.class).getText()).isEqualTo("outcome:failure");
        stage.click("facet-outcome-success");
        assertThat(conditions()).containsExactly(new Condition.Is(Field.OUTCOME, Set.of("failure", "success")));
        altClick("facet-outcome-success");
        assertThat(conditions()).containsExactlyInAnyOrder(new Condition.Is(Field.OUTCOME, "failure"), new Condition.Not(new Condition.Is(Field.OUTCOME, "success")));
        stage.click("facet-outcome-success");
        stage.click("facet-outcome-failure");
        assertThat(conditions()).isEmpty();
        assertThat(asked).last().isEqualTo(EventFilter.ALL.in(HELD));
    }

    @Test
    void aHostileValue_isAskedForToTheLetter() {
        stage.on(() -> {
            model.facets().toggle(Field.TEMPLATE, MadeUpWorkspace.HOSTILE);
            return true;
        });
        stage.settle();
        assertThat(asked).last().isEqualTo(EventFilter.ALL.in(HELD).with(new Condition.Is(Field.TEMPLATE, MadeUpWorkspace.HOSTILE)));
    }

    @Test
    void theKeyMinus_leavesTheFocusedValueOut() {
        stage.on(() -> {
            stage.find("facet-action-run", Node.class).requestFocus();
            return true;
        });
        stage.press(KeyCode.MINUS);
        assertThat(conditions()).containsExactly(new Condition.Not(new Condition.Is(Field.ACTION, "run")));
    }

    @Test
    void aFold_countsItsFieldOnlyOnceItIsOpen() {
        assertThat(model.facets().facets().get()).doesNotContainKey(Field.ACTOR);
        stage.on(() -> {
            model.facets().fold(Field.ACTOR, true);
            return true;
        });
        stage.settle();
        assertThat(model.facets().facets().get()).containsKey(Field.ACTOR);
    }

    @Test
    void theDetail_laysTheLineOut_andNarrowsByAField() {
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.SPACE);
        stage.click("asJson");
        assertThat(stage.find("json", TextArea.class).getText()).isEqualTo("{\n  \"line\": 3000,\n  \"error\": \"〔U+202E〕gpj\"\n}".replace("\"〔", "\"\\u001B[31m〔"));
        stage.click("asJson");
        stage.click("want-outcome");
        assertThat(conditions()).containsExactly(new Condition.Is(Field.OUTCOME, "success"));
    }

    private void drag(double from, double to) {
        Region bars = bars();
        var start = stage.on(() -> bars.localToScreen(bars.getWidth() * from, 30));
        var end = stage.on(() -> bars.localToScreen(bars.getWidth() * to, 40));
        robot.moveTo(start).press(MouseButton.PRIMARY).moveTo(end).release(MouseButton.PRIMARY);
        stage.settle();
    }

    private void altClick(String id) {
        robot.press(KeyCode.ALT);
        stage.click(id);
        robot.release(KeyCode.ALT);
    }

    private Region bars() {
        return stage.find("histogram", Region.class);
    }

    private TimeSpan period() {
        return model.filter().get().period().orElseThrow();
    }

    private List<Condition> conditions() {
        return model.filter().get().conditions();
    }
}
