package tenken.ui.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenken.change.Changes;
import tenken.change.Difference;
import tenken.change.Spans;
import tenken.change.ToolGroups;
import tenken.change.ToolMark;
import tenken.event.Action;
import tenken.event.Field;
import tenken.job.WhatChanged;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.shell.FakeWorkspace;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;

class ChangesViewTest {
    private final ScreenStage stage = new ScreenStage();
    private final OpenedDoors doors = new OpenedDoors();
    private final Session session = new Session(FakeWorkspace.sample(), new Texts(Language.EN), FakeWorkspace.TOKYO, Optional.empty(), () -> FakeWorkspace.NOW);
    private final List<WhatChanged.Question> asked = new CopyOnWriteArrayList<>();
    private ChangesViewModel model;
    private ChangesView view;

    /// 12 failures became 61; json was made again where its timeouts begin.
    private static Changes changes(Spans spans) {
        Changes plain = FakeWorkspace.changes(spans);
        List<ToolMark> marks = plain.nearOnsets().stream().findFirst().map(near -> ToolMark.of(List.of(
                new ToolMark.Act(near.from().plusSeconds(3_580), Action.DELETE, "json", "dt_a"),
                new ToolMark.Act(near.from().plusSeconds(3_600), Action.CREATE, "json", "dt_b")), new ToolGroups(List.of()))).orElse(List.of());
        return plain.with(marks, 0).beside(plain.nearOnsets().stream().collect(Collectors.toMap(Function.identity(), near -> marks)));
    }

    @BeforeEach
    void show() throws Exception {
        Jobs fake = FakeWorkspace.jobs();
        var jobs = new Jobs(fake.refresh(), fake.home(), fake.trends(), fake.tools(), fake.events(), fake.rawLine(), fake.report(), fake.export(),
                fake.rejected(), fake.values(), fake.lens(), (question, progress, cancel) -> {
                    asked.add(question);
                    return changes(question.spans());
                }, fake.marks(), MadeUpWorkspace.noRooms());
        model = new ChangesViewModel(session, jobs, stage.worker(), doors);
        view = stage.show(() -> new ChangesView(model, session.texts().get()), 1200, 900);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void sentences_standInTheirOrder_eachWithItsDoors() {
        assertThat(words("failures-total")).isEqualTo("Failures rose from 12 to 61 (5.1 times as many).");
        assertThat(words("failures-0-sentence")).startsWith("44 of the 49 additional failures: json with “timeout” (0 → 44, none before). It begins at ")
                .contains("json was recreated").endsWith("(dt_a → dt_b).");
        fire("failures-0-now");
        assertThat(doors.last().filter().only(Field.TOOL)).contains("json");
        assertThat(doors.last().filter().only(Field.TEMPLATE)).contains("timeout");
        assertThat(doors.last().filter().only(Field.OUTCOME)).contains("failure");
        assertThat(doors.last().filter().period()).contains(asked.getLast().spans().now());
        assertThat(stage.find("failures-0-before", Button.class).isDisabled()).as("there are none").isTrue();
        fire("failures-0-mark");
        assertThat(doors.last().because()).contains("json was recreated");
        fire("failures-1-before");
        assertThat(doors.last().filter().period()).contains(asked.getLast().spans().before());
    }

    @Test
    void theReckoning_isShownToWhoeverAsks() {
        assertThat(stage.find("failures-0-arithmetic", Node.class).isVisible()).isFalse();
        fire("failures-0-how");
        assertThat(stage.find("failures-0-arithmetic", Node.class).isVisible()).isTrue();
        assertThat(words("failures-0-arithmetic")).isEqualTo("0 of all 12 failures → 44 of all 61 failures");
    }

    @Test
    void whatWasLeftOut_isTold() {
        assertThat(words("left-out")).isEqualTo("No value was left out for having occurred fewer than 5 times in both periods.");
    }

    @Test
    void choices_chooseThePeriods() {
        assertThat(asked.getLast().spans()).isEqualTo(Spans.lastDays(7, FakeWorkspace.NOW, FakeWorkspace.TOKYO));
        fire("choice-this_week");
        assertThat(asked.getLast().spans()).isEqualTo(Spans.thisWeek(FakeWorkspace.NOW, FakeWorkspace.TOKYO));
        assertThat(stage.find("choice-period", ToggleButton.class).isDisabled()).as("everything has nothing before it").isTrue();
        assertThat(stage.find("choice-chosen", ToggleButton.class).isVisible()).isFalse();
        var chosen = Spans.of(TimeSpan.before(FakeWorkspace.NOW, Duration.ofHours(5)));
        stage.on(() -> {
            view.compare(chosen);
            return true;
        });
        stage.settle();
        assertThat(asked.getLast().spans()).isEqualTo(chosen);
        assertThat(stage.find("choice-chosen", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void bars_openTheirFailures_andHaveATable() {
        stage.on(() -> {
            stage.find("bars-now", Node.class).requestFocus();
            return true;
        });
        stage.press(KeyCode.HOME);
        stage.press(KeyCode.ENTER);
        assertThat(doors.last().filter().only(Field.OUTCOME)).contains("failure");
        stage.press(KeyCode.T);
        TableView<?> table = stage.find("pair-table", TableView.class);
        assertThat(table.isVisible()).isTrue();
        assertThat(table.getItems()).hasSizeGreaterThan(50).anyMatch(row -> row.toString().contains("json was recreated"));
    }

    @Test
    void marks_sayWhatWasDone_andOpenIt() {
        Button mark = (Button) view.root().lookup(".mark");
        assertThat(mark.getAccessibleText()).contains("json was recreated (dt_a → dt_b)");
        assertThat(mark.isFocusTraversable()).isTrue();
        stage.on(() -> {
            mark.fire();
            return true;
        });
        assertThat(doors.last().because()).contains("json was recreated");
    }

    @Test
    void everyDifference_standsInTheList_andEnterOpensIt() {
        TableView<?> all = stage.find("differences", TableView.class);
        assertThat(all.getItems()).extracting(one -> ((Difference) one).subject().value()).contains("json", "csv", "timeout", "bad input");
        stage.on(() -> {
            all.requestFocus();
            all.getSelectionModel().select(0);
            return true;
        });
        stage.press(KeyCode.ENTER);
        assertThat(doors.last().filter().only(Field.OUTCOME)).contains("failure");
    }

    @Test
    void theLanguage_changesEverySentence_andKeepsTheChoice() {
        fire("choice-today");
        stage.again(() -> {
            session.texts().set(new Texts(Language.JA));
            view = new ChangesView(model, session.texts().get());
            return view;
        });
        assertThat(words("failures-total")).isEqualTo("失敗は 12 件から 61 件に増えました (5.1倍)。");
        assertThat(stage.find("choice-today", ToggleButton.class).isSelected()).isTrue();
    }

    private String words(String id) {
        return stage.find(id, Labeled.class).getText();
    }

    private void fire(String id) {
        stage.on(() -> {
            stage.find(id, ButtonBase.class).fire();
            return true;
        });
        stage.settle();
    }
}
