package tenken.job;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenken.change.Buckets;
import tenken.change.Changes;
import tenken.change.Observed;
import tenken.change.Spans;
import tenken.change.ToolMark;
import tenken.event.EventFilter;
import tenken.index.Comparison;
import tenken.index.IndexReader;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Tells what differs between two periods.
public final class WhatChanged implements Job<WhatChanged.Question, Changes> {
    /// Whatever a system audits.
    public static final EventFilter AUDITED = EventFilter.ALL.ofStream(EventFilter.Stream.AUDIT);

    private final WorkspaceIndex index;

    /// @param base which events are compared; its period, and what it asks of the lines themselves, do not count
    /// @param zone at whose round times a beginning is looked for
    public record Question(Spans spans, EventFilter base, ZoneId zone) {
        public Question(Spans spans, ZoneId zone) {
            this(spans, AUDITED, zone);
        }
    }

    public WhatChanged(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public Changes run(Question question, Progress progress, CancelToken cancel) throws Problem {
        return index.look(reader -> changes(reader, question, cancel));
    }

    static Changes changes(IndexReader reader, Question question, CancelToken cancel) throws IOException, Problem {
        Spans spans = question.spans();
        EventFilter base = question.base().ever().withoutLines();
        Comparison comparison = reader.comparison(base);
        var nowBuckets = Buckets.of(spans.now(), question.zone());
        var beforeBuckets = Buckets.of(spans.before(), nowBuckets.size(), question.zone());
        var events = new Observed.Pair(comparison.events(spans.now()), comparison.events(spans.before()));
        cancel.check();
        var failures = new Observed.Pair(comparison.failures(spans.now(), nowBuckets), comparison.failures(spans.before(), beforeBuckets));
        cancel.check();
        Optional<Instant> heldFrom = reader.extent().map(TimeSpan::from).filter(first -> first.isAfter(spans.before().from()));
        var observed = new Observed(spans, base, comparison.tools(), nowBuckets, beforeBuckets, events, failures);
        Changes changes = Changes.of(observed, heldFrom);
        cancel.check();
        ReadMarks.Marks now = ReadMarks.marks(comparison, spans.now(), cancel);
        ReadMarks.Marks before = ReadMarks.marks(comparison, spans.before(), cancel);
        var drawn = new ArrayList<>(before.marks());
        drawn.addAll(now.marks());
        return changes.with(drawn, now.left() + before.left()).beside(near(comparison, changes));
    }

    private static Map<TimeSpan, List<ToolMark>> near(Comparison comparison, Changes changes) throws IOException {
        var near = new HashMap<TimeSpan, List<ToolMark>>();
        for (TimeSpan span : changes.nearOnsets()) {
            near.put(span, ToolMark.of(comparison.acts(span), comparison.tools()));
        }
        return near;
    }
}
