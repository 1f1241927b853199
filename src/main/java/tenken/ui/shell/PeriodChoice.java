package tenken.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenken.time.TimeSpan;

/// The periods that are offered.
enum PeriodChoice {
    LAST_24_HOURS(Duration.ofHours(24)),
    LAST_7_DAYS(Duration.ofDays(7)),
    LAST_30_DAYS(Duration.ofDays(30)),
    EVERYTHING(null);

    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final @Nullable Duration length;

    PeriodChoice(@Nullable Duration length) {
        this.length = length;
    }

    /// The last part of the text's key `period.<word>`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether `period` is this one, reckoned at most [#MOMENT] from `now`: a clock that runs has gone on since.
    boolean isMeantBy(Optional<TimeSpan> period, Instant now) {
        return until(now).isPresent() == period.isPresent()
                && period.filter(span -> !span.length().equals(length) || Duration.between(span.to(), now).abs().compareTo(MOMENT) > 0).isEmpty();
    }

    /// The period up to `now`; empty for everything held.
    Optional<TimeSpan> until(Instant now) {
        return Optional.ofNullable(length).map(known -> TimeSpan.before(now, known));
    }
}
