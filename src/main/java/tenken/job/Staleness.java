package tenken.job;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenken.index.FileState;
import tenken.source.Checkpoint;
import tenken.source.LogFile;

/// Decides whether the index can go on from what it knows, or must read everything anew.
///
/// It goes on where every log it knows still begins with what was read of it: the file may have grown, and may even be
/// another file of the same content. It reads anew where a log is gone, shorter, or different (`rewritten`), and where
/// the archives are not the ones it knows (`archives`), since lines move between them and the live log.
final class Staleness {
    private Staleness() {}

    static Optional<String> of(Map<String, FileState> known, List<LogFile> found) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var unseen = new HashSet<>(known.keySet());
        for (LogFile file : found) {
            unseen.remove(file.path());
            FileState state = known.get(file.path());
            if (file.archived() && (state == null || !isSame(state, file))) {
                return Optional.of("archives");
            }
            if (state != null && !isSame(state, file) && !continues(state, file)) {
                return Optional.of("rewritten");
            }
        }
        return unseen.isEmpty() ? Optional.empty() : Optional.of("rewritten");
    }

    /// Whether nothing of the file remains to be read.
    static boolean isKnown(@Nullable FileState state, LogFile file) {
        return state != null && isSame(state, file) && (state.damage().isEmpty() || file.compressed());
    }

    static boolean isSame(FileState state, LogFile file) {
        return state.bytes() == file.bytes() && state.modifiedMs() == file.modifiedMs() && state.identity().equals(file.identity());
    }

    private static boolean continues(FileState state, LogFile file) {
        boolean touchedOnly = state.bytes() == file.bytes() && state.identity().equals(file.identity());
        if (file.bytes() < state.offset() || touchedOnly) {
            // Of the same size and yet written to: what stands in its middle may differ.
            return false;
        }
        try {
            Checkpoint now = Checkpoint.of(file.file(), state.offset());
            return state.damage().isEmpty() && now.head() == state.head() && now.tail() == state.tail();
        } catch (IOException unreadable) {
            // Reading it will tell what is wrong with it; the other logs are read all the same.
            return true;
        }
    }
}
