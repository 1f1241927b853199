package tenken.ui.control;

import java.util.Optional;
import tenken.event.Outcome;
import tenken.metric.RunCounts;

/// The parts of one stacked bar, in pixels from above: successes at the foot, unknown ones above, failures on top.
///
/// What is painted and what a click meets are the same numbers.
record BarParts(double foot, double success, double unknown, double failure) {
    /// How far above a thin part the pointer may miss it: one failure among thousands is one pixel high.
    private static final double SLACK = 4;

    /// @param scale pixels for one run
    static BarParts of(RunCounts runs, double foot, double scale) {
        double success = above(foot, runs.successes() * scale);
        double unknown = above(success, runs.unknown() * scale);
        return new BarParts(foot, success, unknown, above(unknown, runs.failures() * scale));
    }

    /// Never less than a pixel where there is something: it must be seen.
    private static double above(double foot, double height) {
        return height <= 0 ? foot : Math.min(foot - 1, Math.round(foot - height));
    }

    /// What stands at this height; empty above the bar and below its foot.
    Optional<Outcome> at(double y) {
        if (y > foot || y < failure - SLACK || failure == foot) {
            return Optional.empty();
        }
        double within = Math.max(y, failure);
        if (within < unknown) {
            return Optional.of(Outcome.FAILURE);
        }
        return Optional.of(within < success ? Outcome.UNKNOWN : Outcome.SUCCESS);
    }
}
