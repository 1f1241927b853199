package tenken.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import tenken.index.KnownWords;
import tenken.query.Folded;
import tenken.query.Words.Word;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Finds the values a field has while one is typed: those that begin so before those that hold it further on.
public final class SuggestValues implements Job<KnownValues.Question, KnownValues> {
    private final WorkspaceIndex index;

    public SuggestValues(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public KnownValues run(KnownValues.Question question, Progress progress, CancelToken cancel) throws Problem {
        String part = Folded.of(question.part());
        return index.look(reader -> {
            KnownWords words = reader.words();
            var found = new LinkedHashSet<Word>(words.of(question.field(), watched(value -> Folded.of(value).startsWith(part), cancel), question.limit()));
            if (!part.isEmpty() && found.size() < question.limit()) {
                found.addAll(words.of(question.field(), watched(value -> Folded.of(value).contains(part), cancel), question.limit()));
            }
            List<Word> first = new ArrayList<>(found).subList(0, Math.min(found.size(), question.limit()));
            return new KnownValues(question, List.copyOf(first));
        });
    }

    /// Who types on wants another answer.
    private static Predicate<String> watched(Predicate<String> wanted, CancelToken cancel) {
        return value -> !cancel.isCancelled() && wanted.test(value);
    }
}
