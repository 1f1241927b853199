package tenken.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.index.EventHours;
import tenken.index.FileState;
import tenken.index.FoundEvents;
import tenken.index.IndexReader;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Finds events, a page at a time or all of them, among ten million as among ten.
///
/// Where kind and time decide, the hours' totals lead to any page at once. For every other filter the numbers of its
/// events are looked for once, from the end that is shown first, and remembered: see [EventSearch].
public final class FindEvents implements Job<EventPage.Question, EventPage>, AutoCloseable {
    private static final int EVENTS_AT_ONCE = 500;
    /// Events that may be gone through for one page.
    private static final long MOST_PASSED = 200_000;

    private final WorkspaceIndex index;
    private final EventSearches searches;
    private volatile @Nullable Hours hours;

    /// The hours of a filter, as long as the logs are the same.
    private record Hours(EventFilter filter, List<FileState> files, EventHours spread) {}

    public FindEvents(WorkspaceIndex index) {
        this.index = index;
        this.searches = new EventSearches(index);
    }

    /// A page; one of events that are still being looked for says so.
    @Override
    public EventPage run(EventPage.Question question, Progress progress, CancelToken cancel) throws Problem {
        Looked looked = index.look(reader -> {
            List<FileState> files = reader.files();
            Optional<EventHours> spread = hours(reader, question.filter(), files);
            boolean quick = spread.isPresent() && isQuick(spread.get(), question.limit());
            return new Looked(files, quick ? Optional.of(page(reader, question, spread.get())) : Optional.empty());
        });
        if (looked.page().isPresent()) {
            return looked.page().get();
        }
        EventSearches.Found found = searches.page(question, looked.files(), cancel);
        EventSearch.Slice slice = found.slice();
        List<Event> events = index.look(reader -> reader.events(slice.ids()));
        return new EventPage(events, slice.total(), question.offset(), found.complete(), slice.searchedBytes(), slice.totalBytes());
    }

    /// What the index holds, and the page where it can be told at once.
    private record Looked(List<FileState> files, Optional<EventPage> page) {}

    /// How many there are.
    public long count(EventFilter filter, CancelToken cancel) throws Problem {
        if (filter.aboutLines().isEmpty()) {
            return index.look(reader -> reader.count(filter));
        }
        OptionalLong quick = index.look(reader -> {
            List<FileState> files = reader.files();
            EventSearch known = searches.known(filter);
            if (known != null && known.covers(files)) {
                return OptionalLong.of(known.total());
            }
            return LineCount.isExact(filter, files) ? OptionalLong.of(new LineCount(index, reader).of(filter, files, cancel)) : OptionalLong.empty();
        });
        return quick.isPresent() ? quick.getAsLong() : found(filter, true, cancel);
    }

    /// How many there are, for who goes through them next: what a search of the lines finds is remembered.
    long countFirst(EventFilter filter, boolean newestFirst, CancelToken cancel) throws Problem {
        return filter.aboutLines().isEmpty() ? count(filter, cancel) : found(filter, newestFirst, cancel);
    }

    private long found(EventFilter filter, boolean newestFirst, CancelToken cancel) throws Problem {
        return searches.complete(filter, newestFirst, cancel).total();
    }

    /// Hands out all of them, or the first `limit`.
    ///
    /// @param limit -1 for all
    public void forEach(EventFilter filter, boolean newestFirst, long limit, EventConsumer consumer, CancelToken cancel) throws Problem {
        long wanted = limit < 0 ? Long.MAX_VALUE : limit;
        if (filter.aboutLines().isEmpty()) {
            index.look(reader -> handOut(reader, byKey(reader, filter, newestFirst), wanted, consumer, cancel));
        } else if (wanted > 0) {
            EventSearch search = searches.complete(filter, newestFirst, cancel);
            index.look(reader -> handOut(reader, (row, count) -> search.slice(newestFirst, row, count).ids(), wanted, consumer, cancel));
        }
    }

    /// What a search has found so far.
    ///
    /// @param complete whether that is all
    record Found(FoundEvents events, boolean complete) {}

    /// What has been found of a filter that asks something of the lines; looks for a short while where nobody has yet.
    /// Empty where nothing of the lines is asked.
    Optional<Found> found(EventFilter filter, CancelToken cancel) throws Problem {
        if (filter.aboutLines().isEmpty()) {
            return Optional.empty();
        }
        boolean complete = run(new EventPage.Question(filter, true, 0, 1), new Progress(), cancel).complete();
        EventSearch search = searches.known(filter);
        if (search == null) {
            return Optional.of(new Found((row, count) -> new long[0], false));
        }
        long total = search.total();
        return Optional.of(new Found((row, count) -> search.slice(true, row, (int) Math.clamp(total - row, 0, count)).ids(), complete));
    }

