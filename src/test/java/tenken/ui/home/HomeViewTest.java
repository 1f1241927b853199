package tenken.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenken.job.Home;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.shell.FakeWorkspace;
import tenken.ui.shell.Session;

class HomeViewTest {
    private static final long MANY = 1_234_567;

    private final ScreenStage stage = new ScreenStage();
    private final OpenedDoors doors = new OpenedDoors();
    private final Session session = new Session(FakeWorkspace.sample(), new Texts(Language.JA), FakeWorkspace.TOKYO, Optional.empty(), () -> FakeWorkspace.NOW);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void greatFigures_areNeverCut() throws Exception {
        show(busy(), 700);

        assertThat(drawn("runs-count")).isEqualTo("1,234,567");
        assertThat(drawn("runs-rate")).isEqualTo("90.00%");
        assertThat(drawn("errors-count")).isEqualTo("1,234,567");
        Parent bars = stage.find("errors-bars", Parent.class);
        assertThat(bars.lookupAll(".text")).extracting(text -> ((Text) text).getText()).contains("1,234,567");
    }

    private void show(Home home, int width) throws Exception {
        stage.show(() -> new HomeView(new HomeViewModel(session, (question, progress, cancel) -> home, stage.worker()), session, doors), width, 600);
    }

    /// The letters that are really drawn: an ellipsis where there is no room for all.
    private String drawn(String id) {
        return stage.on(() -> {
            Node label = stage.find(id, Labeled.class);
            label.getScene().getRoot().layout();
            return ((Text) label.lookup(".text")).getText();
        });
    }

    private static Home busy() {
        Home home = FakeWorkspace.home();
        List<RunBucket> hours = home.errorsByHour().stream().map(hour -> new RunBucket(hour.span(), new RunCounts(0, MANY, 0))).toList();
        return new Home(home.now(), home.files(), home.events(), home.rejected(), home.blank(), home.loadableTools(), home.brokenTools(), home.tiles(),
                home.lastDay(), MANY, hours, home.errorEvents(), new RunCounts(1_111_110, 123_457, 0), home.firstEvent(), home.lastEvent(),
                home.lastReport());
    }
}
