package tenken.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tenken.time.TimeSpan;

/// A period to be looked at again later: a length up to whenever that is, two instants, or everything held.
public sealed interface SavedPeriod {
    /// This much before now.
    record Last(Duration length) implements SavedPeriod {}

    record Fixed(TimeSpan span) implements SavedPeriod {}

    record Everything() implements SavedPeriod {}

    /// A period that ends about now moves along with the clock; any other stands.
    static SavedPeriod of(Optional<TimeSpan> period, Instant now) {
        if (period.isEmpty()) {
            return new Everything();
        }
        TimeSpan span = period.get();
        boolean endsNow = Duration.between(span.to(), now).abs().compareTo(Duration.ofMinutes(1)) <= 0;
        return endsNow ? new Last(span.length()) : new Fixed(span);
    }

    /// The period it means now; empty for everything held.
    default Optional<TimeSpan> until(Instant now) {
        return switch (this) {
            case Last last -> Optional.of(TimeSpan.before(now, last.length()));
            case Fixed fixed -> Optional.of(fixed.span());
            case Everything all -> Optional.empty();
        };
    }

    /// `P7D` and the like, `from/to` (both ISO 8601), or `all`.
    default String word() {
        return switch (this) {
            case Last last -> last.length().toString();
            case Fixed fixed -> fixed.span().from() + "/" + fixed.span().to();
            case Everything all -> "all";
        };
    }

    /// @return everything held where the word is none of ours
    static SavedPeriod parse(String word) {
        try {
            if (word.contains("/")) {
                String[] ends = word.split("/", 2);
                return new Fixed(new TimeSpan(Instant.parse(ends[0]), Instant.parse(ends[1])));
            }
            return word.startsWith("P") ? new Last(Duration.parse(word)) : new Everything();
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Everything();
        }
    }
}
