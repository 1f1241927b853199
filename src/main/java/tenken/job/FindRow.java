package tenken.job;

import java.util.OptionalLong;
import tenken.event.EventFilter;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Tells in which row of a filter's events one of them stands, to show it among the others.
public final class FindRow implements Job<FindRow.Question, OptionalLong> {
    /// @param newestFirst the order of the rows
    /// @param event       its number
    public record Question(EventFilter filter, boolean newestFirst, long event) {}

    private final FindEvents events;

    public FindRow(FindEvents events) {
        this.events = events;
    }

    /// From 0; empty where the filter does not find the event.
    @Override
    public OptionalLong run(Question question, Progress progress, CancelToken cancel) throws Problem {
        return events.rowOf(question.filter(), question.newestFirst(), question.event(), cancel);
    }
}
