package tenken.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import tenken.event.EventFilter;
import tenken.index.EventLines;
import tenken.index.FileState;
import tenken.index.IndexReader;
import tenken.source.dynamictools.LogFiles;
import tenken.source.search.Hits;
import tenken.source.search.LineQuery;
import tenken.source.search.LogSearch;
import tenken.source.search.RanAway;
import tenken.text.Problem;
import tenken.work.CancelToken;

/// The events of one filter, as far as they have been found.
///
/// What was found stays when logs grow: only what was appended is looked at then. Where a log was rewritten, all is
/// looked for anew. May be asked while it is filled.
final class EventSearch {
    private static final int IDS_AT_ONCE = 4_096;
    private static final long LOOK_MS = 50;

    private final WorkspaceIndex index;
    private final EventFilter filter;
    private final ReentrantLock filling = new ReentrantLock();
    private IdList found = new IdList();
    private List<FileState> covered = List.of();
    private long searchedBytes;
    private long totalBytes;

    /// Some of what was found, and how far the search had come then.
    record Slice(long[] ids, long total, long searchedBytes, long totalBytes) {}

    EventSearch(WorkspaceIndex index, EventFilter filter) {
        this.index = index;
        this.filter = filter;
    }

    EventFilter filter() {
        return filter;
    }

    /// Whether everything has been found that these logs hold.
    synchronized boolean covers(List<FileState> files) {
        return covered.equals(files);
    }

    synchronized long total() {
        return found.size();
    }

    /// The numbers of the events in a stretch of rows.
    synchronized Slice slice(boolean newestFirst, long row, int count) {
        long end = found.size() - row;
        long[] ids = !newestFirst ? found.slice(row, count)
                : reversed(found.slice(Math.max(0, end - count), (int) Math.clamp(end, 0, count)));
        return new Slice(ids, found.size(), searchedBytes, totalBytes);
    }

    /// The row of an event, the oldest being row 0; empty where it was not found.
    synchronized OptionalLong rowOf(long id) {
        long row = found.rowOf(id);
        long[] there = found.slice(row, 1);
        return there.length == 1 && there[0] == id ? OptionalLong.of(row) : OptionalLong.empty();
    }

    /// The number of the next event after one, or the one before; none where there is none.
    synchronized long[] neighbour(long from, boolean later) {
        long row = later ? from == Long.MAX_VALUE ? found.size() : found.rowOf(from + 1) : found.rowOf(from) - 1;
        return row < 0 ? new long[0] : found.slice(row, 1);
    }

    static long[] reversed(long[] ids) {
        for (int i = 0, j = ids.length - 1; i < j; i++, j--) {
            long swapped = ids[i];
            ids[i] = ids[j];
            ids[j] = swapped;
        }
        return ids;
    }

    /// Looks for what is still missing.
    ///
    /// @param stopped is asked all along whether to stop
    void complete(boolean newestFirst, CancelToken stopped, Runnable progressed) throws Problem {
        while (!isMine()) {
            stopped.check();
        }
        try {
            // Opened only now: whoever filled it meanwhile has seen no newer state of the index.
            index.look(reader -> {
                fill(reader, newestFirst, stopped, progressed);
                return true;
            });
        } finally {
            filling.unlock();
        }
    }

    /// Whether nobody else is filling it, or has stopped by now.
    private boolean isMine() throws Problem {
        try {
            return filling.tryLock(LOOK_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        }
    }

    private void fill(IndexReader reader, boolean newestFirst, CancelToken stopped, Runnable progressed) throws IOException, Problem {
        List<FileState> files = reader.files();
        if (covers(files)) {
            return;
        }
        if (coveredNow().isEmpty()) {
            forget();
        }
        Optional<SearchPlan> more = SearchPlan.since(index, coveredNow(), files, newestFirst);
        SearchPlan plan = more.isPresent() ? more.get() : anew(files, newestFirst);
        if (coveredNow().isEmpty() && filter.aboutLines().isEmpty()) {
            askIndex(reader, newestFirst, stopped, progressed);
        } else {
            Optional<List<IndexReader.Part>> parts = reader.parts(filter.withoutLines());
            searchLines(reader, parts.isPresent() ? plan.within(parts.get()) : plan, newestFirst, stopped, progressed);
        }
        synchronized (this) {
            covered = files;
        }
        progressed.run();
    }

    private synchronized List<FileState> coveredNow() {
        return covered;
    }

    private SearchPlan anew(List<FileState> files, boolean newestFirst) {
        forget();
        return SearchPlan.since(index, List.of(), files, newestFirst).orElseThrow();
    }

    /// What was found by a search that was not brought to its end is of no use to the next one.
    private synchronized void forget() {
        found = new IdList();
        covered = List.of();
        searchedBytes = 0;
        totalBytes = 0;
    }

    private void askIndex(IndexReader reader, boolean newestFirst, CancelToken stopped, Runnable progressed) throws IOException, Problem {
        var order = new KeyOrder(reader, filter, newestFirst);
        long[] ids;
        do {
            stopped.check();
            ids = order.next(IDS_AT_ONCE);
            add(ids, 0);
            progressed.run();
        } while (ids.length > 0);
    }

    private void searchLines(IndexReader reader, SearchPlan plan, boolean newestFirst, CancelToken stopped, Runnable progressed) throws IOException, Problem {
        synchronized (this) {
            searchedBytes = 0;
            totalBytes = plan.bytes();
        }
        LineQuery query = LineQuery.of(filter.aboutLines());
        try (var search = new LogSearch(query, LogFiles::format, true); EventLines events = reader.lines(filter.withoutLines())) {
            for (SearchPlan.Piece piece : plan.stretches()) {
                search.search(piece.stretch(), newestFirst, (hits, length) -> {
                    add(events.events(piece.file(), new Lines(hits)), length);
                    progressed.run();
                }, stopped);
            }
        } catch (RanAway e) {
            throw ranAway(e);
        }
    }

    static Problem ranAway(RanAway e) {
        return new Problem(e, Problem.Kind.USAGE, "regex-ran-away", RanAway.BUDGET_MS);
    }

    private synchronized void add(long[] ids, long bytes) {
        found.add(ids);
        searchedBytes += bytes;
    }

    /// What the search found, as the index wants it told.
    private record Lines(Hits hits) implements EventLines.Places {
        @Override
        public int count() {
            return hits.count();
        }

        @Override
        public long atMs(int line) {
            return hits.atMs(line);
        }

        @Override
        public long offset(int line) {
            return hits.offset(line);
        }

        @Override
        public long length(int line) {
            return hits.length(line);
        }
    }
}
