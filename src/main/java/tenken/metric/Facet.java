package tenken.metric;

import java.util.List;
import tenken.event.Field;

/// How often the values of a field occur.
///
/// @param top      the most frequent first, equally frequent ones by their words
/// @param distinct how many different values there are, "none" included
/// @param total    the events counted
public record Facet(Field field, List<Ranked> top, long distinct, long total) {
    /// The events whose value is not among the first.
    public long rest() {
        return total - top.stream().mapToLong(Ranked::count).sum();
    }
}
