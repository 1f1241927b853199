package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.event.EventFilter;
import tenken.text.Problem;

/// The index is derived: whatever happens to it, the next refresh makes the numbers right again and says why it had to.
class IndexDamageTest {
    @TempDir
    Path folder;

    private LoggedWorkspace workspace;

    @BeforeEach
    void anIndexedWorkspace() throws Exception {
        workspace = new LoggedWorkspace(folder);
        workspace.log(LoggedWorkspace.runs(0, 2_000)).refresh();
        tell("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    @Test
    void missing() throws Exception {
        Files.delete(workspace.database());
        rebuiltFor("missing");
    }

    @Test
    void cutShort() throws Exception {
        byte[] whole = Files.readAllBytes(workspace.database());
        Files.write(workspace.database(), Arrays.copyOf(whole, whole.length / 2));
        rebuiltFor("damaged");
    }

    @Test
    void overwrittenByGarbage() throws Exception {
        Files.writeString(workspace.database(), "This is no database. ".repeat(1_000));
        rebuiltFor("damaged");
    }

    @Test
    void ofANewerTenken() throws Exception {
        tell("PRAGMA user_version = 99");
        rebuiltFor("newer");
    }

    @Test
    void ofAnotherProgram() throws Exception {
        tell("PRAGMA application_id = 1");
        rebuiltFor("foreign");
    }

    @Test
    void tableGoneFromASoundDatabase_isAProblemAndNoCrash() throws Exception {
        tell("DROP TABLE event");
        assertThatThrownBy(() -> workspace.find(EventFilter.ALL)).isInstanceOf(Problem.class);
    }

    private void rebuiltFor(String reason) throws Exception {
        IndexSummary summary = workspace.refresh();
        assertThat(summary.rebuilt()).contains(reason);
        assertThat(summary.changed()).isTrue();
        assertThat(summary.events()).isEqualTo(2_000);
        assertThat(workspace.count(EventFilter.ALL.withAction("run"))).isEqualTo(2_000);
        assertThat(workspace.refresh().changed()).isFalse();
    }

    private void tell(String statement) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + workspace.database()); var one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
