package tenken.metric;

import java.util.List;
import java.util.Optional;

/// How safe the code of a tool looks to the system that runs it: its own rules, applied to the text as it stands now.
///
/// From 1, every match of every pattern takes away 0.5 (critical), 0.25 (high), 0.1 (medium) or 0.05 (low), and 0 is
/// the floor. Matches overlap between patterns and count in strings and comments too: `i++` costs 0.1, and so does the
/// opening of a doc comment. The score is a hint where to look, not a verdict. Reckoned in hundredths, so 1 less three
/// tenths is 0.7 here and 0.7000000000000001 there. The terms are in the order of the table, then of the code, and hold
/// every penalty, also those beyond the floor.
///
/// Source: the 24 patterns of the newest `dynamic-tools/safety.ts` (Mekann2904/mekann), in `safety-patterns.json`.
public final class SafetyScore {
    private final List<CodePattern> patterns = CodePattern.table("safety-patterns.json");
    private final TimeBudget budget;

    public SafetyScore(TimeBudget budget) {
        this.budget = budget;
    }

    /// The score of `code`; empty where it could not be had within the budget.
    public Optional<Score> of(String code) {
        return budget.spend(watch -> score(new Code(code, watch)));
    }

    private Score score(Code code) {
        var terms = new Terms();
        long penalty = 0;
        for (CodePattern pattern : patterns) {
            int each = hundredths(pattern.gravity());
            long[] matches = {0};
            try (var series = terms.series(pattern.type(), pattern.gravity())) {
                code.each(pattern.regex(), hit -> {
                    matches[0]++;
                    series.add(-each / 100.0, hit, code);
                });
            }
            penalty += each * matches[0];
        }
        return new Score(Math.max(0, 100 - penalty) / 100.0, terms.list());
    }

    private static int hundredths(Gravity gravity) {
        return switch (gravity) {
            case CRITICAL -> 50;
            case HIGH -> 25;
            case MEDIUM -> 10;
            case LOW -> 5;
            case POSITIVE -> 0;
        };
    }
}
