package tenken.source.dynamictools;

import java.util.Set;
import tenken.event.Oddity;

/// Remembers which names an object has had, so that the first of two counts.
final class SeenNames {
    private final Set<Oddity> oddities;
    private int seen;

    SeenNames(Set<Oddity> oddities) {
        this.oddities = oddities;
    }

    void reset() {
        seen = 0;
    }

    /// Whether the name comes for the first time; a second one is marked.
    boolean first(Enum<?> name) {
        int bit = 1 << name.ordinal();
        boolean first = (seen & bit) == 0;
        if (!first) {
            oddities.add(Oddity.DUPLICATE_KEY);
        }
        seen |= bit;
        return first;
    }
}
