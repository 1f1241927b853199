package tenken.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.index.EventHours;
import tenken.index.FileState;
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
        return index.look(reader -> {
            List<FileState> files = reader.files();
            Optional<EventHours> spread = hours(reader, question.filter(), files);
            if (spread.isPresent() && isQuick(spread.get(), question.limit())) {
                return page(reader, question, spread.get());
            }
            EventSearches.Found found = searches.page(question, files, cancel);
            EventSearch.Slice slice = found.slice();
            return new EventPage(reader.events(slice.ids()), slice.total(), question.offset(), found.complete(), slice.searchedBytes(), slice.totalBytes());
        });
    }

    /// How many there are.
    public long count(EventFilter filter, CancelToken cancel) throws Problem {
        return filter.aboutLines().isEmpty() ? index.look(reader -> reader.count(filter)) : searches.complete(filter, true, cancel).total();
    }

    /// Hands out all of them, or the first `limit`.
    ///
    /// @param limit -1 for all
    public void forEach(EventFilter filter, boolean newestFirst, long limit, EventConsumer consumer, CancelToken cancel) throws Problem {
        long wanted = limit < 0 ? Long.MAX_VALUE : limit;
        if (filter.aboutLines().isEmpty()) {
            index.look(reader -> handOut(reader, new KeyOrder(reader, filter, newestFirst)::next, wanted, consumer, cancel));
        } else if (wanted > 0) {
            EventSearch search = searches.complete(filter, newestFirst, cancel);
            index.look(reader -> handOut(reader, (row, count) -> search.slice(newestFirst, row, count).ids(), wanted, consumer, cancel));
        }
    }

    /// Finds the numbers of the next events.
    private interface Next {
        /// @param row how many were given before
        long[] ids(long row, int count) throws IOException;
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

    /// Goes on from the last number given, so that the millionth event costs no more than the first.
    private static final class KeyOrder {
        private final IndexReader reader;
        private final EventFilter filter;
        private final boolean newestFirst;
        private long from = Long.MIN_VALUE;
        private long to = Long.MAX_VALUE;

        KeyOrder(IndexReader reader, EventFilter filter, boolean newestFirst) {
            this.reader = reader;
            this.filter = filter;
            this.newestFirst = newestFirst;
        }

        long[] next(long row, int count) throws IOException {
            long[] ids = reader.ids(filter, newestFirst, from, to, count, 0);
            if (ids.length > 0) {
                from = newestFirst ? from : ids[ids.length - 1] + 1;
                to = newestFirst ? ids[ids.length - 1] : to;
            }
            return ids;
        }
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