    /// The next event of a filter, or the one before.
    Optional<Event> neighbour(EventFilter filter, long from, boolean later, CancelToken cancel) throws Problem {
        Optional<EventSearch> search = filter.aboutLines().isEmpty() ? Optional.empty() : Optional.of(searches.complete(filter, true, cancel));
        return index.look(reader -> {
            long[] next = search.isPresent() ? search.get().neighbour(from, later)
                    : later ? reader.ids(filter, false, from + 1, Long.MAX_VALUE, 1, 0) : reader.ids(filter, true, Long.MIN_VALUE, from, 1, 0);
            return reader.events(next).stream().findFirst();
        });
    }

    /// The row in which an event stands among those of a filter.
    OptionalLong rowOf(EventFilter filter, boolean newestFirst, long event, CancelToken cancel) throws Problem {
        Optional<OptionalLong> quick = index.look(reader -> {
            Optional<EventHours> spread = hours(reader, filter, reader.files());
            return spread.isEmpty() ? Optional.empty() : Optional.of(row(reader, filter, spread.get(), event));
        });
        EventSearch search = quick.isPresent() ? null : searches.complete(filter, newestFirst, cancel);
        OptionalLong row = search == null ? quick.orElseThrow() : search.rowOf(event);
        long total = newestFirst && row.isPresent() ? search == null ? count(filter, cancel) : search.total() : 0;
        return newestFirst && row.isPresent() ? OptionalLong.of(total - 1 - row.getAsLong()) : row;
    }

    private static OptionalLong row(IndexReader reader, EventFilter filter, EventHours hours, long event) throws IOException {
        boolean isThere = reader.ids(filter, false, event, event + 1, 1, 0).length == 1;
        return isThere ? OptionalLong.of(hours.rowOf(reader, filter, event)) : OptionalLong.empty();
    }

    /// Finds the numbers of the next events.
    private interface Next {
        /// @param row how many were given before
        long[] ids(long row, int count) throws IOException;
    }

    private static Next byKey(IndexReader reader, EventFilter filter, boolean newestFirst) {
        var order = new KeyOrder(reader, filter, newestFirst);
        return (row, count) -> order.next(count);
    }

    private static boolean handOut(IndexReader reader, Next next, long wanted, EventConsumer consumer, CancelToken cancel) throws IOException {
        for (long row = 0; row < wanted; ) {
            long[] ids = next.ids(row, (int) Math.min(EVENTS_AT_ONCE, wanted - row));
            for (Event event : reader.events(ids)) {
                consumer.accept(event);
                if (cancel.isCancelled()) {
                    return false;
                }
            }
            row += ids.length;
            if (ids.length == 0) {
                return true;
            }
        }
        return true;
    }

    private Optional<EventHours> hours(IndexReader reader, EventFilter filter, List<FileState> files) throws IOException {
        Hours known = hours;
        if (known != null && known.filter().equals(filter) && known.files().equals(files)) {
            return Optional.of(known.spread());
        }
        if (!filter.aboutLines().isEmpty()) {
            return Optional.empty();
        }
        Optional<EventHours> spread = reader.hours(filter);
        spread.ifPresent(one -> hours = new Hours(filter, files, one));
        return spread;
    }

    /// Where few of an hour's events are wanted, going through all of them for a page would take too long.
    private static boolean isQuick(EventHours hours, int limit) {
        return hours.total() == 0 || (double) hours.held() / hours.total() * limit <= MOST_PASSED || hours.held() <= MOST_PASSED;
    }

    private static EventPage page(IndexReader reader, EventPage.Question question, EventHours hours) throws IOException {
        long end = hours.total() - question.offset();
        long first = question.newestFirst() ? Math.max(0, end - question.limit()) : question.offset();
        int count = (int) Math.clamp(end, 0, question.limit());
        long[] ids = hours.ids(reader, question.filter(), first, count);
        List<Event> events = reader.events(question.newestFirst() ? EventSearch.reversed(ids) : ids);
        return new EventPage(events, hours.total(), question.offset());
    }

    /// Stops what goes on in the background.
    @Override
    public void close() {
        searches.close();
    }
}
