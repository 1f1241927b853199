package tenken.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Gives back the bytes of lines whose places are known. Quick where the places come in the order of the file, also in compressed ones.
///
/// What is given back is what stands there now. A caller that must know whether it is still the line that was read
/// compares [Line#isWhole].
public final class LineBytes implements AutoCloseable {
    /// Given back of a longer line.
    public static final int LIMIT_BYTES = 1 << 20;

    /// @param bytes     of the line, without its LF, at most [#LIMIT_BYTES] of them
    /// @param isWhole   whether the line begins and ends where it should; if not, the file has changed meanwhile
    /// @param shortened whether the line is longer
    public record Line(byte[] bytes, boolean isWhole, boolean shortened) {}

    private final Path file;
    private final boolean compressed;
    private @Nullable InputStream in;
    private long position;
    private int before = '\n';

    public LineBytes(Path file) {
        this.file = file;
        this.compressed = file.toString().endsWith(".gz");
    }

    /// @return empty where the file ends before the line does
    public Optional<Line> read(long offset, long length) throws IOException {
        InputStream stream = at(Math.max(0, offset - 1));
        if (offset > 0) {
            before = stream.read();
            position++;
        } else {
            before = '\n';
        }
        int wanted = (int) Math.min(length, LIMIT_BYTES);
        byte[] bytes = stream.readNBytes(wanted);
        position += bytes.length;
        if (bytes.length < wanted) {
            return Optional.empty();
        }
        boolean shortened = length > wanted;
        boolean ends = true;
        if (!shortened) {
            stream.mark(1);
            int after = stream.read();
            stream.reset();
            ends = after == '\n' || after < 0;
        }
        return Optional.of(new Line(bytes, before == '\n' && ends, shortened));
    }

    private InputStream at(long offset) throws IOException {
        InputStream stream = in;
        if (stream == null || offset < position || !compressed && offset - position > 1 << 16) {
            close();
            stream = open(compressed ? 0 : offset);
            in = stream;
            position = compressed ? 0 : offset;
        }
        if (offset > position) {
            try {
                stream.skipNBytes(offset - position);
            } catch (EOFException ended) {
                return InputStream.nullInputStream();
            }
            position = offset;
        }
        return stream;
    }

    private InputStream open(long offset) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            channel.position(offset);
            InputStream raw = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
            return compressed ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16) : raw;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
            in = null;
        }
    }
}
