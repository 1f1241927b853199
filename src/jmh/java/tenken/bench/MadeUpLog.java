package tenken.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tenken.event.EventFilter;
import tenken.event.LineSink;
import tenken.event.LogLine;
import tenken.event.RejectedLine;
import tenken.source.LineCursor;
import tenken.source.LineFormat;
import tenken.source.LogFile;
import tenken.source.dynamictools.LogFiles;

/// A log as agents write one, small enough to lie in memory: the same bytes every time.
final class MadeUpLog {
    static final int LINES = 20_000;
    static final int MESSAGES = 600;
    private static final long SEED = 3;
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final String[] TEMPLATES = {
        "ENOENT: no such file or directory, open '/srv/work/%d.json'", "connect ECONNREFUSED 10.0.3.17:%d",
        "実行タイムアウト: %dms を超過しました", "Request failed with status code 503 (request req_%d)",
        "Cannot read properties of undefined (reading 'f%d')", "Unexpected token < in JSON at position %d"};

    private MadeUpLog() {}

    /// A live audit log of this name, wherever it stands.
    static LogFile file(Path path, long bytes) {
        return new LogFile(path, ".pi/logs/dynamic-tools-audit.jsonl", EventFilter.Stream.AUDIT, false, false, "made up", bytes, 1);
    }

    /// Reads all of the log as a refresh does.
    static void read(byte[] log, LineSink sink) throws IOException {
        var cursor = new LineCursor(new ByteArrayInputStream(log), 0, 0);
        LineFormat format = LogFiles.format(file(Path.of("made-up"), log.length), cursor);
        while (cursor.nextLine()) {
            format.read(cursor, sink);
        }
    }

    /// The lines as the index takes them.
    static List<LogLine> read(byte[] log) {
        var lines = new ArrayList<LogLine>(LINES);
        try {
            read(log, new LineSink() {
                @Override
                public void readable(LogLine line) {
                    lines.add(line);
                }

                @Override
                public void rejected(RejectedLine line) {
                    throw new IllegalStateException("A line cannot be read: " + line);
                }

                @Override
                public void blank() {
                    throw new IllegalStateException("A line is blank");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    static String[] messages() {
        var random = new Random(SEED);
        var messages = new String[MESSAGES];
        for (int i = 0; i < messages.length; i++) {
            messages[i] = TEMPLATES[i % TEMPLATES.length].formatted(random.nextInt(1_000, 99_999));
        }
        return messages;
    }

    static byte[] lines() {
        var random = new Random(SEED);
        String[] messages = messages();
        var log = new StringBuilder(LINES * 340);
        for (int i = 0; i < LINES; i++) {
            String failure = random.nextInt(100) < 6 ? messages[random.nextInt(messages.length)] : null;
            int tool = (int) (Math.pow(random.nextDouble(), 3) * 90);
            log.append("{\"id\":\"audit_mk0").append(Integer.toString(1_000_000 + i, 36)).append("_ab12cd\",\"timestamp\":\"")
                    .append(BEGIN.plusMillis(i * 700L + 100_000_000).toString(), 0, 19).append(".%03dZ".formatted(i % 1_000))
                    .append("\",\"action\":\"tool.run\",\"toolId\":\"dt_%012x\",\"toolName\":\"parse_log_%d\"".formatted(tool * 7_919L, tool))
                    .append(",\"actor\":\"agent-1\",\"details\":{\"executionTimeMs\":").append(random.nextInt(1, 20_000))
                    .append(",\"parameters\":{\"input\":\"").append("src/日誌 data-log ".repeat(random.nextInt(1, 12)))
                    .append("\",\"limit\":").append(random.nextInt(500)).append(",\"dry\":false}},\"success\":").append(failure == null)
                    .append(",\"errorMessage\":").append(failure == null ? "null" : '"' + failure + '"').append("}\n");
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }
}
