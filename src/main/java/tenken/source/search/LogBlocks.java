package tenken.source.search;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A stretch of a log, block after block.
interface LogBlocks extends AutoCloseable {
    /// Bytes of a block: few enough to stay close to the processor, enough to make each step small against the reading.
    int BLOCK_BYTES = 1 << 18;

    /// The search of the next block, for any thread; null behind the last.
    @Nullable Callable<LogSearch.Found> next() throws IOException;

    @Override
    void close() throws IOException;
}
