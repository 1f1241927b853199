package tenken.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How often each duration occurred: enough to say everything about them exactly, however many runs there were.
///
/// @param counts from the shortest duration to the longest
public record DurationTally(List<Count> counts) {
    /// @param ms a duration in milliseconds
    /// @param n  how often it occurred
    public record Count(double ms, long n) {}

    public DurationTally {
        counts = counts.stream().sorted(Comparator.comparingDouble(Count::ms)).toList();
    }

    /// All of them together.
    public static DurationTally of(List<DurationTally> tallies) {
        return new DurationTally(tallies.stream().flatMap(tally -> tally.counts().stream()).toList());
    }

    public static DurationTally of(double... durations) {
        var counts = new ArrayList<Count>();
        Arrays.stream(durations).forEach(ms -> counts.add(new Count(ms, 1)));
        return new DurationTally(counts);
    }

    public long total() {
        return counts.stream().mapToLong(Count::n).sum();
    }

    /// Empty where nothing was tallied: the mean of nothing is not 0.
    public Optional<DurationStats> stats() {
        long total = total();
        if (total == 0) {
            return Optional.empty();
        }
        double sum = counts.stream().mapToDouble(count -> count.ms() * count.n()).sum();
        double median = (place((total + 1) / 2) + place((total + 2) / 2)) / 2;
        long nearestRank = Math.ceilDiv(95 * total, 100);
        return Optional.of(new DurationStats(total, sum / total, median, place(nearestRank), counts.getLast().ms()));
    }

    /// Runs per class of S0-8.5, in the order of [DurationClass].
    public List<Long> distribution() {
        var perClass = new long[DurationClass.values().length];
        for (Count count : counts) {
            perClass[DurationClass.of(count.ms()).ordinal()] += count.n();
        }
        return Arrays.stream(perClass).boxed().toList();
    }

    /// The duration at a place, counted from 1, if all stood in a row.
    private double place(long place) {
        long passed = 0;
        for (Count count : counts) {
            passed += count.n();
            if (passed >= place) {
                return count.ms();
            }
        }
        throw new IllegalArgumentException("No place " + place + " among " + passed);
    }
}
