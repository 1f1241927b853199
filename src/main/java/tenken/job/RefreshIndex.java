package tenken.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenken.index.FileState;
import tenken.index.IndexFailed;
import tenken.index.IndexLock;
import tenken.index.IndexReader;
import tenken.index.IndexWriter;
import tenken.source.Checkpoint;
import tenken.source.LogFile;
import tenken.source.LogReading;
import tenken.source.dynamictools.LogFiles;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Brings the index up to date: reads what was appended, and all anew where a log was rewritten, cut or replaced.
///
/// Every so many lines the rows and the place reached are put down together, so that a refresh that is cancelled or
/// killed goes on where it was.
public final class RefreshIndex implements Job<IndexSummary.Question, IndexSummary> {
    private static final long LINES_A_COMMIT = 400_000;

    private final WorkspaceIndex workspace;
    private final ToolCount toolCount;
    private final long linesACommit;

    public RefreshIndex(WorkspaceIndex workspace) {
        this(workspace, LINES_A_COMMIT);
    }

    RefreshIndex(WorkspaceIndex workspace, long linesACommit) {
        this.workspace = workspace;
        this.linesACommit = linesACommit;
        this.toolCount = new ToolCount(workspace.workspace().root());
    }

    @Override
    public IndexSummary run(IndexSummary.Question question, Progress progress, CancelToken cancel) throws Problem {
        long start = System.nanoTime();
        try (IndexLock lock = workspace.lock(cancel)) {
            Outcome outcome;
            try {
                outcome = refresh(question.rebuild(), progress, cancel);
            } catch (IndexFailed e) {
                if (!e.isDamaged()) {
                    throw e;
                }
                workspace.index().setAside();
                outcome = refresh(false, progress, cancel).because("damaged");
            }
            boolean toolsChanged = toolCount.look();
            return summary(outcome, toolsChanged, (System.nanoTime() - start) / 1_000_000);
        } catch (IndexFailed e) {
            throw new Problem(e, Problem.Kind.IO, "index-failed", workspace.index().file(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.IO, "cannot-read", workspace.workspace().root(), String.valueOf(e.getMessage()));
        }
    }

    /// @param rebuilt why everything was read anew
    private record Outcome(List<FileState> files, boolean changed, Optional<String> rebuilt) {
        Outcome because(String reason) {
            return new Outcome(files, true, Optional.of(reason));
        }
    }

    private Outcome refresh(boolean rebuild, Progress progress, CancelToken cancel) throws Problem, IOException {
        Optional<String> rebuilt = workspace.index().prepare();
        List<LogFile> found = LogFiles.find(workspace.workspace().root());
        Optional<List<FileState>> current = rebuild || rebuilt.isPresent() ? Optional.empty() : current(found);
        if (current.isPresent()) {
            return new Outcome(current.get(), false, Optional.empty());
        }
        try (IndexWriter writer = workspace.index().writer()) {
            Map<String, FileState> known = byPath(writer.files());
            Optional<String> staleness = rebuild ? Optional.of("asked") : Staleness.of(known, found);
            if (staleness.isPresent()) {
                writer.clear();
                known = Map.of();
            }
            long bytes = bytesToRead(known, found);
            writer.expect(bytes);
            var states = new ArrayList<FileState>();
            boolean changed;
            try (var queue = new LineQueue(writer)) {
                var reading = new Reading(writer, queue, progress, cancel, bytes);
                for (LogFile file : found) {
                    states.add(reading.read(file, known.get(file.path())));
                }
                changed = reading.changed;
            }
            writer.finish();
            return new Outcome(states, changed || staleness.isPresent() || rebuilt.isPresent(), rebuilt.or(() -> staleness));
        }
    }

    /// What the index knows, where that is all there is: as a rule nothing has happened since the last look.
    private Optional<List<FileState>> current(List<LogFile> found) throws Problem, IOException {
        List<FileState> files;
        try (IndexReader reader = workspace.index().reader()) {
            files = reader.isComplete() ? reader.files() : List.of();
        }
        Map<String, FileState> known = byPath(files);
        boolean same = known.size() == found.size() && !found.isEmpty()
                && found.stream().allMatch(file -> Staleness.isKnown(known.get(file.path()), file));
        return same ? Optional.of(files) : Optional.empty();
    }

    private static Map<String, FileState> byPath(List<FileState> files) {
        return files.stream().collect(Collectors.toMap(FileState::path, Function.identity()));
    }

    private static long bytesToRead(Map<String, FileState> known, List<LogFile> found) {
        return found.stream().mapToLong(file -> {
            FileState state = known.get(file.path());
            return state == null ? file.bytes() : Math.max(0, file.bytes() - state.bytes());
        }).sum();
    }

    /// One refresh's reading, file after file.
    private final class Reading {
        private final IndexWriter writer;
        private final LineQueue queue;
        private final Progress progress;
        private final CancelToken cancel;
        private final long total;
        private long done;
        private boolean changed;

        Reading(IndexWriter writer, LineQueue queue, Progress progress, CancelToken cancel, long total) {
            this.writer = writer;
            this.queue = queue;
            this.progress = progress;
            this.cancel = cancel;
            this.total = total;
        }

        FileState read(LogFile file, @Nullable FileState known) throws Problem, IOException {
            cancel.check();
            if (known != null && Staleness.isKnown(known, file)) {
                return known;
            }
            FileState begun = queue.ask(() -> writer.begin(state(file, known == null ? fresh(file) : known, 0, 0, 0, 0, Optional.empty())));
            long from = known == null ? 0 : known.offset();
            long fromLine = known == null ? 0 : known.lines();
            long[] committed = {fromLine};
            LogReading.End end;
            try {
                end = LogReading.read(file, from, fromLine, LogFiles::format, queue, cancel, (offset, lines) -> {
                    progress.report(done + progressOf(file, offset - from), total, file.path());
                    if (lines - committed[0] >= linesACommit && !file.compressed()) {
                        committed[0] = lines;
                        queue.then(() -> commit(file.upTo(offset), begun, offset, lines, Optional.empty()));
                    }
                });
            } catch (IndexFailed e) {
                throw e;
            } catch (IOException unreadable) {
                // One log that cannot be read must not keep the others from being read.
                end = new LogReading.End(from, fromLine, Optional.of(String.valueOf(unreadable.getMessage())));
            }
            done += Math.max(0, file.bytes() - from);
            progress.report(done, total, file.path());
            LogReading.End reached = end;
            FileState read = queue.ask(() -> commit(file, begun, reached.offset(), reached.lines(), reached.damage()));
            changed |= !read.equals(known);
            return read;
        }

        private long progressOf(LogFile file, long read) {
            // How much of an archive has been unpacked says little of how much is left.
            return file.compressed() ? Math.min(file.bytes(), read / 8) : read;
        }

        /// A place on the way is noted as the end of the file: whoever goes on must not take it for one that was read to its end.
        private FileState commit(LogFile file, FileState begun, long offset, long lines, Optional<String> damage) throws IOException {
            Checkpoint checkpoint = file.compressed() || damage.isPresent() ? new Checkpoint(0, 0) : Checkpoint.of(file.file(), offset);
            return writer.commit(state(file, begun, offset, checkpoint.head(), checkpoint.tail(), lines, damage));
        }

        private static FileState fresh(LogFile file) {
            return new FileState(0, file.path(), file.stream().name(), file.archived(), file.identity(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty());
        }

        private static FileState state(LogFile file, FileState begun, long offset, long head, long tail, long lines, Optional<String> damage) {
            return new FileState(begun.id(), file.path(), file.stream().name(), file.archived(), file.identity(), file.bytes(), file.modifiedMs(),
                    offset, head, tail, lines, begun.blank(), begun.events(), begun.rejected(), begun.copies(), damage);
        }
    }

    private IndexSummary summary(Outcome outcome, boolean toolsChanged, long elapsedMs) {
        List<Home.SourceFile> files = outcome.files().stream().map(SourceFiles::of).sorted(Comparator.comparing(Home.SourceFile::path)).toList();
        return new IndexSummary(
                files,
                files.stream().mapToLong(Home.SourceFile::events).sum(),
                files.stream().mapToLong(Home.SourceFile::rejected).sum(),
                toolCount.loadable(),
                outcome.changed() || toolsChanged,
                outcome.rebuilt(),
                elapsedMs);
    }
}
