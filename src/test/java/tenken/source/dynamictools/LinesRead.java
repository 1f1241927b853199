package tenken.source.dynamictools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import tenken.event.LineSink;
import tenken.event.LogLine;
import tenken.event.RejectedLine;
import tenken.source.LineCursor;
import tenken.source.LineFormat;

/// What the lines of a log turned out to be, in their order.
final class LinesRead implements LineSink {
    final List<LogLine> readable = new ArrayList<>();
    final List<RejectedLine> rejected = new ArrayList<>();
    int blank;

    static LinesRead of(InputStream in, BiFunction<LineCursor, String, LineFormat> formats) throws IOException {
        var cursor = new LineCursor(in, 0, 0);
        var format = formats.apply(cursor, "a.jsonl");
        var read = new LinesRead();
        while (cursor.nextLine()) {
            format.read(cursor, read);
        }
        return read;
    }

    static LinesRead of(byte[] content, BiFunction<LineCursor, String, LineFormat> formats) throws IOException {
        return of(new ByteArrayInputStream(content), formats);
    }

    static LinesRead of(String content, BiFunction<LineCursor, String, LineFormat> formats) throws IOException {
        return of(content.getBytes(StandardCharsets.UTF_8), formats);
    }

    @Override
    public void readable(LogLine line) {
        readable.add(line);
    }

    @Override
    public void rejected(RejectedLine line) {
        rejected.add(line);
    }

    @Override
    public void blank() {
        blank++;
    }
}
