package tenken.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tenken.event.Column;
import tenken.event.EventFilter;
import tenken.report.EventSheet;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Writes the events a filter finds to a file, all of them, in the order and with the columns they are shown in.
public final class ExportEvents implements Job<ExportEvents.Question, ExportEvents.Answer> {
    private static final int ROWS_A_LOOK = 1_000;

    /// How a file is written: see [EventSheet].
    public enum Format {
        CSV,
        NDJSON,
        TEXT
    }

    public record Question(Path file, EventFilter filter, boolean newestFirst, List<Column> columns, ZoneId zone, Format format) {}

    /// @param rows the events written; what a table of the filter counts
    public record Answer(Path file, long rows) {}

    private final FindEvents events;
    private final SaveFile save;

    public ExportEvents(FindEvents events, SaveFile save) {
        this.events = events;
        this.save = save;
    }

    @Override
    public Answer run(Question question, Progress progress, CancelToken cancel) throws Problem {
        long total = events.countFirst(question.filter(), question.newestFirst(), cancel);
        cancel.check();
        var written = new AtomicLong();
        save.run(question.file(), out -> write(question, out, total, written, progress, cancel));
        return new Answer(question.file(), written.get());
    }

    private void write(Question question, OutputStream out, long total, AtomicLong written, Progress progress, CancelToken cancel) throws IOException, Problem {
        var sheet = new EventSheet(formatOf(question.format()), question.columns(), question.zone());
        out.write(sheet.head().getBytes(StandardCharsets.UTF_8));
        try {
            events.forEach(question.filter(), question.newestFirst(), -1, event -> {
                write(out, sheet.row(event));
                if (written.incrementAndGet() % ROWS_A_LOOK == 0) {
                    progress.report(written.get(), Math.max(total, written.get()), question.file().toString());
                }
            }, cancel);
        } catch (UncheckedIOException unwritable) {
            throw new IOException(unwritable.getCause());
        }
        cancel.check(); // half of the events are not what was asked for
    }

    /// A disk that is full must not be told as a log that cannot be read.
    private static void write(OutputStream out, String row) {
        try {
            out.write(row.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventSheet.Format formatOf(Format format) {
        return switch (format) {
            case CSV -> EventSheet.Format.CSV;
            case NDJSON -> EventSheet.Format.NDJSON;
            case TEXT -> EventSheet.Format.TEXT;
        };
    }
}
