package tenken.metric;

import java.util.List;

/// A score from 0 to 1 with the reasons for it.
public record Score(double value, List<ScoreTerm> terms) {
    public Score {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A score lies between 0 and 1: " + value);
        }
        terms = List.copyOf(terms);
    }
}
