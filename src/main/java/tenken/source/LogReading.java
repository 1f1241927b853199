package tenken.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.zip.ZipException;
import tenken.event.EventFilter.Stream;
import tenken.event.LineSink;
import tenken.text.Problem;
import tenken.work.CancelToken;

/// Reads a log from a checkpoint to its last complete line.
public final class LogReading {
    /// Where reading stopped.
    ///
    /// @param offset  first byte that was not read, in the unpacked content
    /// @param lines   complete lines before it
    /// @param damage  what ended the reading early, where the file is damaged (a broken gzip) or its disk is
    public record End(long offset, long lines, Optional<String> damage) {}

    /// Is told how far reading has come, and may put down what it has; called between lines.
    public interface Stop {
        /// @param offset first byte not yet read, in the unpacked content
        /// @param lines  complete lines before it
        void at(long offset, long lines) throws IOException, Problem;
    }

    /// Lines between two stops.
    private static final int STRIDE = 1_000;
    /// What of a general event log is looked at again where reading goes on.
    private static final long LOOK_BACK_BYTES = 4 << 20;

    private LogReading() {}

    /// Hands every complete line from `offset` on to `sink`. The last line of a live log, while it has no LF, is left for the next time.
    ///
    /// @throws IOException where the file cannot be opened
    /// @throws Problem     where it was cancelled, or `stop` fails
    public static End read(
            LogFile file, long offset, long lines, BiFunction<LogFile, LineCursor, LineFormat> formats, LineSink sink, CancelToken cancel, Stop stop)
            throws IOException, Problem {
        long from = file.stream() == Stream.ACTIVITY && !file.compressed() ? Math.max(0, offset - LOOK_BACK_BYTES) : offset;
        try (InputStream in = open(file, from)) {
            var cursor = new LineCursor(in, from, lines);
            LineFormat format = formats.apply(file, cursor);
            if (from < offset) {
                remind(cursor, format, from > 0, offset);
                cursor.countFrom(lines);
            }
            End end = read(file, cursor, format, new End(offset, lines, Optional.empty()), sink, cancel, stop);
            return end.damage().isEmpty() && in instanceof Unpacked unpacked && unpacked.hasTrailingBytes()
                    ? new End(end.offset(), end.lines(), Optional.of("Bytes that are no gzip follow its end")) : end;
        } catch (EOFException | ZipException damaged) {
            if (!file.compressed()) {
                throw damaged;
            }
            // Not even the header of the archive could be read.
            return new End(offset, lines, Optional.of(told(damaged)));
        }
    }

    /// Shows the format lines it has had before, up to `offset`: the end of an operation does not name what its beginning named.
    private static void remind(LineCursor cursor, LineFormat format, boolean withinALine, long offset) throws IOException {
        if (withinALine && cursor.nextLine()) {
            cursor.finishLine();
        }
        var forgotten = new HeldLine();
        while (cursor.nextOffset() < offset && cursor.nextLine()) {
            format.read(cursor, forgotten);
        }
    }

    private static End read(LogFile file, LineCursor cursor, LineFormat format, End start, LineSink sink, CancelToken cancel, Stop stop)
            throws IOException, Problem {
        var pending = new HeldLine();
        long offset = start.offset();
        long lines = start.lines();
        Optional<String> damage = Optional.empty();
        while (true) {
            try {
                if (!cursor.nextLine()) {
                    break;
                }
                format.read(cursor, pending);
            } catch (IOException broken) {
                // What was handed out before stays, and is not to be read again.
                damage = Optional.of(told(broken));
                break;
            }
            if (!cursor.isTerminated() && !file.archived()) {
                break;
            }
            pending.release(sink);
            offset = cursor.nextOffset();
            lines = cursor.number();
            if (lines % STRIDE == 0) {
                cancel.check();
                stop.at(offset, lines);
            }
        }
        return new End(offset, lines, damage);
    }

    private static String told(IOException damage) {
        return damage.getMessage() == null ? "Unexpected end of the file" : damage.getMessage();
    }

    /// The content of a log from `offset` on, unpacked.
    public static InputStream open(LogFile file, long offset) throws IOException {
        FileChannel channel = FileChannel.open(file.file(), StandardOpenOption.READ);
        try {
            if (!file.compressed()) {
                channel.position(offset);
                return Channels.newInputStream(channel);
            }
            var unpacked = new Unpacked(Channels.newInputStream(channel));
            unpacked.skipNBytes(offset);
            return unpacked;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
