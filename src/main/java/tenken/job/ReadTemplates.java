package tenken.job;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tenken.disk.GroupingRecords;
import tenken.event.EventFilter;
import tenken.event.template.Decision.Member;
import tenken.event.template.Grouping;
import tenken.event.template.Groupings;
import tenken.index.Templates;
import tenken.index.Templates.Tally;
import tenken.job.TemplateGroups.Row;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Reads the messages of a filter in groups: by template, and as the operator has decided.
public final class ReadTemplates implements Job<TemplateGroups.Question, TemplateGroups> {
    private final WorkspaceIndex index;
    private final GroupingRecords records;

    public ReadTemplates(WorkspaceIndex index, GroupingRecords records) {
        this.index = index;
        this.records = records;
    }

    @Override
    public TemplateGroups run(TemplateGroups.Question question, Progress progress, CancelToken cancel) throws Problem {
        GroupingRecords.Kept kept = records.read();
        var groupings = new Groupings(kept.decisions());
        EventFilter filter = question.filter().withoutLines();
        return index.look(reader -> {
            Optional<TimeSpan> held = reader.extent();
            Optional<TimeSpan> span = held.map(all -> filter.period().flatMap(asked -> asked.closed(held, all.to()).overlap(all)).orElse(all));
            if (span.isEmpty()) {
                return new TemplateGroups(filter, span, List.of(), 0, kept.damaged());
            }
            List<Sum> sums = sums(reader.templates(), groupings, filter, span.get(), question.buckets());
            cancel.check();
            var rows = new ArrayList<Row>();
            for (Sum sum : sums) {
                EventFilter events = GroupFilter.of(sum.group, groupings, filter, reader.templates());
                rows.add(sum.row(events));
            }
            rows.sort(Comparator.comparingLong(Row::count).reversed().thenComparing(row -> row.group().name())
                    .thenComparing(row -> row.group().members().first()));
            return new TemplateGroups(filter, span, List.copyOf(rows), rows.stream().mapToLong(Row::count).sum(), kept.damaged());
        });
    }

    private static List<Sum> sums(Templates templates, Groupings groupings, EventFilter filter, TimeSpan span, int buckets) throws IOException {
        Map<Member, Sum> sums = new TreeMap<>();
        for (Tally tally : templates.byTemplate(filter, span, buckets)) {
            if (groupings.splitTemplates().contains(tally.text())) {
                for (Tally message : templates.byMessage(filter, tally.text(), span, buckets)) {
                    add(sums, groupings.of(message.text(), tally.text()), message);
                }
            } else {
                add(sums, groupings.ofTemplate(tally.text()), tally);
            }
        }
        return List.copyOf(sums.values());
    }

    private static void add(Map<Member, Sum> sums, Grouping group, Tally tally) {
        sums.computeIfAbsent(group.members().first(), key -> new Sum(group, new long[tally.series().length])).add(tally);
    }

    /// A group while it is counted.
    private static final class Sum {
        private final Grouping group;
        private final long[] series;
        private long firstMs = Long.MAX_VALUE;
        private long lastMs = Long.MIN_VALUE;

        Sum(Grouping group, long[] series) {
            this.group = group;
            this.series = series;
        }

        void add(Tally tally) {
            for (int i = 0; i < series.length; i++) {
                series[i] += tally.series()[i];
            }
            firstMs = Math.min(firstMs, tally.firstMs());
            lastMs = Math.max(lastMs, tally.lastMs());
        }

        Row row(EventFilter events) {
            var counts = new ArrayList<Long>();
            long count = 0;
            for (long n : series) {
                counts.add(n);
                count += n;
            }
            return new Row(group, count, Instant.ofEpochMilli(firstMs), Instant.ofEpochMilli(lastMs), List.copyOf(counts), events);
        }
    }
}
