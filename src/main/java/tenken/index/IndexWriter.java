package tenken.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tenken.event.LineSink;
import tenken.event.LogLine;
import tenken.event.RejectedLine;
import tenken.index.Messages.Message;

/// Adds the lines of one file after another to the index.
///
/// Rows, roll-ups and the file's checkpoint are put down together in one transaction ([#commit]): whatever happens in
/// between, the index is never ahead of itself or behind. A failure of SQLite inside the sink comes out of [#commit].
public final class IndexWriter implements LineSink, AutoCloseable {
    /// From so many bytes on, an index is made quicker after the rows than along with them.
    private static final long MANY_BYTES = 32L << 20;

    /// A tool as the dictionary has it.
    record Target(String toolId, String name) {}

    private final Connection connection;
    private final KnownKinds kinds;
    private final Dictionary<Target> targets;
    private final Dictionary<String> actors;
    private final Dictionary<String> templates;
    private final Messages messages;
    private final Statements statements;
    private final EventRows rows;
    private final Spreads spreads;
    private final Lifecycle lifecycle;
    private final Copies copies;
    private final RollUps rollUps = new RollUps();
    /// Numbers of files are not given again, so that whoever remembers what was found among them sees that it is void.
    private long firstFile = 1;
    private int file;
    private boolean fileIsArchived;
    private Counts counts = new Counts();
    private Optional<SQLException> failure = Optional.empty();

    /// What the file in hand has been found to hold.
    private static final class Counts {
        long blank;
        long events;
        long rejected;
        long copies;
    }

    IndexWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.kinds = new KnownKinds(connection);
        this.targets = new Dictionary<>(connection, "target", Rows::setTarget, Rows::setTarget);
        this.actors = new Dictionary<>(connection, "actor", Rows::setText, Rows::setText);
        this.templates = new Dictionary<>(connection, "template", Rows::setText, Rows::setText);
        this.messages = new Messages(connection, templates);
        this.statements = new Statements(connection);
        this.lifecycle = new Lifecycle(statements, longOf("write/any-lifecycle") == 0);
        this.copies = new Copies(statements, longOf("write/find-reach"));
        this.rows = new EventRows(connection);
        this.spreads = new Spreads(connection);
    }

    /// Every log the index knows.
    public List<FileState> files() throws IndexFailed {
        return IndexReader.asked(() -> Rows.files(connection));
    }

    /// Forgets everything. The emptiness is put down with the next [#commit].
    public void clear() throws IndexFailed {
        IndexReader.asked(() -> {
            clearTables();
            return true;
        });
    }

    private void clearTables() throws SQLException {
        firstFile = longOf("write/next-file");
        Sql.script(connection, "write/clear");
        for (Dictionary<?> one : List.of(targets, actors, templates)) {
            one.forget();
        }
        kinds.forget();
        messages.forget();
        lifecycle.forget();
        rows.forget();
        copies.forget();
    }

    /// Goes on with a file where the index stands; a new file (`id` 0) is given its number.
    public FileState begin(FileState state) throws IndexFailed {
        return IndexReader.asked(() -> start(state));
    }

    private FileState start(FileState state) throws SQLException {
        file = state.id() > 0 ? state.id() : (int) Math.max(firstFile, longOf("write/next-file"));
        fileIsArchived = state.archived();
        counts = new Counts();
        counts.blank = state.blank();
        counts.events = state.events();
        counts.rejected = state.rejected();
        counts.copies = state.copies();
        rows.begin(file);
        FileState begun = with(state);
        statements.putFile(begun);
        return begun;
    }

    /// Puts down everything since the last commit, with the file's checkpoint.
    ///
    /// @param state where reading stands; its counts are filled in
    public FileState commit(FileState state) throws IndexFailed {
        return IndexReader.asked(() -> putDown(state));
    }

    private FileState putDown(FileState state) throws SQLException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        rows.flush();
        rollUps.writeTo(statements, spreads);
        copies.write();
        FileState counted = with(state);
        statements.putFile(counted);
        connection.commit();
        return counted;
    }

    /// Prepares for about so many bytes of lines to come.
    public void expect(long bytes) throws IndexFailed {
        IndexReader.asked(() -> {
            if (bytes >= MANY_BYTES && rows.areNone()) {
                Sql.script(connection, "write/drop-event-target");
            }
            return true;
        });
    }

    /// Completes the index once everything has been committed; also puts down an emptied one that nothing followed.
    public void finish() throws IndexFailed {
        IndexReader.asked(() -> {
            connection.commit();
            Sql.script(connection, "write/sort-in-files");
            Sql.script(connection, "schema/event-target");
            connection.commit();
            return true;
        });
    }

    private FileState with(FileState state) {
        return new FileState(file, state.path(), state.stream(), state.archived(), state.identity(), state.bytes(), state.modifiedMs(),
                state.offset(), state.head(), state.tail(), state.lines(), counts.blank, counts.events, counts.rejected, counts.copies, state.damage());
    }

    @Override
    public void readable(LogLine line) {
        counts.events++;
        guarded(() -> add(line));
    }

    @Override
    public void rejected(RejectedLine line) {
        counts.rejected++;
        guarded(() -> statements.addRejected(file, line));
    }

    @Override
    public void blank() {
        counts.blank++;
    }

    private void add(LogLine line) throws SQLException {
        if (copies.isCopy(line, file, fileIsArchived)) {
            counts.copies++;
            return;
        }
        KnownKinds.Known kind = kinds.of(line.kind());
        if (kind.bornOrGone() && !line.targetId().isEmpty() && lifecycle.isTwin(line, file)) {
            return;
        }
        long event = rows.next(line.atMs());
        EventRows.Numbers numbers = numbersOf(line, kind);
        if (kind.changed()) {
            lifecycle.add(event, line, numbers);
        }
        if (line.security() != LogLine.Security.NONE || kind.failedVerification()) {
            statements.addSecurity(event, line, numbers);
        }
        rows.add(event, line, numbers);
        rollUps.add(line, numbers);
    }

    private EventRows.Numbers numbersOf(LogLine line, KnownKinds.Known kind) throws SQLException {
        boolean hasTarget = !line.targetId().isEmpty() || !line.target().isEmpty();
        Message message = line.message().isEmpty() ? Message.NONE : messages.of(line);
        return new EventRows.Numbers(
                kind.number(),
                hasTarget ? targets.number(new Target(line.targetId(), line.target())) : 0,
                line.actor().isEmpty() ? 0 : actors.number(line.actor()),
                message.id(),
                message.template(),
                kind.failed());
    }

    private interface Write {
        void run() throws SQLException;
    }

    private void guarded(Write write) {
        if (failure.isEmpty()) {
            try {
                write.run();
            } catch (SQLException e) {
                failure = Optional.of(e);
            }
        }
    }

    private long longOf(String name) throws SQLException {
        try (var statement = connection.prepareStatement(Sql.of(name)); var row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /// Drops whatever has not been committed.
    @Override
    public void close() throws IndexFailed {
        IndexReader.asked(() -> {
            try (connection) {
                connection.rollback();
            }
            return true;
        });
    }
}
