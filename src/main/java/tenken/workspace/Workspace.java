package tenken.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A folder that an operator looks after.
///
/// @param root        absolute
/// @param state       the folder of Tenken's own in which this workspace's index stands; never inside `root`
/// @param sampleClock where the workspace is the built-in sample: the instant its clock stands at; empty for a real one
public record Workspace(Path root, Path state, Optional<Instant> sampleClock) {
    public boolean isSample() {
        return sampleClock.isPresent();
    }

    public String name() {
        return String.valueOf(root.getFileName() == null ? root : root.getFileName());
    }
}
