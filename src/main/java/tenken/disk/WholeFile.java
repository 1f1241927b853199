package tenken.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file so that whoever looks finds the old one or the new one, never half of either: beside it first, then in its place.
public final class WholeFile {
    private WholeFile() {}

    /// Writes `bytes` to `file`, making its folder where there is none.
    public static void write(Path file, byte[] bytes) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path beside = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(beside,
                StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
        try {
            Files.move(beside, absolute, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
