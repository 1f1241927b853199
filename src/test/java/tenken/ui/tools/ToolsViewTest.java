package tenken.ui.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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

class ToolsViewTest {
    private final ScreenStage stage = new ScreenStage();
    private final OpenedDoors doors = new OpenedDoors();
    private final Session session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), TOKYO, Optional.empty(), () -> NOW);
    private ToolsViewModel model;
    private ToolsView view;

    @BeforeEach
    void show() throws Exception {
        model = new ToolsViewModel(session, MadeUpWorkspace.jobs(), stage.worker(), doors);
        view = stage.show(() -> new ToolsView(model, session.texts().get()), 1500, 900);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void clickOnAHeader_sorts_andASecondClickTurnsTheOrder() {
        stage.click("runs");
        assertThat(names()).endsWith("sweeper", "web_scraper", "line_counter", "json_formatter");
        stage.click("runs");
        assertThat(names()).endsWith("json_formatter", "line_counter", "web_scraper", "sweeper").startsWith("broken.json", "dt_ffffffffffff.json");
    }

    @Test
    void sortBy_doesTheSameAsTheHeader() {
        stage.on(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Object> sortBy = stage.find("sortBy", ComboBox.class);
            sortBy.setValue(sortBy.getItems().get(3)); // confidence
            return true;
        });
        assertThat(names()).endsWith("sweeper", "json_formatter", "web_scraper", "line_counter");
        stage.click("descending");
        assertThat(names()).endsWith("line_counter", "web_scraper", "json_formatter", "sweeper");
    }

    @Test
    void anotherLanguage_keepsOrderFilterAndChoice() throws Exception {
        stage.click("runs");
        stage.click("runs");
        choose("web_scraper");
        session.texts().set(new Texts(Language.JA));
        stage.again(() -> new ToolsView(model, session.texts().get()));
        assertThat(names()).endsWith("json_formatter", "line_counter", "web_scraper", "sweeper");
        assertThat(table().getSelectionModel().getSelectedItem().name()).isEqualTo("web_scraper");
    }

    @Test
    void typing_filters() {
        stage.click("filter");
        stage.type("confidence < 0.3");
        assertThat(names()).containsExactly("sweeper");
        stage.on(() -> {
            stage.find("filter", TextField.class).clear();
            return true;
        });
        stage.until(() -> table().getItems().size() == 6);
    }

    @Test
    void choose_showsTheToolWithItsCodeAndRuns() {
        choose("json_formatter");
        assertThat(table().getSelectionModel().getSelectedItem().name()).isEqualTo("json_formatter");
        ListView<?> code = stage.find("code", ListView.class);
        assertThat(code.getItems().get(2)).isEqualTo("  for (let i = 0; i < params.files.length; i++) {");
        stage.click("openRuns");
        assertThat(doors.last().filter()).isEqualTo(EventFilter.ALL.ofStream(EventFilter.Stream.AUDIT).withAction("run").withTarget("dt_000000000001"));
    }

    @Test
    void clickOnATerm_jumpsToItsLine() {
        choose("sweeper");
        Node term = stage.on(() -> view.root().lookupAll(".term").stream().filter(node -> node.toString().contains("line 4")).findFirst().orElseThrow());
        stage.clickAt(term, 20, 8);
        ListView<?> code = stage.find("code", ListView.class);
        assertThat(code.getSelectionModel().getSelectedIndex()).isEqualTo(3);
    }

    private void choose(String tool) {
        stage.on(() -> {
            view.choose(tool);
            return true;
        });
        stage.until(() -> stage.find("code", ListView.class) != null && !view.root().lookupAll(".term").isEmpty());
    }

    @SuppressWarnings("unchecked")
    private TableView<ToolLine> table() {
        return stage.find("table", TableView.class);
    }

    private List<String> names() {
        return stage.on(() -> table().getItems().stream().map(ToolLine::name).toList());
    }
}
