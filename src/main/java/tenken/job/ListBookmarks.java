package tenken.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenken.disk.BookmarkRecords;
import tenken.event.Bookmark;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Origin;
import tenken.index.IndexReader;
import tenken.source.LineBytes;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Lists the bookmarks and finds their lines again, wherever these stand now.
///
/// The index is asked for the events of the same millisecond; of these, those lines are read that are as long as the one
/// remembered, and the one with its hash is it. So a line is found after the index was made anew, and in the archive
/// its log was moved to.
public final class ListBookmarks implements Job<Boolean, Bookmarks> {
    /// Events of one millisecond that are looked at.
    private static final int MOST = 10_000;

    private record Candidate(Bookmark bookmark, Event event, Origin origin) {}

    private final WorkspaceIndex index;
    private final BookmarkRecords records;

    public ListBookmarks(WorkspaceIndex index, BookmarkRecords records) {
        this.index = index;
        this.records = records;
    }

    /// @param find whether to look for their lines
    @Override
    public Bookmarks run(Boolean find, Progress progress, CancelToken cancel) throws Problem {
        BookmarkRecords.Kept kept = records.read();
        Map<String, Event> found = find && !kept.bookmarks().isEmpty()
                ? index.look(reader -> found(candidates(kept.bookmarks(), reader), cancel)) : Map.of();
        return new Bookmarks(kept.bookmarks().stream()
                .map(one -> new Bookmarks.Row(one, Optional.ofNullable(found.get(one.id())))).toList(), kept.damaged());
    }

    private static List<Candidate> candidates(List<Bookmark> bookmarks, IndexReader reader) throws IOException {
        var candidates = new ArrayList<Candidate>();
        for (Bookmark bookmark : bookmarks) {
            var millisecond = new TimeSpan(bookmark.timestamp(), bookmark.timestamp().plusMillis(1));
            reader.forEach(reader.ids(EventFilter.ALL.in(millisecond), false, MOST, 0), event -> {
                Stream.concat(Stream.of(event.origin()), event.twins().stream())
                        .filter(origin -> origin.length() == bookmark.origin().length())
                        .forEach(origin -> candidates.add(new Candidate(bookmark, event, origin)));
                return true;
            });
        }
        // A packed file is read once, from its beginning.
        candidates.sort(Comparator.comparing((Candidate one) -> one.origin().path()).thenComparing(one -> one.origin().offset()));
        return candidates;
    }

    /// Where two lines are equal, the one that stands where it stood.
    private Map<String, Event> found(List<Candidate> candidates, CancelToken cancel) throws Problem, IOException {
        Map<String, Event> found = new HashMap<>();
        @Nullable LineBytes lines = null;
        String path = "";
        try {
            for (Candidate one : candidates) {
                cancel.check();
                if (lines == null || !path.equals(one.origin().path())) {
                    if (lines != null) {
                        lines.close();
                    }
                    path = one.origin().path();
                    lines = new LineBytes(index.file(path));
                }
                boolean stands = PutBookmark.isSamePlace(one.bookmark().origin(), one.origin());
                if ((stands || !found.containsKey(one.bookmark().id())) && isIt(lines, one)) {
                    found.put(one.bookmark().id(), one.event());
                }
            }
        } finally {
            if (lines != null) {
                lines.close();
            }
        }
        return found;
    }

    private static boolean isIt(LineBytes lines, Candidate one) {
        try {
            return lines.read(one.origin().offset(), one.origin().length()).filter(LineBytes.Line::isWhole)
                    .filter(line -> LineHash.of(line.bytes()).equals(one.bookmark().sha256())).isPresent();
        } catch (IOException gone) {
            return false; // a file that cannot be read holds no line
        }
    }
}
