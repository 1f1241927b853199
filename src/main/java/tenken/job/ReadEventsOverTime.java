package tenken.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tenken.event.EventFilter;
import tenken.index.FileState;
import tenken.index.IndexReader;
import tenken.text.Problem;
import tenken.time.Stride;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Reads the bars above the table of events.
public final class ReadEventsOverTime implements Job<EventsOverTime.Question, EventsOverTime> {
    private final WorkspaceIndex index;
    private final FindEvents events;

    /// @param events whose searches of the lines are shared
    public ReadEventsOverTime(WorkspaceIndex index, FindEvents events) {
        this.index = index;
        this.events = events;
    }

    @Override
    public EventsOverTime run(EventsOverTime.Question question, Progress progress, CancelToken cancel) throws Problem {
        Optional<FindEvents.Found> found = events.found(question.filter(), cancel);
        return index.look(reader -> {
            EventFilter filter = question.filter();
            Optional<TimeSpan> span = span(reader, filter);
            Stride stride = Stride.fitting(span.orElse(new TimeSpan(TimeSpan.EVER, TimeSpan.EVER)), question.most());
            List<TimeSpan> bars = span.map(whole -> stride.cut(whole, question.zone())).orElse(List.of());
            return new EventsOverTime(
                    reader.histogram().of(filter, bars, found.map(FindEvents.Found::events), expected(reader), progress, cancel),
                    stride, found.map(FindEvents.Found::complete).orElse(true));
        });
    }

    /// The whole of what the filter can find: its period, its open ends closed to what is held.
    private static Optional<TimeSpan> span(IndexReader reader, EventFilter filter) throws IOException {
        Optional<TimeSpan> held = reader.extent();
        if (filter.period().isEmpty()) {
            return held;
        }
        TimeSpan period = filter.period().get();
        boolean open = period.from().equals(TimeSpan.EVER) || period.to().equals(TimeSpan.FOREVER);
        return !open ? Optional.of(period) : held.flatMap(period::overlap);
    }

    static long expected(IndexReader reader) throws IOException {
        return reader.files().stream().mapToLong(FileState::events).sum();
    }
}
