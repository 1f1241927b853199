package tenken.job;

import java.util.ArrayList;
import java.util.List;
import java.util.HashSet;
import java.util.Set;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.template.MaskedPart;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Finds examples of a group of messages that say different things, looking at its first events and at its last.
public final class ReadTemplateExamples implements Job<EventFilter, TemplateDetail> {
    private static final int LOOKED_AT = 64;
    private static final int SHOWN = 5;

    private final WorkspaceIndex index;

    public ReadTemplateExamples(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public TemplateDetail run(EventFilter group, Progress progress, CancelToken cancel) throws Problem {
        return index.look(reader -> {
            var events = new ArrayList<Event>(reader.events(reader.ids(group, true, LOOKED_AT, 0)));
            events.addAll(reader.events(reader.ids(group, false, LOOKED_AT, 0)));
            return new TemplateDetail(examples(events));
        });
    }

    private static List<TemplateDetail.Example> examples(List<Event> events) {
        Set<String> said = new HashSet<>();
        return events.stream().filter(event -> said.add(event.message())).limit(SHOWN)
                .map(event -> new TemplateDetail.Example(event, MaskedPart.of(event.message(), event.fingerprint()))).toList();
    }
}
