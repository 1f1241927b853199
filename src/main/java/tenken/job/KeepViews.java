package tenken.job;

import java.util.Optional;
import tenken.disk.ViewRecords;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Lists the saved views; saves, renames and removes one before, or undoes that.
public final class KeepViews implements Job<SavedViews.Question, SavedViews> {
    private final ViewRecords records;

    public KeepViews(ViewRecords records) {
        this.records = records;
    }

    @Override
    public SavedViews run(SavedViews.Question question, Progress progress, CancelToken cancel) throws Problem {
        Optional<String> done = act(question);
        ViewRecords.Kept kept = records.read();
        return new SavedViews(kept.views(), done, kept.damaged());
    }

    private Optional<String> act(SavedViews.Question question) throws Problem {
        return switch (question) {
            case SavedViews.Question.Look look -> Optional.empty();
            case SavedViews.Question.Save save -> Optional.of(records.save(save.name(), save.query(), save.columns(), save.period(), save.at()));
            case SavedViews.Question.Rename rename -> Optional.of(records.rename(rename.view(), rename.name(), rename.at()));
            case SavedViews.Question.Remove remove -> Optional.of(records.remove(remove.view(), remove.at()));
            case SavedViews.Question.Undo undo -> {
                records.undo(undo.act(), undo.at());
                yield Optional.empty();
            }
        };
    }
}
