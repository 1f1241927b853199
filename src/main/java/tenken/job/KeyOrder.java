package tenken.job;

import java.io.IOException;
import java.util.Arrays;
import tenken.event.EventFilter;
import tenken.index.IndexReader;

/// The numbers of the events a filter finds in the index, a few at a time.
///
/// Goes on from the last number found, so that the millionth event costs no more than the first. Asks for more each time:
/// some filters are answered by an index of another order, all of whose entries have to be gone through for each asking.
final class KeyOrder {
    private static final int MOST_AT_ONCE = 65_536;

    private final IndexReader reader;
    private final EventFilter filter;
    private final boolean newestFirst;
    private long from = Long.MIN_VALUE;
    private long to = Long.MAX_VALUE;
    private long[] found = new long[0];
    private int given;
    private boolean isAll;

    KeyOrder(IndexReader reader, EventFilter filter, boolean newestFirst) {
        this.reader = reader;
        this.filter = filter;
        this.newestFirst = newestFirst;
    }

    /// The next ones; none where there are no more.
    ///
    /// @param count at most this many
    long[] next(int count) throws IOException {
        if (given == found.length && !isAll) {
            find(Math.clamp(found.length * 2L, count, Math.max(count, MOST_AT_ONCE)));
        }
        long[] next = Arrays.copyOfRange(found, given, Math.min(found.length, given + count));
        given += next.length;
        return next;
    }

    private void find(int count) throws IOException {
        found = reader.ids(filter, newestFirst, from, to, count, 0);
        given = 0;
        isAll = found.length < count;
        if (found.length > 0) {
            from = newestFirst ? from : found[found.length - 1] + 1;
            to = newestFirst ? found[found.length - 1] : to;
        }
    }
}
