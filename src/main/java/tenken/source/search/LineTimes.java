package tenken.source.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import tenken.event.LineSink;
import tenken.event.LogLine;
import tenken.event.RejectedLine;
import tenken.source.LineCursor;
import tenken.source.LineFormat;
import tenken.source.LogFile;
import tenken.source.LogReading;
import tenken.text.Problem;
import tenken.time.Timestamp;
import tenken.work.CancelToken;

/// Tells when a line happened, as its log's format reads it.
///
/// Where the line begins with plain texts and the time is among them, that is read directly; any other line is given to
/// the format. One at a time: each thread has its own.
final class LineTimes {
    private static final byte[] TIMESTAMP = "timestamp".getBytes(StandardCharsets.US_ASCII);

    private final LogFile log;
    private final BiFunction<LogFile, LineCursor, LineFormat> formats;
    private final OneLine line = new OneLine();
    private final LineCursor cursor = new LineCursor(line, 0, 0);
    private final LineFormat format;
    private final Time time = new Time();

    LineTimes(LogFile log, BiFunction<LogFile, LineCursor, LineFormat> formats) {
        this.log = log;
        this.formats = formats;
        this.format = formats.apply(log, cursor);
    }

    /// @param whole  whether the line ends at `to`
    /// @param offset of the line in its log
    /// @return [Hits#NO_TIME] where the line is no event
    long atMs(byte[] bytes, int from, int to, boolean whole, long offset) {
        OptionalLong plain = plain(bytes, from, to);
        if (plain.isPresent()) {
            return plain.getAsLong();
        }
        return whole ? read(bytes, from, to) : readFromLog(offset);
    }

    /// Empty where the line does not begin as plainly as most do.
    private static OptionalLong plain(byte[] bytes, int from, int to) {
        int at = from < to && bytes[from] == '{' ? from + 1 : to;
        while (at < to && bytes[at] == '"') {
            int nameEnd = textEnd(bytes, at, to);
            int value = afterBlank(bytes, nameEnd + 1, to);
            value = value < to && bytes[value] == ':' ? afterBlank(bytes, value + 1, to) : to;
            int valueEnd = value < to && bytes[value] == '"' ? textEnd(bytes, value, to) : to;
            if (valueEnd >= to) {
                break;
            }
            if (isTimestamp(bytes, at + 1, nameEnd)) {
                var text = new String(bytes, value + 1, valueEnd - value - 1, StandardCharsets.ISO_8859_1);
                return OptionalLong.of(Timestamp.parse(text).map(Timestamp::epochMilli).orElse(Hits.NO_TIME));
            }
            int comma = afterBlank(bytes, valueEnd + 1, to);
            at = comma < to && bytes[comma] == ',' ? afterBlank(bytes, comma + 1, to) : to;
        }
        return OptionalLong.empty();
    }

    private static boolean isTimestamp(byte[] bytes, int from, int to) {
        return java.util.Arrays.equals(bytes, from, to, TIMESTAMP, 0, TIMESTAMP.length);
    }

    /// The quote that ends a text without escapes; `to` where it has one.
    private static int textEnd(byte[] bytes, int quote, int to) {
        int at = quote + 1;
        while (at < to && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at < to && bytes[at] == '"' ? at : to;
    }

    private static int afterBlank(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    private long read(byte[] bytes, int from, int to) {
        line.set(bytes, from, to);
        time.ms = Hits.NO_TIME;
        try {
            if (cursor.nextLine()) {
                format.read(cursor, time);
            }
            return time.ms;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Of a line that is longer than what is held of it.
    private long readFromLog(long offset) {
        time.ms = Hits.NO_TIME;
        try {
            LogReading.read(log, offset, 0, formats, new FirstLine(time), new CancelToken(), (at, lines) -> { });
        } catch (Enough | IOException | Problem end) {
            // What could not be read is no event.
        }
        return time.ms;
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("", null, false, false);
        }
    }

    private static class Time implements LineSink {
        long ms = Hits.NO_TIME;

        @Override
        public void readable(LogLine read) {
            ms = read.atMs();
        }

        @Override
        public void rejected(RejectedLine read) {
            // no event
        }

        @Override
        public void blank() {
            // no event
        }
    }

    private record FirstLine(Time time) implements LineSink {
        @Override
        public void readable(LogLine read) {
            time.readable(read);
            throw new Enough();
        }

        @Override
        public void rejected(RejectedLine read) {
            throw new Enough();
        }

        @Override
        public void blank() {
            throw new Enough();
        }
    }

    /// Gives one line after another, each with its LF.
    private static final class OneLine extends InputStream {
        private byte[] bytes = {};
        private int at;
        private int end;
        private boolean ended = true;

        void set(byte[] line, int from, int to) {
            bytes = line;
            at = from;
            end = to;
            ended = false;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("Read in bulk");
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = Math.min(length, end - at);
            System.arraycopy(bytes, at, into, from, count);
            at += count;
            if (at == end && count < length && !ended) {
                into[from + count] = '\n';
                ended = true;
                return count + 1;
            }
            return count == 0 && ended ? -1 : count;
        }
    }
}
