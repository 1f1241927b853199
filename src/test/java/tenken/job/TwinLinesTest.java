package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.job.LoggedWorkspace.START;
import static tenken.job.LoggedWorkspace.commandLine;
import static tenken.job.LoggedWorkspace.libraryLine;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.Event;
import tenken.event.EventFilter;

/// The library and the command each write a line of one creation or deletion.
class TwinLinesTest {
    @TempDir
    Path folder;

    private LoggedWorkspace workspace;

    @BeforeEach
    void aWorkspace() throws Exception {
        workspace = new LoggedWorkspace(folder);
    }

    @ParameterizedTest
    @CsvSource({"create, true", "create, false", "delete, true", "delete, false"})
    void bothLinesInEitherOrder_areOneEventThatNamesBoth(String act, boolean libraryFirst) throws Exception {
        String library = libraryLine(act, START, "dt_1");
        String command = commandLine(act, START, "dt_1");
        IndexSummary summary = workspace.log(libraryFirst ? library + command : command + library).refresh();
        assertThat(summary.events()).as("readable lines").isEqualTo(2);
        assertThat(workspace.find(EventFilter.ALL)).singleElement().satisfies(event -> {
            assertThat(event.origin().line()).isEqualTo(1);
            assertThat(event.twins()).singleElement().satisfies(twin -> assertThat(twin.line()).isEqualTo(2));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {-1_000, -1, 1, 1_000})
    void linesASecondApart_areOneEvent(long apart) throws Exception {
        workspace.log(libraryLine("create", START, "dt_1") + commandLine("create", START.plusMillis(apart), "dt_1")).refresh();
        assertThat(workspace.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1_001, 1_001})
    void linesMoreThanASecondApart_areTwoEvents(long apart) throws Exception {
        workspace.log(libraryLine("create", START, "dt_1") + commandLine("create", START.plusMillis(apart), "dt_1")).refresh();
        assertThat(workspace.count()).isEqualTo(2);
    }

    @Test
    void linesOfOneDialect_areTwoEvents() throws Exception {
        workspace.log(libraryLine("create", START, "dt_1") + libraryLine("create", START.plusMillis(1), "dt_1")
                + commandLine("delete", START, "dt_1") + commandLine("delete", START.plusMillis(1), "dt_1")).refresh();
        assertThat(workspace.count()).isEqualTo(4);
    }

    @Test
    void linesOfTwoToolsOrTwoActs_areTwoEvents() throws Exception {
        workspace.log(libraryLine("create", START, "dt_1") + commandLine("create", START, "dt_2")
                + libraryLine("delete", START, "dt_3") + commandLine("create", START, "dt_3")).refresh();
        assertThat(workspace.count()).isEqualTo(4);
    }

    @Test
    void linesOfNoTool_areNeverPaired() throws Exception {
        workspace.log("""
                {"timestamp":"2026-01-05T00:00:00Z","action":"tool.create","success":true}
                {"timestamp":"2026-01-05T00:00:00Z","action":"create_tool","success":true}
                """).refresh();
        assertThat(workspace.count()).isEqualTo(2);
    }

    @Test
    void secondLineThatARefreshLaterComes_isPairedAllTheSame() throws Exception {
        workspace.log(libraryLine("create", START, "dt_1")).refresh();
        assertThat(workspace.count()).isEqualTo(1);
        workspace.log(commandLine("create", START.plusMillis(3), "dt_1")).refresh();
        assertThat(workspace.find(EventFilter.ALL)).singleElement().extracting(Event::twins).asList().hasSize(1);
    }

    @Test
    void thirdLine_isAnEventOfItsOwn() throws Exception {
        workspace.log(libraryLine("create", START, "dt_1") + commandLine("create", START, "dt_1") + commandLine("create", START.plusMillis(1), "dt_1")).refresh();
        assertThat(workspace.count()).isEqualTo(2);
    }

    @Test
    void twoPairsWithinASecond_areTwoEvents() throws Exception {
        workspace.log(libraryLine("create", START, "dt_1") + commandLine("create", START, "dt_1")
                + libraryLine("create", START.plusMillis(500), "dt_1") + commandLine("create", START.plusMillis(500), "dt_1")).refresh();
        assertThat(workspace.count()).isEqualTo(2);
    }
}
