package tenken.event;

import java.time.Instant;
import java.util.List;

/// A line the operator wants to find again, whatever becomes of the index and of the file it stood in.
///
/// The line is known by its time and by the SHA-256 of its bytes; where it stood is only where it is looked for first.
///
/// @param id        for good
/// @param origin    where it stood when it was bookmarked
/// @param sha256    of the raw line, in hexadecimal; of its first MiB where it is longer
/// @param timestamp of its event
/// @param text      what it said, for when it is gone
/// @param notes     what the operator wrote of it, the newest last; an empty one takes the note away
public record Bookmark(String id, Instant at, String by, Origin origin, String sha256, Instant timestamp, String text, List<Note> notes) {

    public record Note(Instant at, String by, String text) {}

    /// The note that counts; empty for none.
    public String note() {
        return notes.isEmpty() ? "" : notes.getLast().text();
    }
}
