package tenken.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenken.event.EventFilter.Stream;
import tenken.index.FileState;
import tenken.index.IndexReader;
import tenken.source.LogFile;
import tenken.source.search.Stretch;

/// What of the logs a search has still to look at.
///
/// @param stretches in the order in which they are best searched
record SearchPlan(List<Piece> stretches) {
    /// @param file the index's number of the log
    record Piece(int file, Stretch stretch) {}

    /// What the index holds of `files` beyond what it held of them before; empty where something of that is gone.
    static Optional<SearchPlan> since(WorkspaceIndex index, List<FileState> before, List<FileState> files, boolean newestFirst) {
        Map<Integer, FileState> known = new HashMap<>();
        before.forEach(file -> known.put(file.id(), file));
        var pieces = new ArrayList<Piece>();
        for (FileState file : ordered(files, newestFirst)) {
            FileState old = known.remove(file.id());
            if (old != null && (old.offset() > file.offset() || !old.identity().equals(file.identity()))) {
                return Optional.empty();
            }
            long from = old == null ? 0 : old.offset();
            if (from < file.offset()) {
                pieces.add(new Piece(file.id(), new Stretch(log(index, file), from, file.offset())));
            }
        }
        return known.isEmpty() ? Optional.of(new SearchPlan(List.copyOf(pieces))) : Optional.empty();
    }

    private static List<FileState> ordered(List<FileState> files, boolean newestFirst) {
        Comparator<FileState> byTime = Comparator.comparing((FileState file) -> !file.archived()).thenComparing(FileState::modifiedMs);
        return files.stream().sorted(newestFirst ? byTime.reversed() : byTime).toList();
    }

    private static LogFile log(WorkspaceIndex index, FileState file) {
        return new LogFile(index.file(file.path()), file.path(), Stream.valueOf(file.stream()), file.path().endsWith(".gz"), file.archived(),
                file.identity(), file.bytes(), file.modifiedMs());
    }

    /// What of it lies in these parts of the logs.
    SearchPlan within(List<IndexReader.Part> parts) {
        var pieces = new ArrayList<Piece>();
        for (Piece piece : stretches) {
            for (IndexReader.Part part : parts) {
                long from = Math.max(piece.stretch().from(), part.from());
                long to = Math.min(piece.stretch().to(), part.to() + 1); // the LF
                if (part.file() == piece.file() && from < to) {
                    pieces.add(new Piece(piece.file(), new Stretch(piece.stretch().log(), from, to)));
                }
            }
        }
        return new SearchPlan(List.copyOf(pieces));
    }

    long bytes() {
        return stretches.stream().mapToLong(piece -> piece.stretch().length()).sum();
    }
}
