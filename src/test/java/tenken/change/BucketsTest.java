package tenken.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tenken.time.TimeSpan;

class BucketsTest {
    private static final Instant START = Instant.parse("2026-02-09T10:17:31Z");

    private static Duration size(Duration length) {
        return Buckets.of(new TimeSpan(START, START.plus(length)), ZoneOffset.UTC).size();
    }

    @Test
    void longerPeriods_areCutIntoLongerStretches() {
        assertThat(size(Duration.ofHours(3))).isEqualTo(Duration.ofMinutes(1));
        assertThat(size(Duration.ofDays(2))).isEqualTo(Duration.ofMinutes(10));
        assertThat(size(Duration.ofDays(7))).isEqualTo(Duration.ofHours(1));
        assertThat(size(Duration.ofDays(90))).isEqualTo(Duration.ofDays(1));
        assertThat(size(Duration.ofDays(740_000))).as("two thousand years").isEqualTo(Duration.ofDays(370));
    }

    @Test
    void stretches_beginAtRoundTimesOfTheZonesClock() {
        var week = new TimeSpan(START, START.plus(Duration.ofDays(7)));
        assertThat(Buckets.of(week, ZoneOffset.UTC).first()).isEqualTo(Instant.parse("2026-02-09T10:00:00Z"));
        // 15:47:31 in Kolkata, half an hour off
        assertThat(Buckets.of(week, ZoneId.of("Asia/Kolkata")).first()).isEqualTo(Instant.parse("2026-02-09T09:30:00Z"));
        assertThat(Buckets.of(week, ZoneOffset.UTC).count(week)).as("the last one is begun").isEqualTo(169);
    }

    @Test
    void theFirstAndTheLast_areCutToThePeriod() {
        var span = new TimeSpan(START, START.plus(Duration.ofDays(7)));
        Buckets hours = Buckets.of(span, ZoneOffset.UTC);
        assertThat(hours.span(0, span)).isEqualTo(new TimeSpan(START, Instant.parse("2026-02-09T11:00:00Z")));
        assertThat(hours.span(168, span)).isEqualTo(new TimeSpan(Instant.parse("2026-02-16T10:00:00Z"), span.to()));
    }
}
