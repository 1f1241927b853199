package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.event.EventFilter.Stream;
import tenken.source.LogFile;

class StalenessTest {
    @TempDir
    Path folder;

    @Test
    void logThatGrewAndCannotBeReadNow_isLeftToTheReadingToTell() throws Exception {
        var workspace = new LoggedWorkspace(folder).log(LoggedWorkspace.run(1));
        workspace.refresh();
        var state = workspace.state(LoggedWorkspace.LIVE);
        Files.delete(workspace.file(LoggedWorkspace.LIVE));
        var gone = new LogFile(workspace.file(LoggedWorkspace.LIVE), LoggedWorkspace.LIVE, Stream.AUDIT, false, false, state.identity(), state.bytes() + 10, state.modifiedMs() + 1);
        assertThat(Staleness.of(Map.of(state.path(), state), List.of(gone))).isEmpty();
    }

    @Test
    void touchedLog_isReadAnew_sinceItsMiddleMayDiffer() throws Exception {
        var workspace = new LoggedWorkspace(folder).log(LoggedWorkspace.run(1));
        workspace.refresh();
        var state = workspace.state(LoggedWorkspace.LIVE);
        var touched = new LogFile(workspace.file(LoggedWorkspace.LIVE), LoggedWorkspace.LIVE, Stream.AUDIT, false, false, state.identity(), state.bytes(), state.modifiedMs() + 1);
        assertThat(Staleness.of(Map.of(state.path(), state), List.of(touched))).contains("rewritten");
    }
}
