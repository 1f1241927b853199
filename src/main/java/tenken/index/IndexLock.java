package tenken.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Lets one refresh at a time write an index, across processes. The lock is the operating system's: it dies with its holder.
public final class IndexLock implements AutoCloseable {
    private final FileChannel channel;

    private IndexLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock, or gives nothing where another refresh holds it.
    public static Optional<IndexLock> tryLock(Index index) throws IOException {
        Path file = index.file().resolveSibling("index.lock");
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new IndexLock(channel));
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // the same answer as for another process
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
