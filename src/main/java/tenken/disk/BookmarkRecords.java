package tenken.disk;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenken.event.Bookmark;
import tenken.event.Origin;
import tenken.text.Problem;
import tenken.time.Timestamp;

/// The operator's bookmarks and notes: `bookmarks.jsonl`.
public final class BookmarkRecords {
    /// @param damaged numbers of the lines that cannot be read, from 1
    public record Kept(List<Bookmark> bookmarks, List<Long> damaged) {}

    /// What is remembered of a line: see [Bookmark].
    public record Line(Origin origin, String sha256, Instant timestamp, String text) {}

    private final Ledger ledger;

    /// @param folder Tenken's own folder for the workspace
    /// @param by     who works here
    public BookmarkRecords(Path folder, String by) {
        this.ledger = new Ledger(folder.resolve("bookmarks.jsonl"), by);
    }

    public Path file() {
        return ledger.file();
    }

    /// Those that stand, in the order in which they were made.
    public Kept read() throws Problem {
        Ledger.Read read = ledger.read();
        Map<String, Bookmark> bookmarks = new LinkedHashMap<>();
        for (Ledger.Entry entry : read.entries()) {
            switch (entry.act()) {
                case "mark" -> bookmarks.put(entry.id(), bookmark(entry));
                case "note" -> bookmarks.computeIfPresent(of(entry), (id, known) -> noted(known, entry));
                case "remove" -> bookmarks.remove(of(entry));
                default -> { } // of a later Tenken
            }
        }
        return new Kept(List.copyOf(bookmarks.values()), read.damaged());
    }

    /// @return the bookmark's id
    public String mark(Line line, Instant at) throws Problem {
        Origin origin = line.origin();
        return ledger.append("mark", at, ledger.body().put("path", origin.path()).put("line", origin.line()).put("offset", origin.offset())
                .put("length", origin.length()).put("sha256", line.sha256()).put("timestamp", line.timestamp().toString()).put("text", line.text())).id();
    }

    public void note(String bookmark, String text, Instant at) throws Problem {
        ledger.append("note", at, ledger.body().put("of", bookmark).put("text", text));
    }

    /// @return the removal's id, by which it can be undone
    public String remove(String bookmark, Instant at) throws Problem {
        return ledger.append("remove", at, ledger.body().put("of", bookmark)).id();
    }

    public void undo(String removal, Instant at) throws Problem {
        ledger.undo(removal, at);
    }

    private static String of(Ledger.Entry entry) {
        return entry.body().path("of").asText();
    }

    private static Bookmark bookmark(Ledger.Entry entry) {
        JsonNode body = entry.body();
        var origin = new Origin(body.path("path").asText(), body.path("line").asLong(), body.path("offset").asLong(), body.path("length").asLong());
        Instant timestamp = Timestamp.parse(body.path("timestamp").asText()).map(Timestamp::instant).orElse(entry.at());
        return new Bookmark(entry.id(), entry.at(), entry.by(), origin, body.path("sha256").asText(), timestamp, body.path("text").asText(), List.of());
    }

    private static Bookmark noted(Bookmark known, Ledger.Entry entry) {
        var notes = new ArrayList<>(known.notes());
        notes.add(new Bookmark.Note(entry.at(), entry.by(), entry.body().path("text").asText()));
        return new Bookmark(known.id(), known.at(), known.by(), known.origin(), known.sha256(), known.timestamp(), known.text(), List.copyOf(notes));
    }
}
