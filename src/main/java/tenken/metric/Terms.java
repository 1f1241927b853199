package tenken.metric;

import java.util.ArrayList;
import java.util.List;

/// Gathers the terms of a score.
///
/// Code may hold one thing half a million times. Each pattern lists its first [#LISTED] matches; the rest of them are
/// one more term, on line 0, that bears their sum, so that the terms still add up.
final class Terms {
    static final int LISTED = 1_000;

    private final List<ScoreTerm> terms = new ArrayList<>();

    List<ScoreTerm> list() {
        return List.copyOf(terms);
    }

    void add(ScoreTerm term) {
        terms.add(term);
    }

    Series series(String pattern, Gravity gravity) {
        return new Series(pattern, gravity.word());
    }

    /// The terms of one pattern.
    final class Series implements AutoCloseable {
        private final String pattern;
        private final String severity;
        private long count;
        private double unlisted;

        private Series(String pattern, String severity) {
            this.pattern = pattern;
            this.severity = severity;
        }

        void add(double change, Code.Hit hit, Code code) {
            count++;
            if (count <= LISTED) {
                terms.add(new ScoreTerm(pattern, severity, change, hit.line(), code.excerpt(hit)));
            } else {
                unlisted += change;
            }
        }

        @Override
        public void close() {
            if (count > LISTED) {
                terms.add(new ScoreTerm(pattern, severity, unlisted, 0, "× " + (count - LISTED)));
            }
        }
    }
}
