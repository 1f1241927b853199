package tenken.metric;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenken.event.Outcome;

/// A tool that keeps failing (S0-4.3b): more than [#LIMIT] failures in a row, or in all.
///
/// The runbook's own query counts all failures and calls them consecutive (T-28); here both are told apart.
///
/// @param longest  the most failures in a row without a success between
/// @param from     the first failure of the longest row
/// @param to       its last
/// @param failures in the whole period
public record FailureStreak(String toolId, String name, long longest, Instant from, Instant to, long failures) {
    /// Six failures are a streak, five are not.
    public static final int LIMIT = 5;

    /// A run of a tool, as it ended.
    public record Run(String toolId, String name, Instant at, Outcome outcome) {}

    public boolean isConsecutive() {
        return longest > LIMIT;
    }

    /// Finds the tools that keep failing.
    ///
    /// @param runs grouped by tool, each tool's in the order of time
    public static List<FailureStreak> among(Iterable<Run> runs) {
        var found = new ArrayList<FailureStreak>();
        var count = new Count();
        for (Run run : runs) {
            if (count.run != null && !count.run.toolId().equals(run.toolId())) {
                count.addTo(found);
                count = new Count();
            }
            count.add(run);
        }
        count.addTo(found);
        found.sort(Comparator.comparingLong(FailureStreak::longest).reversed()
                .thenComparing(Comparator.comparingLong(FailureStreak::failures).reversed())
                .thenComparing(FailureStreak::name).thenComparing(FailureStreak::toolId));
        return List.copyOf(found);
    }

    /// Counts along one tool's runs.
    private static final class Count {
        private @Nullable Run run;
        private long failures;
        private long current;
        private Instant currentFrom = Instant.EPOCH;
        private long longest;
        private Instant from = Instant.EPOCH;
        private Instant to = Instant.EPOCH;

        void add(Run next) {
            run = next;
            if (next.outcome() == Outcome.SUCCESS) {
                current = 0;
            } else if (next.outcome() == Outcome.FAILURE) {
                failures++;
                if (++current == 1) {
                    currentFrom = next.at();
                }
                if (current > longest) {
                    longest = current;
                    from = currentFrom;
                    to = next.at();
                }
            }
        }

        void addTo(List<FailureStreak> found) {
            if (run != null && (longest > LIMIT || failures > LIMIT)) {
                found.add(new FailureStreak(run.toolId(), run.name(), longest, from, to, failures));
            }
        }
    }
}
