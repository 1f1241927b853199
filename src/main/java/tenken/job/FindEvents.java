package tenken.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenken.event.EventFilter;
import tenken.index.FileState;
import tenken.index.IndexReader;
import tenken.index.IndexReader.Place;
import tenken.source.LineBytes;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Finds events, a page at a time or all of them.
///
/// What the index knows, the index answers. A text or regular expression is searched in the raw lines of the events that
/// the rest of the filter lets pass, file by file; what was found is remembered for the next page.
public final class FindEvents implements Job<EventPage.Question, EventPage> {
    private final WorkspaceIndex index;
    private volatile @Nullable Found last;

    /// What a search of the raw lines found, as long as the logs are the same.
    private record Found(EventFilter filter, boolean newestFirst, List<FileState> files, long[] ids) {}

    public FindEvents(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public EventPage run(EventPage.Question question, Progress progress, CancelToken cancel) throws Problem {
        return index.look(reader -> {
            if (!LineSearch.isWanted(question.filter())) {
                long total = reader.count(question.filter());
                long[] ids = reader.ids(question.filter(), question.newestFirst(), question.limit(), question.offset());
                return new EventPage(reader.events(ids), total, question.offset());
            }
            long[] all = search(reader, question.filter(), question.newestFirst(), progress, cancel);
            int from = (int) Math.min(all.length, question.offset());
            int to = (int) Math.min(all.length, question.offset() + question.limit());
            return new EventPage(reader.events(Arrays.copyOfRange(all, from, to)), all.length, question.offset());
        });
    }

    /// How many there are.
    public long count(EventFilter filter, CancelToken cancel) throws Problem {
        return index.look(reader -> LineSearch.isWanted(filter)
                ? search(reader, filter, true, new Progress(), cancel).length : reader.count(filter));
    }

    /// Hands out all of them, or the first `limit`.
    ///
    /// @param limit -1 for all
    public void forEach(EventFilter filter, boolean newestFirst, long limit, EventConsumer consumer, CancelToken cancel) throws Problem {
        index.look(reader -> {
            long[] ids = LineSearch.isWanted(filter)
                    ? search(reader, filter, newestFirst, new Progress(), cancel) : reader.ids(filter, newestFirst, limit, 0);
            reader.forEach(limit >= 0 && limit < ids.length ? Arrays.copyOf(ids, (int) limit) : ids, event -> {
                consumer.accept(event);
                return !cancel.isCancelled();
            });
            return true;
        });
    }

    private long[] search(IndexReader reader, EventFilter filter, boolean newestFirst, Progress progress, CancelToken cancel)
            throws IOException, Problem {
        List<FileState> files = reader.files();
        Found known = last;
        if (known != null && known.filter().equals(filter) && known.newestFirst() == newestFirst && known.files().equals(files)) {
            return known.ids();
        }
        List<Place> matching = matching(reader.places(filter), files, LineSearch.of(filter), progress, cancel);
        Comparator<Place> byTime = Comparator.comparingLong(Place::event);
        long[] ids = matching.stream().sorted(newestFirst ? byTime.reversed() : byTime).mapToLong(Place::event).toArray();
        last = new Found(filter, newestFirst, files, ids);
        return ids;
    }

    private List<Place> matching(List<Place> places, List<FileState> files, LineSearch search, Progress progress, CancelToken cancel)
            throws IOException, Problem {
        Map<Integer, String> paths = new HashMap<>();
        files.forEach(file -> paths.put(file.id(), file.path()));
        var matching = new ArrayList<Place>();
        @Nullable LineBytes lines = null;
        int file = -1;
        try {
            for (int i = 0; i < places.size(); i++) {
                cancel.check(); // at every line: a slow expression may take its whole budget at each
                Place place = places.get(i);
                if (lines == null || place.file() != file) {
                    if (lines != null) {
                        lines.close();
                    }
                    file = place.file();
                    lines = new LineBytes(index.file(paths.getOrDefault(file, "")));
                }
                if (lines.read(place.offset(), place.length()).filter(line -> search.test(line.bytes())).isPresent()) {
                    matching.add(place);
                }
                if (i % 1_000 == 0) {
                    progress.report(i, places.size(), paths.getOrDefault(file, ""));
                }
            }
        } catch (LineSearch.RanAway e) {
            throw new Problem(e, Problem.Kind.USAGE, "regex-ran-away", LineSearch.BUDGET_MS);
        } finally {
            if (lines != null) {
                lines.close();
            }
        }
        return matching;
    }
}
