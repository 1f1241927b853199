package tenken;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tenken.job.OpenWorkspace;
import tenken.job.WriteSample;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;
import tenken.workspace.Workspace;

/// Opens workspaces: the one meant when nobody says otherwise, others as they are asked for, and the sample.
final class Workspaces {
    private final Surroundings surroundings;
    private @Nullable Workspace opened;

    Workspaces(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The folder named on the command line, or else the one opened last.
    Optional<Path> named() {
        return surroundings.named().or(surroundings.settings()::workspace);
    }

    /// The folder of [#named], or the built-in sample.
    Workspace opened() throws Problem {
        Workspace known = opened;
        if (known == null) {
            Optional<Path> folder = named();
            known = folder.isPresent() ? open(folder.get()) : openSample();
            opened = known;
        }
        return known;
    }

    /// What the window begins with.
    ///
    /// @param trouble why it is not the folder opened last
    record Start(Workspace workspace, Optional<Problem> trouble) {}

    /// The same as [#opened]; but where the folder opened last has gone, a person who double-clicks still gets a window.
    Start start() throws Problem {
        try {
            return new Start(opened(), Optional.empty());
        } catch (Problem problem) {
            if (surroundings.named().isPresent()) {
                throw problem;
            }
            return new Start(openSample(), Optional.of(problem));
        }
    }

    Workspace open(Path folder) throws Problem {
        Workspace workspace = new OpenWorkspace(surroundings.state()).run(folder, new Progress(), new CancelToken());
        // --now stands above the clock of the sample.
        return workspace.isSample() && surroundings.fixedNow().isPresent() ? new Workspace(workspace.root(), workspace.state(), surroundings.fixedNow()) : workspace;
    }

    Workspace openSample() throws Problem {
        Path sample = surroundings.state().resolve("sample");
        if (!sample.resolve(".tenken-sample.json").toFile().isFile()) {
            new WriteSample().run(new WriteSample.Question(sample, OptionalInt.empty(), WriteSample.DEFAULT_SEED), new Progress(), new CancelToken());
        }
        return open(sample);
    }
}
