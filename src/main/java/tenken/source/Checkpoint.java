package tenken.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Says whether the part of a log that was read is still what it was, without reading all of it again.
///
/// @param head CRC-32C of the first 4 KiB of what was read, or of all of it where it is shorter
/// @param tail CRC-32C of the last 4 KiB of it
public record Checkpoint(long head, long tail) {
    private static final int SAMPLE_BYTES = 4_096;

    /// Of the file's first `offset` bytes.
    public static Checkpoint of(Path file, long offset) throws IOException {
        int length = (int) Math.min(SAMPLE_BYTES, offset);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Checkpoint(crc(channel, 0, length), crc(channel, offset - length, length));
        }
    }

    private static long crc(FileChannel channel, long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // until the sample is full or the file ends
        }
        var crc = new CRC32C();
        crc.update(buffer.flip());
        return crc.getValue();
    }
}
