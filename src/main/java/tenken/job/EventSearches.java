package tenken.job;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenken.event.EventFilter;
import tenken.index.FileState;
import tenken.text.Problem;
import tenken.work.CancelToken;

/// The searches of one workspace: the one under way in the background, and those that were done last.
///
/// Only the newest question is worked on. It goes on between two askings, for half a minute at most.
final class EventSearches implements AutoCloseable {
    /// Searches remembered.
    private static final int MOST = 4;
    /// Logs up to this size are searched before an answer is given.
    private static final long SMALL_BYTES = 8 << 20;
    private static final long PATIENCE_NS = 200_000_000;
    private static final long IDLE_NS = 30_000_000_000L;
    private static final long LOOK_MS = 20;

    private final WorkspaceIndex index;
    private final Map<EventFilter, EventSearch> remembered = new LinkedHashMap<>(MOST, 0.75f, true);
    private @Nullable Running running;

    EventSearches(WorkspaceIndex index) {
        this.index = index;
    }

    /// What was found of a page, and whether that is all.
    record Found(EventSearch.Slice slice, boolean complete) {}

    /// The page as far as it is found after a short while.
    ///
    /// @param files that the index holds
    Found page(EventPage.Question question, List<FileState> files, CancelToken cancel) throws Problem {
        EventSearch known = find(question.filter());
        if (known != null && known.covers(files)) {
            return new Found(known.slice(question.newestFirst(), question.offset(), question.limit()), true);
        }
        Running run = run(question, known == null ? new EventSearch(index, question.filter()) : known);
        boolean small = files.stream().mapToLong(FileState::offset).sum() <= SMALL_BYTES;
        boolean done = run.await(small ? IDLE_NS : PATIENCE_NS, small ? Long.MAX_VALUE : question.offset() + question.limit(), cancel);
        return new Found(run.search.slice(question.newestFirst(), question.offset(), question.limit()), done);
    }

    /// A search brought to its end before this returns.
    EventSearch complete(EventFilter filter, boolean newestFirst, CancelToken cancel) throws Problem {
        EventSearch known = find(filter);
        EventSearch search = known == null ? new EventSearch(index, filter) : known;
        search.complete(newestFirst, cancel, () -> { });
        remember(search);
        return search;
    }

    /// The search of a filter, done or under way; none where nobody has asked for it lately.
    synchronized @Nullable EventSearch known(EventFilter filter) {
        Running now = running;
        return now != null && now.search.filter().equals(filter) ? now.search : remembered.get(filter);
    }

    private synchronized @Nullable EventSearch find(EventFilter filter) {
        return running != null && running.search.filter().equals(filter) ? running.search : remembered.get(filter);
    }

    private synchronized void remember(EventSearch search) {
        remembered.put(search.filter(), search);
        for (Iterator<EventSearch> eldest = remembered.values().iterator(); remembered.size() > MOST; ) {
            eldest.next();
            eldest.remove();
        }
    }

    private synchronized Running run(EventPage.Question question, EventSearch search) {
        Running now = running;
        if (now != null && now.isFor(question)) {
            now.asked = System.nanoTime();
            return now;
        }
        if (now != null) {
            now.stop.cancel();
        }
        var next = new Running(search, question.newestFirst());
        running = next;
        next.start();
        return next;
    }

    private synchronized void ended(Running run) {
        running = running == run ? null : running;
    }

    /// Stops what is under way.
    @Override
    public synchronized void close() {
        if (running != null) {
            running.stop.cancel();
        }
    }

    /// A search in the background.
    private final class Running {
        final EventSearch search;
        final boolean newestFirst;
        final CancelToken stop = new CancelToken();
        volatile long asked = System.nanoTime();
        private boolean ended;
        private boolean isAll;
        private @Nullable Problem problem;

        Running(EventSearch search, boolean newestFirst) {
            this.search = search;
            this.newestFirst = newestFirst;
        }

        boolean isFor(EventPage.Question question) {
            return search.filter().equals(question.filter()) && newestFirst == question.newestFirst() && !stop.isCancelled();
        }

        void start() {
            var thread = new Thread(this::work, "tenken-find");
            thread.setDaemon(true);
            thread.start();
        }

        private void work() {
            try {
                search.complete(newestFirst, stop, this::progressed);
                remember(search);
                end(null);
            } catch (Problem e) {
                end(e);
            } catch (RuntimeException | Error bug) {
                end(new Problem(bug, Problem.Kind.IO, "unexpected", String.valueOf(bug)));
            }
        }

        private synchronized void progressed() {
            if (System.nanoTime() - asked > IDLE_NS) {
                stop.cancel();
            }
            notifyAll();
        }

        private void end(@Nullable Problem why) {
            ended(this);
            synchronized (this) {
                // Whoever still waits for a search that was dropped gets what it found; asking again begins it anew.
                problem = stop.isCancelled() ? null : why;
                ended = true;
                isAll = why == null;
                notifyAll();
            }
        }

        /// Waits for the end, or until enough has been found or the time is up.
        ///
        /// @return whether all has been found
        synchronized boolean await(long nanos, long enough, CancelToken cancel) throws Problem {
            long start = System.nanoTime();
            while (!ended && search.total() < enough && System.nanoTime() - start < nanos) {
                cancel.check();
                try {
                    wait(LOOK_MS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
                }
            }
            Problem why = problem;
            if (why != null) {
                throw why;
            }
            return isAll;
        }
    }
}
