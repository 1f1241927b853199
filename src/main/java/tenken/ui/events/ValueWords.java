package tenken.ui.events;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import tenken.job.KnownValues;
import tenken.query.QueryField;
import tenken.query.Words;
import tenken.ui.control.Inquiry;
import tenken.work.Job;
import tenken.work.Worker;

/// The values of a field as the index knows them. What has not been asked yet is asked for, and is there a moment later:
/// see [#answer]; until then what is known of the field has to do.
final class ValueWords implements Words {
    private static final int MOST = 50;

    private final Inquiry<KnownValues.Question, KnownValues> inquiry;
    private Optional<KnownValues.Question> asked = Optional.empty();

    ValueWords(Worker worker, Job<KnownValues.Question, KnownValues> job) {
        this.inquiry = new Inquiry<>(worker, job);
    }

    @Override
    public List<Word> of(QueryField field, String beginning) {
        Optional<KnownValues.Question> question = field.field().map(one -> new KnownValues.Question(one, beginning, MOST));
        if (question.isPresent() && !question.equals(asked)) {
            asked = question;
            inquiry.ask(question.get());
        }
        return inquiry.answer().get().filter(known -> field.field().equals(Optional.of(known.question().field())))
                .map(KnownValues::values).orElse(List.of());
    }

    /// The next question is asked anew: the logs have grown. The last answer stays until then.
    void renew() {
        asked = Optional.empty();
    }

    ReadOnlyObjectProperty<Optional<KnownValues>> answer() {
        return inquiry.answer();
    }

    boolean isSettled() {
        return inquiry.isSettled();
    }
}
