package tenken.source.search;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import tenken.source.LineCursor;
import tenken.source.LineFormat;
import tenken.source.LogFile;

/// Searches blocks of one log, on as many threads as like to.
final class BlockSearches {
    /// Fills a buffer that is lent to it.
    @FunctionalInterface
    interface Filling {
        Block fill(Buffer buffer) throws IOException;
    }

    /// Bytes that are used again for one block after another.
    static final class Buffer {
        byte[] bytes = new byte[LogBlocks.BLOCK_BYTES + (1 << 16)];
    }

    /// What one thread needs.
    private record Tools(Buffer buffer, LineScanner scanner, LineTimes times) {}

    private final LineQuery query;
    private final BiFunction<LogFile, LineCursor, LineFormat> formats;
    private final LogFile log;
    private final boolean timed;
    private final BooleanSupplier stopped;
    private final Queue<Tools> unused = new ConcurrentLinkedQueue<>();

    BlockSearches(LineQuery query, BiFunction<LogFile, LineCursor, LineFormat> formats, LogFile log, boolean timed, BooleanSupplier stopped) {
        this.query = query;
        this.formats = formats;
        this.log = log;
        this.timed = timed;
        this.stopped = stopped;
    }

    LogSearch.Found search(Filling filling, long length) throws IOException {
        var hits = new Hits();
        if (stopped.getAsBoolean()) {
            return new LogSearch.Found(hits, length);
        }
        Tools known = unused.poll();
        Tools tools = known == null ? new Tools(new Buffer(), query.scanner(stopped), new LineTimes(log, formats)) : known;
        tools.scanner().scan(filling.fill(tools.buffer()), (block, from, to, whole) -> hits.add(
                block.offset(from), whole ? to - from : Hits.BEYOND,
                timed ? tools.times().atMs(block.bytes(), from, to, whole, block.offset(from)) : Hits.NO_TIME));
        unused.add(tools);
        return new LogSearch.Found(hits, length);
    }
}
