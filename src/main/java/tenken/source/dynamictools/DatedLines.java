package tenken.source.dynamictools;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenken.event.LineSink;
import tenken.event.LogLine;
import tenken.event.Oddity;
import tenken.event.Origin;
import tenken.event.RejectedLine;
import tenken.event.RejectedLine.Reason;
import tenken.source.LineCursor;
import tenken.source.ObjectLines;
import tenken.source.ObjectLines.Reading;
import tenken.time.Timestamp;

/// Reads lines that must say when something happened and what was done; without either a line cannot be placed among the others.
final class DatedLines {
    /// One of the logs: what its lines say.
    interface Content extends ObjectLines.Fields {
        /// Forgets the line before.
        void reset();

        /// As it stands in the line just read; empty where something else than a text stands there, null where nothing does.
        @Nullable String timestamp();

        @Nullable String action();

        /// The line just read, which was found to be whole.
        LogLine event(LineCursor line, Timestamp at, String action);
    }

    private final ObjectLines lines;
    private final String path;
    private final Set<Oddity> oddities;

    /// @param path     of the file, relative to the workspace
    /// @param oddities takes what is unusual about each line
    DatedLines(LineCursor line, String path, Set<Oddity> oddities) {
        this.lines = new ObjectLines(line);
        this.path = path;
        this.oddities = oddities;
    }

    /// Reads the line the cursor stands on, to its end, and hands it to `sink`.
    void read(LineCursor line, LineSink sink, Content content) throws IOException {
        oddities.clear();
        content.reset();
        Reading reading = lines.read(content);
        if (reading.blank()) {
            sink.blank();
            return;
        }
        String timestamp = content.timestamp();
        String action = content.action();
        Optional<Timestamp> at = timestamp == null ? Optional.empty() : Timestamp.parse(timestamp);
        if (reading.reason() != null || at.isEmpty() || action == null) {
            Reason reason = reading.reason() != null ? reading.reason()
                    : action == null ? Reason.NO_ACTION : timestamp == null ? Reason.NO_TIMESTAMP : Reason.BAD_TIMESTAMP;
            sink.rejected(new RejectedLine(new Origin(path, line.number(), line.offset(), line.length()), reason, reading.column()));
            return;
        }
        oddities.addAll(lines.oddities());
        if (at.get().assumedUtc()) {
            oddities.add(Oddity.ASSUMED_UTC);
        }
        sink.readable(content.event(line, at.get(), action));
    }
}
