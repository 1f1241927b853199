package tenken.source.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tenken.source.LineCursor;
import tenken.source.LineFormat;
import tenken.source.LogFile;
import tenken.text.Problem;
import tenken.work.CancelToken;

/// Searches logs for lines, on two threads.
///
/// A log is read in blocks through a channel, not mapped into memory: a mapped log that its writer cuts would take the
/// program with it. Each thread reads a block and goes through it; what it found is handed out in the order of the
/// blocks, so that whoever takes it sees one order. A bounded number of blocks is under way, whatever the log's size.
///
/// Searched is what stands in the file now. Whether it is still what was indexed, the taker must see: a hit is a place,
/// not an event.
public final class LogSearch implements AutoCloseable {
    /// Takes what was found.
    @FunctionalInterface
    public interface Taker {
        /// @param hits   of one block, in the order of the log
        /// @param length of the block
        void take(Hits hits, long length) throws IOException, Problem;
    }

    private static final int THREADS = 2;
    private static final int UNDER_WAY = 16;

    private final LineQuery query;
    private final BiFunction<LogFile, LineCursor, LineFormat> formats;
    private final boolean timed;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, runnable -> {
        var thread = new Thread(runnable, "tenken-search");
        thread.setDaemon(true);
        return thread;
    });

    /// @param formats how the lines of a log are written
    /// @param timed   whether the hits' times are wanted
    public LogSearch(LineQuery query, BiFunction<LogFile, LineCursor, LineFormat> formats, boolean timed) {
        this.query = query;
        this.formats = formats;
        this.timed = timed;
    }

    /// Hands out all hits of a stretch.
    ///
    /// @param backwards block by block from the end, except in a compressed log
    /// @throws RanAway where a regular expression takes too long for a line
    /// @throws Problem where it was cancelled, or the taker fails
    public void search(Stretch stretch, boolean backwards, Taker taker, CancelToken cancel) throws IOException, Problem {
        var stop = new CancelToken();
        var pending = new ArrayDeque<Future<Found>>();
        var searches = new BlockSearches(query, formats, stretch.log(), timed, () -> stop.isCancelled() || cancel.isCancelled());
        try (LogBlocks blocks = stretch.log().compressed() ? new PackedBlocks(stretch, searches) : new PlainBlocks(stretch, backwards, searches)) {
            for (Callable<Found> next = blocks.next(); next != null; next = blocks.next()) {
                pending.add(threads.submit(next));
                if (pending.size() == UNDER_WAY) {
                    take(pending, taker, cancel);
                }
            }
            while (!pending.isEmpty()) {
                take(pending, taker, cancel);
            }
        } finally {
            stop.cancel();
            await(pending);
        }
    }

    /// What was found in a block.
    record Found(Hits hits, long length) {}

    private static void take(Deque<Future<Found>> pending, Taker taker, CancelToken cancel) throws IOException, Problem {
        Found found;
        try {
            found = pending.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
        cancel.check();
        taker.take(found.hits(), found.length());
    }

    private static IOException rethrown(@Nullable Throwable cause) throws IOException {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(cause);
        };
    }

    /// The file must not be closed while a thread still reads it.
    private static void await(Deque<Future<Found>> pending) {
        boolean interrupted = false;
        while (!pending.isEmpty()) {
            try {
                pending.peek().get();
                pending.remove();
            } catch (ExecutionException alreadyEnded) {
                pending.remove();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
