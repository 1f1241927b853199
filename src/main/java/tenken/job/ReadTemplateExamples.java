package tenken.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tenken.event.Condition.Is;
import tenken.event.Event;
import tenken.event.Field;
import tenken.event.template.MaskedPart;
import tenken.index.IndexReader;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Finds examples of a group of messages that say different things, of each of its templates in turn.
public final class ReadTemplateExamples implements Job<TemplateGroups.Row, TemplateDetail> {
    private static final int SHOWN = 5;

    private final WorkspaceIndex index;

    public ReadTemplateExamples(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public TemplateDetail run(TemplateGroups.Row group, Progress progress, CancelToken cancel) throws Problem {
        return index.look(reader -> new TemplateDetail(events(group, reader).stream()
                .map(event -> new TemplateDetail.Example(event, MaskedPart.of(event.message(), event.fingerprint()))).toList()));
    }

    private static List<Event> events(TemplateGroups.Row group, IndexReader reader) throws IOException {
        var byTemplate = new ArrayList<List<Event>>();
        for (String template : group.group().templates().stream().limit(SHOWN).toList()) {
            byTemplate.add(reader.events(reader.templates().examples(group.events().with(new Is(Field.TEMPLATE, template)), SHOWN)));
        }
        var events = new ArrayList<Event>();
        for (int i = 0; i < SHOWN; i++) {
            for (List<Event> some : byTemplate) {
                if (i < some.size() && events.size() < SHOWN) {
                    events.add(some.get(i));
                }
            }
        }
        return events;
    }
}
