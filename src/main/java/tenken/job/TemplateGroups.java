package tenken.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tenken.event.EventFilter;
import tenken.event.template.Grouping;
import tenken.time.TimeSpan;

/// The messages a filter finds, in groups.
///
/// @param filter  what was looked at: what the question asked, without conditions about the lines themselves
/// @param span    what the buckets divide in equal parts; empty where nothing is held
/// @param rows    the largest first
/// @param total   messages in all: the sum of the rows
/// @param damaged numbers of the lines in the operator's own records that cannot be read
public record TemplateGroups(EventFilter filter, Optional<TimeSpan> span, List<Row> rows, long total, List<Long> damaged) {

    /// @param buckets of the series of each group
    public record Question(EventFilter filter, int buckets) {}

    /// @param events a filter that finds exactly these, `count` of them
    /// @param series by bucket
    public record Row(Grouping group, long count, Instant first, Instant last, List<Long> series, EventFilter events) {}

    /// What part of all messages a group is, 0 to 1.
    public OptionalDouble share(Row row) {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) row.count() / total);
    }
}
