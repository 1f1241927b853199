package tenken.job;

import java.time.Instant;
import java.util.Set;
import tenken.disk.GroupingRecords;
import tenken.event.template.Decision;
import tenken.event.template.Decision.Member;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Merges groups of messages, splits one, or undoes either.
public final class DecideGrouping implements Job<DecideGrouping.Question, String> {
    /// What is decided, and when.
    public sealed interface Question {
        Instant at();

        record Merge(String name, Set<Member> members, Instant at) implements Question {}

        record Split(String name, String template, Decision.Test test, Instant at) implements Question {}

        /// @param decision id of a merge or a split
        record Undo(String decision, Instant at) implements Question {}
    }

    private final GroupingRecords records;

    public DecideGrouping(GroupingRecords records) {
        this.records = records;
    }

    /// @return the id of the decision that was made or undone
    @Override
    public String run(Question question, Progress progress, CancelToken cancel) throws Problem {
        return switch (question) {
            case Question.Merge merge -> records.merge(merge.name(), merge.members(), merge.at());
            case Question.Split split -> records.split(split.name(), split.template(), split.test(), split.at());
            case Question.Undo undo -> {
                records.undo(undo.decision(), undo.at());
                yield undo.decision();
            }
        };
    }
}
