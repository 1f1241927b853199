package tenken.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import tenken.index.Index;
import tenken.index.IndexFailed;
import tenken.index.IndexLock;
import tenken.index.IndexReader;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.workspace.Workspace;

/// A workspace's index, with its failures told as an operator needs them.
public final class WorkspaceIndex {
    private static final long LOCK_WAIT_MS = 60_000;
    private static final long LOCK_POLL_MS = 50;

    private final Workspace workspace;
    private final Index index;

    public WorkspaceIndex(Workspace workspace) {
        this.workspace = workspace;
        this.index = new Index(workspace.state());
    }

    /// For a program that stays: the index is opened once and kept open.
    public WorkspaceIndex keptOpen() {
        index.keepOpen();
        return this;
    }

    Workspace workspace() {
        return workspace;
    }

    Index index() {
        return index;
    }

    Path file(String path) {
        return workspace.root().resolve(path);
    }

    /// Looks something up.
    interface Look<T> {
        T look(IndexReader reader) throws IOException, Problem;
    }

    /// Opens the index, looks, and closes it. An index that turns out to be damaged is set aside, and the operator is asked to look again.
    <T> T look(Look<T> look) throws Problem {
        try {
            makeReady();
            try (IndexReader reader = index.reader()) {
                return look.look(reader);
            }
        } catch (IndexFailed e) {
            if (e.isDamaged()) {
                setAside();
                throw new Problem(e, Problem.Kind.TRY_LATER, "index-damaged", index.file());
            }
            throw new Problem(e, Problem.Kind.IO, "index-failed", index.file(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.IO, "cannot-read", workspace.root(), String.valueOf(e.getMessage()));
        }
    }

    /// Takes the lock under which alone the index is made or written; waits for whoever holds it.
    ///
    /// @throws Problem where it is held for longer than [#LOCK_WAIT_MS], or the wait was cancelled
    IndexLock lock(CancelToken cancel) throws Problem, IOException {
        index.prepareFolder();
        return waitFor(() -> IndexLock.tryLock(index), cancel);
    }

    /// An index that is just being made by a refresh is neither missing nor damaged: what is to be done about it is seen
    /// under the lock, and until its holder has made it, this waits.
    private void makeReady() throws Problem, IOException {
        index.prepareFolder();
        waitFor(() -> {
            if (index.isReady()) {
                return Optional.of(true);
            }
            Optional<IndexLock> lock = IndexLock.tryLock(index);
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            try (IndexLock held = lock.get()) {
                index.prepare();
                return Optional.of(true);
            }
        }, new CancelToken());
    }

    /// Only where nobody is writing; a refresh sees to a damaged index by itself.
    private void setAside() throws Problem {
        try (IndexLock lock = IndexLock.tryLock(index).orElse(null)) {
            if (lock != null) {
                index.setAside();
            }
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.IO, "index-failed", index.file(), String.valueOf(e.getMessage()));
        }
    }

    private interface Attempt<T> {
        Optional<T> make() throws Problem, IOException;
    }

    private <T> T waitFor(Attempt<T> attempt, CancelToken cancel) throws Problem, IOException {
        for (long waited = 0; ; waited += LOCK_POLL_MS) {
            Optional<T> made = attempt.make();
            if (made.isPresent()) {
                return made.get();
            }
            if (waited >= LOCK_WAIT_MS) {
                throw new Problem(Problem.Kind.TRY_LATER, "index-busy", index.file());
            }
            cancel.check();
            pause();
        }
    }

    private static void pause() throws Problem {
        try {
            Thread.sleep(LOCK_POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        }
    }
}
