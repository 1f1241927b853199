package tenken.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import tenken.disk.BookmarkRecords;
import tenken.event.Bookmark;
import tenken.event.Origin;
import tenken.source.LineBytes;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Bookmarks a line, or writes a note of one. A line that is bookmarked already stays so.
public final class PutBookmark implements Job<PutBookmark.Question, String> {
    /// Characters kept of a line, to show when it is gone.
    private static final int KEPT = 20_000;

    /// A note that is empty takes the note away.
    public sealed interface Question {
        /// @param timestamp of the event whose line it is
        record OnLine(Origin origin, Instant timestamp, Optional<String> note, Instant at) implements Question {}

        record OnBookmark(String bookmark, String note, Instant at) implements Question {}
    }

    private final WorkspaceIndex index;
    private final BookmarkRecords records;

    public PutBookmark(WorkspaceIndex index, BookmarkRecords records) {
        this.index = index;
        this.records = records;
    }

    /// @return the bookmark's id
    @Override
    public String run(Question question, Progress progress, CancelToken cancel) throws Problem {
        return switch (question) {
            case Question.OnLine line -> {
                String id = put(line);
                if (line.note().isPresent()) {
                    records.note(id, line.note().get(), line.at());
                }
                yield id;
            }
            case Question.OnBookmark note -> {
                records.note(note.bookmark(), note.note(), note.at());
                yield note.bookmark();
            }
        };
    }

    private String put(Question.OnLine line) throws Problem {
        byte[] bytes = bytes(line.origin());
        String hash = LineHash.of(bytes);
        for (Bookmark known : records.read().bookmarks()) {
            if (known.sha256().equals(hash) && known.timestamp().equals(line.timestamp()) && isSamePlace(known.origin(), line.origin())) {
                return known.id();
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return records.mark(new BookmarkRecords.Line(line.origin(), hash, line.timestamp(), text.length() > KEPT ? text.substring(0, KEPT) : text), line.at());
    }

    private byte[] bytes(Origin origin) throws Problem {
        try (var lines = new LineBytes(index.file(origin.path()))) {
            return lines.read(origin.offset(), origin.length()).filter(LineBytes.Line::isWhole)
                    .orElseThrow(() -> new Problem(Problem.Kind.TRY_LATER, "line-moved", origin.place())).bytes();
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.IO, "cannot-read", origin.path(), String.valueOf(e.getMessage()));
        }
    }

    static boolean isSamePlace(Origin one, Origin other) {
        return one.path().equals(other.path()) && one.offset() == other.offset();
    }
}
