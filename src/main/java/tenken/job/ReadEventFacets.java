package tenken.job;

import java.util.Optional;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Reads the facets beside the table of events.
public final class ReadEventFacets implements Job<EventFacets.Question, EventFacets> {
    private final WorkspaceIndex index;

    public ReadEventFacets(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public EventFacets run(EventFacets.Question question, Progress progress, CancelToken cancel) throws Problem {
        return index.look(reader -> new EventFacets(
                reader.facets().of(question.filter(), question.fields(), question.top(), Optional.empty(), ReadEventsOverTime.expected(reader), progress, cancel),
                question.filter().aboutLines().isEmpty()));
    }
}
