package tenken.ui.events;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenken.event.EventFilter;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.shell.Session;

class QueryBarTest {
    private final ScreenStage stage = new ScreenStage();
    private final List<EventFilter> asked = Collections.synchronizedList(new ArrayList<>());
    private final Session session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), TOKYO, Optional.empty(), () -> NOW);
    private EventsViewModel model;

    @BeforeEach
    void show() throws Exception {
        var jobs = MadeUpWorkspace.jobs(MadeUpWorkspace.jobs().trends(), MadeUpWorkspace.jobs().tools(), (question, progress, cancel) -> {
            asked.add(question.filter());
            return MadeUpWorkspace.page(question, 1000);
        });
        model = new EventsViewModel(session, jobs, stage.worker(), new OpenedDoors());
        stage.show(() -> new EventsView(model, session.texts().get()), 1100, 700);
        stage.click("query");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void typing_offersFields_andTabTakesTheFirst_thenItsValues() {
        stage.type("to");
        assertThat(offered()).first().asString().startsWith("tool:");
        stage.press(KeyCode.TAB);
        assertThat(field().getText()).isEqualTo("tool:");
        stage.until(() -> offered().equals(List.of("json_formatter 750,000", "line \"counter\" 2,250,000")));
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.ENTER);
        assertThat(field().getText()).isEqualTo("tool:\"line \\\"counter\\\"\"");
        assertThat(offered()).isEmpty();
        assertThat(asked).last().isEqualTo(EventFilter.ALL.withTarget("line \"counter\""));
        assertThat(field().isFocused()).isTrue();
    }

    @Test
    void enter_whereNothingIsChosen_asksForWhatIsTyped() {
        stage.type("outcome:f");
        assertThat(offered()).containsExactly("failure");
        stage.press(KeyCode.ENTER);
        assertThat(field().getText()).isEqualTo("outcome:f");
        assertThat(offered()).isEmpty();
    }

    @Test
    void controlSpace_offersEverything_upGoesRound_andEscCloses() {
        stage.press(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(offered()).hasSize(9).first().asString().startsWith("tool:");
        assertThat(offered()).last().isEqualTo("… 7 more");
        stage.press(KeyCode.UP);
        assertThat(chosen().orElseThrow()).startsWith("regex:");
        stage.press(KeyCode.ESCAPE);
        assertThat(offered()).isEmpty();
        assertThat(field().getText()).isEmpty();
    }

    @Test
    void whatIsNotUnderstood_isMarkedAtItsPlace_andToldBelow_andTheRestIsAskedFor() {
        stage.type("\"a\" tols:x");
        assertThat(asked).last().isEqualTo(EventFilter.ALL.withText("a"));
        Button trouble = stage.find("queryTrouble", Button.class);
        assertThat(trouble.isVisible()).isTrue();
        assertThat(trouble.getText()).contains("tols").contains("tool");
        Region mark = (Region) field().getParent().lookup(".query-mark");
        assertThat(mark.getLayoutX()).isGreaterThan(20);
        assertThat(mark.getWidth()).isBetween(20.0, 60.0);
        stage.click("queryTrouble");
        assertThat(field().getSelectedText()).isEqualTo("tols");
        stage.type("tool");
        assertThat(trouble.isVisible()).isFalse();
        assertThat(asked).last().isEqualTo(EventFilter.ALL.withText("a").withTarget("x"));
    }

    @Test
    void up_inTheEmptyBar_bringsBackWhatWasAsked() {
        stage.type("\"a\"\n");
        stage.click("clearQuery");
        assertThat(field().getText()).isEmpty();
        assertThat(asked).last().isEqualTo(EventFilter.ALL);
        stage.press(KeyCode.UP);
        assertThat(chosen()).contains("\"a\"");
        stage.press(KeyCode.ENTER);
        assertThat(asked).last().isEqualTo(EventFilter.ALL.withText("a"));
    }

    @Test
    void composing_asksForNothing_andOffersNothing_untilItIsDone() {
        int before = asked.size();
        compose("つーる", "");
        stage.press(KeyCode.ENTER);
        assertThat(asked).hasSize(before);
        assertThat(offered()).isEmpty();
        compose("", "ツール");
        stage.until(() -> field().getText().equals("ツール"));
        stage.until(() -> asked.size() == before + 1);
        assertThat(offered()).first().asString().startsWith("ツール:");
    }

    @Test
    void f1_opensTheGrammar_andEscClosesIt() {
        stage.press(KeyCode.F1);
        Node sheet = field().getScene().lookup(".query-help");
        assertThat(sheet.isVisible()).isTrue();
        stage.press(KeyCode.ESCAPE);
        assertThat(sheet.isVisible()).isFalse();
        stage.click("queryHelp");
        assertThat(sheet.isVisible()).isTrue();
    }

    private void compose(String composed, String committed) {
        stage.on(() -> {
            var runs = composed.isEmpty() ? List.<InputMethodTextRun>of() : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
            field().fireEvent(new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
            return true;
        });
        stage.settle();
    }

    private TextField field() {
        return stage.find("query", TextField.class);
    }

    private List<String> offered() {
        return field().getScene().lookup(".suggestions").lookupAll(".suggestion").stream().map(QueryBarTest::words).toList();
    }

    private Optional<String> chosen() {
        return field().getScene().lookup(".suggestions").lookupAll(".suggestion").stream()
                .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen"))).map(QueryBarTest::words).findFirst();
    }

    private static String words(Node row) {
        return row instanceof Labeled label ? label.getText() : row.getAccessibleText().strip();
    }
}
