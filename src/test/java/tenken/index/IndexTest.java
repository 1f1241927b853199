package tenken.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {
    @TempDir
    Path folder;

    private Index index;

    @BeforeEach
    void anIndex() {
        index = new Index(folder.resolve("state"));
    }

    @Test
    void missingIndex_isMade_andIsThenAsItShouldBe() throws Exception {
        assertThat(index.prepare()).contains("missing");
        assertThat(index.prepare()).isEmpty();
        try (IndexReader reader = index.reader()) {
            assertThat(reader.files()).isEmpty();
            assertThat(reader.extent()).isEmpty();
        }
    }

    @Test
    void newerIndex_isSetAsideAndMadeAnew() throws Exception {
        index.prepare();
        tell("PRAGMA user_version = " + (Index.VERSION + 1));
        assertThat(index.prepare()).contains("newer");
        assertThat(index.prepare()).isEmpty();
        assertThat(folder.resolve("state/index.db.aside")).exists();
    }

    @Test
    void olderIndex_isMadeAnew() throws Exception {
        index.prepare();
        tell("PRAGMA user_version = 0");
        assertThat(index.prepare()).contains("older");
        assertThat(index.prepare()).isEmpty();
    }

    @Test
    void databaseOfAnotherProgram_isSetAsideAndNotTouched() throws Exception {
        Files.createDirectories(folder.resolve("state"));
        tell("CREATE TABLE theirs (a)", "PRAGMA application_id = 7", "PRAGMA user_version = 1");
        byte[] theirs = Files.readAllBytes(index.file());
        assertThat(index.prepare()).contains("foreign");
        assertThat(index.prepare()).isEmpty();
        assertThat(Files.readAllBytes(folder.resolve("state/index.db.aside"))).isEqualTo(theirs);
    }

    @Test
    void garbage_isSetAsideAndMadeAnew() throws Exception {
        index.prepare();
        byte[] garbage = new byte[50_000];
        new Random(1).nextBytes(garbage);
        Files.write(index.file(), garbage);
        assertThat(index.prepare()).contains("damaged");
        assertThat(index.prepare()).isEmpty();
        assertThat(Files.readAllBytes(folder.resolve("state/index.db.aside"))).isEqualTo(garbage);
    }

    @Test
    void fileCutAnywhere_isMadeAnew() throws Exception {
        index.prepare();
        tell("PRAGMA wal_checkpoint(TRUNCATE)");
        byte[] whole = Files.readAllBytes(index.file());
        for (int length : new int[] {0, 1, 50, 100, 4_096, whole.length / 2, whole.length - 4_096}) {
            Files.write(index.file(), Arrays.copyOf(whole, length));
            assertThat(index.prepare()).as("cut to %d bytes", length).contains("damaged");
            assertThat(index.prepare()).isEmpty();
        }
    }

    @Test
    void pageOverwritten_isSeen() throws Exception {
        index.prepare();
        tell("PRAGMA wal_checkpoint(TRUNCATE)");
        try (var channel = java.nio.channels.FileChannel.open(index.file(), StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.allocate(4_096).put(0, (byte) 0x55), 2 * 4_096);
        }
        assertThat(index.prepare()).contains("damaged");
    }

    @Test
    void folderWhereTheIndexShouldBe_isSetAside() throws Exception {
        Files.createDirectories(index.file().resolve("x"));
        assertThat(index.prepare()).contains("damaged");
        assertThat(index.prepare()).isEmpty();
    }

    @Test
    void lock_isHeldByOneAtATime() throws Exception {
        try (IndexLock lock = IndexLock.tryLock(index).orElseThrow()) {
            assertThat(IndexLock.tryLock(index)).as("one refresh at a time").isEmpty();
        }
        try (IndexLock again = IndexLock.tryLock(index).orElseThrow()) {
            assertThat(folder.resolve("state/index.lock")).exists();
        }
    }

    private void tell(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + index.file()); var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
