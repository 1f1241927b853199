package tenken.job;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import tenken.event.Condition.Is;
import tenken.event.Condition.Not;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.template.Grouping;
import tenken.event.template.Groupings;
import tenken.index.Templates;

/// Makes the filter that finds exactly the events of a group: by template, and message by message where one was split.
final class GroupFilter {
    private GroupFilter() {}

    static EventFilter of(Grouping group, Groupings groupings, EventFilter filter, Templates templates) throws IOException {
        EventFilter ofTemplates = filter.with(new Is(Field.TEMPLATE, group.templates()));
        var inside = new TreeSet<String>();
        var outside = new TreeSet<String>();
        for (String template : group.templates()) {
            if (groupings.splitTemplates().contains(template)) {
                for (String message : templates.messages(template)) {
                    (groupings.of(message, template).members().equals(group.members()) ? inside : outside).add(message);
                }
            }
        }
        if (outside.isEmpty()) {
            return ofTemplates;
        }
        return outside.size() <= inside.size() || group.templates().size() > 1
                ? ofTemplates.with(new Not(said(outside))) : ofTemplates.with(said(inside));
    }

    private static Is said(Set<String> messages) {
        return new Is(Field.MESSAGE, messages);
    }
}
