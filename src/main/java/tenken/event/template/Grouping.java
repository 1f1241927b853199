package tenken.event.template;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Messages that count as one, and by whose word.
///
/// @param members   what it is made of
/// @param templates of all its messages
/// @param decisions what made it so, the newest last; none where the template alone did
public record Grouping(SortedSet<Decision.Member> members, Set<String> templates, List<Decision> decisions) {
    public Grouping {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        templates = Collections.unmodifiableSet(new TreeSet<>(templates));
        decisions = List.copyOf(decisions);
    }

    /// What it is called: as the operator last named it, or else its template.
    public String name() {
        return decisions.isEmpty() ? templates.iterator().next() : decisions.getLast().name();
    }

    public boolean isByHand() {
        return !decisions.isEmpty();
    }
}
