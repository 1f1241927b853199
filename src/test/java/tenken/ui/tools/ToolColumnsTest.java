package tenken.ui.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenken.job.ToolTable;
import tenken.metric.RunCounts;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.ScreenStage;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;

/// A number cut in the middle is a wrong number.
class ToolColumnsTest {
    private final ScreenStage stage = new ScreenStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void greatFigures_areNeverCut() throws Exception {
        var busy = new ToolTable(List.of(MadeUpWorkspace.tool("dt_000000000001", "busy", 0.45, new RunCounts(1_234_567, 0, 0), 123_456.7)), List.of());
        Jobs made = MadeUpWorkspace.jobs();
        var jobs = new Jobs(made.refresh(), made.home(), made.trends(), (question, progress, cancel) -> busy, made.events(), made.rawLine(),
                made.report(), made.export(), made.rejected(), made.values(), made.lens(), made.changes(), made.marks(), MadeUpWorkspace.noRooms());
        var session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), TOKYO, Optional.empty(), () -> NOW);
        stage.show(() -> new ToolsView(new ToolsViewModel(session, jobs, stage.worker(), new OpenedDoors()), session.texts().get()), 1500, 900);

        assertThat(drawn("runs", "success", "mean", "p95", "confidence"))
                .contains("1,234,567", "100.00%", "123,456.7 ms", "0.45").noneMatch(text -> text.endsWith("…") || text.endsWith("..."));
    }

    /// The letters that are really drawn in the cells of these columns.
    private List<String> drawn(String... columns) {
        return stage.on(() -> stage.find("table", TableView.class).lookupAll(".table-cell").stream()
                .filter(node -> node instanceof TableCell<?, ?> cell && !cell.isEmpty() && cell.getTableColumn() != null
                        && Stream.of(columns).anyMatch(cell.getTableColumn().getId()::equals))
                .map(node -> node.lookup(".text") instanceof Text text ? text.getText() : "")
                .toList());
    }
}
