package tenken.job;

import java.util.List;
import tenken.event.RejectedLine;
import tenken.index.IndexReader;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Lists the lines that could not be read.
public final class ListRejected implements Job<ListRejected.Question, List<RejectedLine>> {
    public record Question() {}

    private final WorkspaceIndex index;

    public ListRejected(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public List<RejectedLine> run(Question question, Progress progress, CancelToken cancel) throws Problem {
        return index.look(IndexReader::rejected);
    }
}
