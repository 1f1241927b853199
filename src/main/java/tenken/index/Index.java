package tenken.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import tenken.text.Problem;

/// The index of one workspace: a file `index.db` in Tenken's own folder, derived and deletable.
///
/// It says of itself what it is (`application_id`) and of which version (`user_version`). One that is of another kind,
/// newer, or damaged is set aside as `index.db.aside` and made anew; an older one is simply made anew. Nothing of the
/// operator's stands in it.
public final class Index {
    /// "TNKN".
    static final int APPLICATION_ID = 0x544E4B4E;
    static final int VERSION = 3;

    private static final String URL = "jdbc:sqlite:";
    /// 16 MiB of changes go into the file at once; more often, a page that changes again and again would be copied again and again.
    private static final int CHECKPOINT_PAGES = 4_096;
    private static final int BUSY_MS = 10_000;
    /// Checked in full when it is first opened, up to this size; beyond it, damage shows when a page is read.
    private static final long QUICK_CHECK_BYTES = 1L << 20;

    private final Path folder;
    private volatile boolean checked;
    private boolean keeps;
    private Optional<Connection> kept = Optional.empty();
    private final Path file;

    public Index(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("index.db");
    }

    public Path file() {
        return file;
    }

    /// Makes the folder the index stands in.
    ///
    /// @throws Problem where it cannot be made
    public void prepareFolder() throws Problem {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.CANNOT_CREATE, "state-not-writable", folder);
        }
    }

    /// Whether the index is as it should be, so that [#prepare] would find nothing to do.
    public boolean isReady() {
        try {
            return trouble().isEmpty();
        } catch (SQLException e) {
            return false;
        }
    }

    /// Makes the index ready for use. To be called under the [IndexLock]: without it, one that another process is just
    /// making would be taken for a damaged one.
    ///
    /// @return why it had to be made anew: `missing`, `older`, `newer`, `foreign` or `damaged`; empty where it is as it should be
    /// @throws Problem where its folder cannot be made or written
    public Optional<String> prepare() throws Problem {
        prepareFolder();
        try {
            Optional<String> trouble = trouble();
            if (trouble.isPresent()) {
                makeAnew(trouble.get());
            }
            return trouble;
        } catch (IOException | SQLException e) {
            throw new Problem(e, Problem.Kind.CANNOT_CREATE, "state-not-writable", folder);
        }
    }

    /// Keeps the index open between one look and the next, for a program that looks again and again: whoever is the last
    /// to close it brings everything written lately from SQLite's log into the file, which takes longer than the look.
    public synchronized void keepOpen() {
        keeps = true;
    }

    private synchronized void keep() throws SQLException {
        if (keeps && kept.isEmpty()) {
            kept = Optional.of(connect(true));
        }
    }

    private synchronized void letGo() throws SQLException {
        if (kept.isPresent()) {
            kept.get().close();
            kept = Optional.empty();
        }
    }

    /// Opens the index to look things up. It must have been prepared.
    public IndexReader reader() throws Problem {
        try {
            keep();
            return new IndexReader(connect(true));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Opens the index for an operator's own SQL.
    public SqlDesk desk() throws Problem {
        try {
            return new SqlDesk(connect(false));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Opens the index to add what a refresh has read. One at a time: see [IndexLock].
    public IndexWriter writer() throws Problem {
        try {
            return new IndexWriter(connect(false));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Sets the index aside as damaged; the next [#prepare] makes it anew.
    public void setAside() throws Problem {
        try {
            moveAside();
        } catch (IOException | SQLException e) {
            throw new Problem(e, Problem.Kind.IO, "index-failed", file, String.valueOf(e.getMessage()));
        }
    }

    Problem failed(SQLException e) {
        return new Problem(e, Problem.Kind.IO, "index-failed", file, String.valueOf(e.getMessage()));
    }

    private Optional<String> trouble() throws SQLException {
        if (!Files.exists(file)) {
            return Optional.of("missing");
        }
        try (Connection connection = connect(false)) {
            int application = pragma(connection, "application_id");
            int version = pragma(connection, "user_version");
            if (application != APPLICATION_ID) {
                return Optional.of(application == 0 && version == 0 ? "damaged" : "foreign");
            } else if (version != VERSION) {
                return Optional.of(version > VERSION ? "newer" : "older");
            }
            return isSound(connection) ? Optional.empty() : Optional.of("damaged");
        } catch (SQLException e) {
            return Optional.of("damaged");
        }
    }

    private boolean isSound(Connection connection) throws SQLException {
        if (checked || file.toFile().length() > QUICK_CHECK_BYTES) {
            return true;
        }
        try (Statement statement = connection.createStatement(); var result = statement.executeQuery("PRAGMA quick_check(1)")) {
            checked = result.next() && "ok".equals(result.getString(1));
            return checked;
        }
    }

    private void makeAnew(String reason) throws IOException, SQLException {
        checked = false;
        letGo();
        switch (reason) {
            case "missing" -> { }
            case "older" -> deleteAll();
            default -> moveAside();
        }
        try (Connection connection = connect(false); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            connection.setAutoCommit(false);
            Sql.script(connection, "schema/index");
            Sql.script(connection, "schema/event-target");
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION);
            connection.commit();
        }
    }

    private void moveAside() throws IOException, SQLException {
        letGo();
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling("index.db.aside"), StandardCopyOption.REPLACE_EXISTING);
        }
        deleteAll();
    }

    private void deleteAll() throws IOException {
        for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(file.resolveSibling("index.db" + suffix));
        }
    }

    private Connection connect(boolean readOnly) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-16000");
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(CHECKPOINT_PAGES));
        Properties properties = config.toProperties();
        Connection connection = DriverManager.getConnection(URL + file, properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            // A row that is refused takes its statement back: what that needs is little, and nothing of it is kept.
            statement.execute("PRAGMA temp_store = MEMORY");
            statement.execute("PRAGMA mmap_size = 0");
            statement.execute("PRAGMA query_only = " + (readOnly ? "ON" : "OFF"));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement(); var result = statement.executeQuery("PRAGMA " + name)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
