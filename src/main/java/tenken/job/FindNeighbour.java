package tenken.job;

import java.util.Optional;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Finds the next event of a filter, or the one before, seen from any event: the next error, the next hit.
public final class FindNeighbour implements Job<FindNeighbour.Question, Optional<Event>> {
    /// @param from  the number of the event to look from, which need not be the filter's
    /// @param later whether the one after it is meant, in the order of time
    public record Question(EventFilter filter, long from, boolean later) {}

    private final FindEvents events;

    public FindNeighbour(FindEvents events) {
        this.events = events;
    }

    /// Empty where there is none on that side.
    @Override
    public Optional<Event> run(Question question, Progress progress, CancelToken cancel) throws Problem {
        return events.neighbour(question.filter(), question.from(), question.later(), cancel);
    }
}
