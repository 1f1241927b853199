package tenken.ui.events;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.ui.MadeUpWorkspace.HELD;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import tenken.event.Column;
import tenken.event.Condition;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.job.ExportEvents;
import tenken.job.FindNeighbour;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;

/// The parts around the table, as hands use them. The period is ten days, so that a bar is two hours long, and there are 120.
class EventsLensTest {
    private final ScreenStage stage = new ScreenStage();
    private final FxRobot robot = new FxRobot();
    private final List<EventFilter> asked = Collections.synchronizedList(new ArrayList<>());
    private final Session session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), TOKYO, Optional.of(HELD), () -> NOW);
    private final List<ExportEvents.Question> exported = Collections.synchronizedList(new ArrayList<>());
    private volatile long total = 3_000;
    private EventsViewModel model;

    @BeforeEach
    void show() throws Exception {
        Jobs.Lens made = MadeUpWorkspace.lens();
        var lens = new Jobs.Lens(made.overTime(), made.facets(), made.layOut(), (question, progress, cancel) -> {
            exported.add(question);
            return new ExportEvents.Answer(question.file(), 3_000);
        }, (question, progress, cancel) -> error(question), (question, progress, cancel) -> OptionalLong.of(total - question.event()));
        var jobs = MadeUpWorkspace.jobs((question, progress, cancel) -> {
            asked.add(question.filter());
            return MadeUpWorkspace.page(question, total);
        }, lens);
        model = new EventsViewModel(session, jobs, stage.worker(), new OpenedDoors());
        stage.show(() -> new EventsView(model, session.texts().get()), 1100, 760);
    }

    /// Every third event from the newest on is a failure; an event's number is its line.
    private Optional<Event> error(FindNeighbour.Question question) {
        int step = question.later() ? -1 : 1;
        for (long i = total - question.from() + step; i >= 0 && i < total; i += step) {
            if (i % 3 == 2) {
                return Optional.of(MadeUpWorkspace.event(i, total));
            }
        }
        return Optional.empty();
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

    @Test
    void aColumn_comesAndGoes_andTheChoiceIsKept() {
        stage.on(() -> {
            model.columns().show(Column.PLACE, true);
            model.columns().show(Column.DURATION, false);
            return true;
        });
        assertThat(columnIds()).containsExactly("time", "action", "tool", "outcome", "message", "place");
        assertThat(session.eventColumns().get()).contains("time action tool outcome message place");
        var again = new EventsViewModel(session, MadeUpWorkspace.jobs(), stage.worker(), new OpenedDoors());
        assertThat(again.columns().columns()).containsExactly(Column.TIME, Column.ACTION, Column.TOOL, Column.OUTCOME, Column.MESSAGE, Column.PLACE);
    }

    @Test
    void following_keepsTheNewestInView_untilTheOperatorScrolls() {
        stage.press(KeyCode.END);
        stage.press(KeyCode.SHORTCUT, KeyCode.L);
        assertThat(model.window().top().get()).isZero();
        total = 3_010;
        stage.on(() -> {
            session.refreshed();
            return true;
        });
        stage.until(() -> model.window().total().get() == 3_010);
        assertThat(model.window().top().get()).isZero();
        assertThat(model.window().rows().get().getFirst().event().orElseThrow().origin().line()).isEqualTo(3_010);
        assertThat(stage.find("follow", ToggleButton.class).isSelected()).isTrue();
        stage.on(() -> {
            model.window().scrollBy(3);
            return true;
        });
        assertThat(stage.find("follow", ToggleButton.class).isSelected()).isFalse();
    }

    @Test
    void e_leadsToTheNextError_andShiftEBack() {
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.E);
        stage.until(() -> model.window().selectedIndex().get() == 2);
        stage.press(KeyCode.E);
        stage.until(() -> model.window().selectedIndex().get() == 5);
        stage.press(KeyCode.SHIFT, KeyCode.E);
        stage.until(() -> model.window().selectedIndex().get() == 2);
    }

    @Test
    void writing_takesTheFilterTheColumnsAndTheZoneOfTheScreen() {
        stage.click("facet-outcome-failure");
        stage.on(() -> {
            model.export().write(Path.of("/somewhere/events.csv"), ExportEvents.Format.CSV);
            return true;
        });
        stage.until(() -> !stage.find("exported", Label.class).getText().isEmpty() && !model.export().writing().get());
        assertThat(stage.find("exported", Label.class).getText()).isEqualTo("3,000 events written to /somewhere/events.csv");
        assertThat(exported).containsExactly(new ExportEvents.Question(Path.of("/somewhere/events.csv"), model.filter().get(), true,
                List.of(Column.TIME, Column.ACTION, Column.TOOL, Column.OUTCOME, Column.DURATION, Column.MESSAGE), TOKYO, ExportEvents.Format.CSV));
    }

    @Test
    void zeroPlusAndMinus_lookCloserAndFarther() {
        stage.on(() -> {
            stage.find("eventRows", Node.class).requestFocus();
            return true;
        });
        robot.write("+");
        stage.settle();
        assertThat(period().length()).isEqualTo(Duration.ofDays(5));
        robot.write("0");
        stage.settle();
        assertThat(period()).isEqualTo(HELD);
        robot.write("[");
        stage.settle();
        assertThat(period()).isEqualTo(HELD.previous());
    }

    private List<String> columnIds() {
        return stage.on(() -> stage.find("eventRows", TableView.class).getColumns().stream().map(column -> ((TableColumn<?, ?>) column).getId()).toList());
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
