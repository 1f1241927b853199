package tenken.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Chooses from a ranking what is worth telling in a sentence.
///
/// A rise of one tool's timeouts is a rise of the tool, of timeouts, of runs and of whoever runs them. It is told once, by
/// the value that says most: where four fifths of one value's part are those of a more telling value, that one is told in
/// its place, and whatever has four fifths of its part in common with it is told by it. What is less than a twentieth of all, or
/// less than a quarter of its own, is left to the list.
final class Headlines {
    private static final int MOST = 10;

    private final Spans spans;
    private final Map<Cell.Key, Long> now;
    private final Map<Cell.Key, Long> before;

    Headlines(Spans spans, Map<Cell.Key, Long> now, Map<Cell.Key, Long> before) {
        this.spans = spans;
        this.now = now;
        this.before = before;
    }

    List<Difference> of(List<Difference> ranked) {
        var told = new ArrayList<Difference>();
        for (Difference one : ranked) {
            if (told.size() == MOST) {
                break;
            }
            if (isWorthTelling(one) && told.stream().noneMatch(other -> tells(other, one))) {
                told.add(mostTelling(one, ranked));
            }
        }
        return told;
    }

    private Difference mostTelling(Difference one, List<Difference> ranked) {
        Difference best = one;
        for (Difference other : ranked) {
            if (other.subject().dimension().compareTo(best.subject().dimension()) < 0 && isMostOf(other, one) && tells(other, one)) {
                best = other;
            }
        }
        return best;
    }

    /// Looked at first, for it costs nothing.
    private static boolean isMostOf(Difference other, Difference one) {
        return 5.0 * Math.abs(other.weight()) >= 4.0 * Math.abs(one.weight());
    }

    /// Whether most of what `one` is made of is `other` too.
    private boolean tells(Difference other, Difference one) {
        if (Long.signum(one.weight()) != Long.signum(other.weight())) {
            return false;
        }
        long common = Ranking.weight(spans, now, before, key -> one.subject().holds(key) && other.subject().holds(key));
        return 5.0 * common * Long.signum(one.weight()) >= 4.0 * Math.abs(one.weight());
    }

    private boolean isWorthTelling(Difference one) {
        long all = Math.max(spans.weight(sum(now), 0), -spans.weight(0, sum(before)));
        return 20.0 * Math.abs(one.weight()) >= all && (one.ratio() >= 1.25 || one.ratio() <= 0.8);
    }

    private static long sum(Map<Cell.Key, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
