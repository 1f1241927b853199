package tenken.ui.events;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.ui.MadeUpWorkspace.HELD;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenken.event.EventFilter;
import tenken.job.EventPage;
import tenken.job.Trends;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.shell.Session;

class EventsViewTest {
    private static final long TOTAL = 3_000_000;

    private final ScreenStage stage = new ScreenStage();
    private final List<EventFilter> asked = Collections.synchronizedList(new ArrayList<>());
    private final Session session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), TOKYO, Optional.empty(), () -> NOW);
    private EventsViewModel model;
    private EventsView view;

    @BeforeEach
    void show() throws Exception {
        var jobs = MadeUpWorkspace.jobs(MadeUpWorkspace.jobs().trends(), MadeUpWorkspace.jobs().tools(), (question, progress, cancel) -> {
            asked.add(question.filter());
            return !question.filter().aboutLines().isEmpty() ? new EventPage(List.of(), 0, 0) : MadeUpWorkspace.page(question, TOTAL);
        });
        model = new EventsViewModel(session, jobs, stage.worker(), new OpenedDoors());
        view = stage.show(() -> new EventsView(model, session.texts().get()), 1100, 700);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void shown_tellsHowManyThereAre_andHoldsOnlyTheRowsInSight() {
        assertThat(stage.find("total", Label.class).getText()).isEqualTo("3,000,000 events");
        assertThat(table().getItems()).hasSizeBetween(10, 30);
    }

    @Test
    void enter_showsTheRawLine_withWhatIsInvisibleNamed_andEscClosesIt() {
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.ENTER);
        assertThat(detail().isVisible()).isTrue();
        assertThat(stage.find("raw", TextArea.class).getText()).isEqualTo("{\"line\":3000000,\"error\":\"〔ESC〕[31m〔U+202E〕gpj\"}");
        assertThat(stage.find("place", Label.class).getText()).isEqualTo(".pi/logs/dynamic-tools-audit.jsonl:3000000");
        stage.press(KeyCode.ESCAPE);
        assertThat(detail()).isNull();
    }

    @Test
    void controlC_copiesTheLineAsItStands() {
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.SHORTCUT, KeyCode.C);
        stage.until(() -> "{\"line\":3000000,\"error\":\"\u001B[31m\u202Egpj\"}".equals(Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void end_reachesTheOldestEvent() {
        stage.press(KeyCode.END);
        stage.until(() -> table().getItems().getLast().event().isPresent());
        assertThat(table().getItems().getLast().index()).isEqualTo(TOTAL - 1);
        assertThat(stage.find("eventScroll", ScrollBar.class).getValue()).isEqualTo((double) (TOTAL - table().getItems().size()));
    }

    @Test
    void arrowDown_scrollsOnAtTheLowerEdge() {
        int visible = table().getItems().size();
        for (int i = 0; i <= visible + 2; i++) {
            stage.press(KeyCode.DOWN);
        }
        assertThat(table().getItems().getFirst().index()).isEqualTo(3);
        assertThat(table().getSelectionModel().getSelectedItem().index()).isEqualTo(visible + 2);
    }

    @Test
    void typing_asksOncePaused_andNothingFoundSaysWhatToDo() {
        stage.click("query");
        stage.type("\"abc\"");
        assertThat(asked).last().isEqualTo(EventFilter.ALL.withText("abc"));
        assertThat(asked).hasSize(2);
        assertThat(stage.find("total", Label.class).getText()).isEqualTo("No events");
        assertThat(stage.find("nothingWords", Label.class).getText()).contains("Clear the filters");
        stage.click("clear");
        stage.until(() -> !table().getItems().isEmpty());
    }

    @Test
    void door_showsExactlyItsFilter_andTheChipTakesItAway() {
        stage.on(() -> {
            view.show(Trends.failuresOf(HELD), "Failures of {0} <b>");
            return true;
        });
        stage.settle();
        assertThat(asked).last().isEqualTo(Trends.failuresOf(HELD));
        assertThat(stage.find("because", Label.class).getText()).isEqualTo("Failures of {0} <b>");
        assertThat(stage.find("query", TextField.class).getText()).contains("outcome:failure");
        stage.click("dropChip");
        assertThat(asked).last().isEqualTo(EventFilter.ALL);
    }

    @Test
    void door_periodStaysBesideTheText_andCanBeTakenAway() {
        stage.on(() -> {
            view.show(Trends.failuresOf(HELD), "because");
            return true;
        });
        stage.settle();
        assertThat(stage.find("onlyPeriod", Label.class).getText()).isEqualTo("Only 2026-01-31 09:00 – 2026-02-10 09:00");
        stage.click("dropPeriod");
        assertThat(asked).last().isEqualTo(Trends.failuresOf(HELD).ever());
    }

    private Node detail() {
        return stage.find("detail", Node.class);
    }

    @SuppressWarnings("unchecked")
    private TableView<EventRow> table() {
        return stage.find("eventRows", TableView.class);
    }
}
