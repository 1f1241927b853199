package tenken.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a path leads, links followed, whether or not there is anything yet.
public final class RealPath {
    private RealPath() {}

    public static Path of(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path there = absolute;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null) {
            return absolute;
        }
        try {
            return there.toRealPath().resolve(there.relativize(absolute));
        } catch (IOException cannotBeFollowed) {
            return absolute;
        }
    }

    /// Whether `path` is the folder, or leads into it.
    public static boolean isInside(Path path, Path folder) {
        return of(path).startsWith(of(folder));
    }
}
