package tenken.job;

import java.io.IOException;
import java.nio.file.Path;
import tenken.index.Index;
import tenken.index.IndexFailed;
import tenken.index.IndexReader;
import tenken.text.Problem;
import tenken.workspace.Workspace;

/// A workspace's index, with its failures told as an operator needs them.
public final class WorkspaceIndex {
    private final Workspace workspace;
    private final Index index;

    public WorkspaceIndex(Workspace workspace) {
        this.workspace = workspace;
        this.index = new Index(workspace.state());
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
        index.prepare();
        try (IndexReader reader = index.reader()) {
            return look.look(reader);
        } catch (IndexFailed e) {
            if (e.isDamaged()) {
                index.setAside();
                throw new Problem(e, Problem.Kind.TRY_LATER, "index-damaged", index.file());
            }
            throw new Problem(e, Problem.Kind.IO, "index-failed", index.file(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.IO, "cannot-read", workspace.root(), String.valueOf(e.getMessage()));
        }
    }
}
