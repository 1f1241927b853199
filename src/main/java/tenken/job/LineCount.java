package tenken.job;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import tenken.event.Condition.InLine;
import tenken.event.Condition.Matching;
import tenken.event.EventFilter;
import tenken.index.FileState;
import tenken.index.IndexReader;
import tenken.source.dynamictools.LogFiles;
import tenken.source.search.Hits;
import tenken.source.search.LineQuery;
import tenken.source.search.LogSearch;
import tenken.source.search.RanAway;
import tenken.text.Problem;
import tenken.work.CancelToken;

/// Counts the events of a filter that asks something of the lines and of nothing else.
///
/// Every line found is one event, but for those of which the index knows that they are none: so the lines need not be
/// led back to their events, which costs more than to find them where there are many.
final class LineCount {
    private final WorkspaceIndex index;
    private final IndexReader reader;

    LineCount(WorkspaceIndex index, IndexReader reader) {
        this.index = index;
        this.reader = reader;
    }

    /// Whether counting lines tells how many events there are: of a line that stands in two files it is not known which
    /// one is the event, nor where blank lines stand.
    static boolean isExact(EventFilter filter, List<FileState> files) {
        return filter.period().isEmpty() && !filter.aboutLines().isEmpty() && filter.withoutLines().equals(EventFilter.ALL)
                && files.stream().allMatch(file -> file.copies() == 0)
                && (passesOverBlanks(filter) || files.stream().allMatch(file -> file.blank() == 0));
    }

    private static boolean passesOverBlanks(EventFilter filter) {
        return filter.conditions().stream().anyMatch(condition -> condition instanceof InLine(String text, Matching matching)
                && matching != Matching.REGEX && text.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    long of(EventFilter filter, List<FileState> files, CancelToken cancel) throws IOException, Problem {
        SearchPlan plan = SearchPlan.since(index, List.of(), files, true).orElseThrow();
        try (var search = new LogSearch(LineQuery.of(filter.aboutLines()), LogFiles::format, false)) {
            var count = new long[1];
            for (SearchPlan.Piece piece : plan.stretches()) {
                long[] noEvents = reader.linesWithoutEvent(piece.file());
                search.search(piece.stretch(), true, (hits, length) -> count[0] += hits.count() - among(noEvents, hits), cancel);
            }
            return count[0];
        } catch (RanAway e) {
            throw EventSearch.ranAway(e);
        }
    }

    private static long among(long[] noEvents, Hits hits) {
        long count = 0;
        for (int hit = 0; hit < hits.count() && noEvents.length > 0; hit++) {
            count += Arrays.binarySearch(noEvents, hits.offset(hit)) >= 0 ? 1 : 0;
        }
        return count;
    }
}
