package tenken.job;

import java.time.Instant;
import tenken.disk.BookmarkRecords;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Takes a bookmark away, or puts it back as it was.
public final class RemoveBookmark implements Job<RemoveBookmark.Question, String> {
    public sealed interface Question {
        record Remove(String bookmark, Instant at) implements Question {}

        /// @param removal what [RemoveBookmark] answered when it was removed
        record Undo(String removal, Instant at) implements Question {}
    }

    private final BookmarkRecords records;

    public RemoveBookmark(BookmarkRecords records) {
        this.records = records;
    }

    /// @return the removal's id
    @Override
    public String run(Question question, Progress progress, CancelToken cancel) throws Problem {
        return switch (question) {
            case Question.Remove remove -> records.remove(remove.bookmark(), remove.at());
            case Question.Undo undo -> {
                records.undo(undo.removal(), undo.at());
                yield undo.removal();
            }
        };
    }
}
