package tenken.job;

import java.util.Optional;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Reads the facets beside the table of events.
public final class ReadEventFacets implements Job<EventFacets.Question, EventFacets> {
    private final WorkspaceIndex index;
    private final FindEvents events;

    /// @param events whose searches of the lines are shared
    public ReadEventFacets(WorkspaceIndex index, FindEvents events) {
        this.index = index;
        this.events = events;
    }

    @Override
    public EventFacets run(EventFacets.Question question, Progress progress, CancelToken cancel) throws Problem {
        Optional<FindEvents.Found> found = events.found(question.filter(), cancel);
        return index.look(reader -> new EventFacets(
                reader.facets().of(question.filter(), question.fields(), question.top(), found.map(FindEvents.Found::events),
                        ReadEventsOverTime.expected(reader), progress, cancel),
                found.map(FindEvents.Found::complete).orElse(true)));
    }
}
