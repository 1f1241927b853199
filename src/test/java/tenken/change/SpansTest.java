package tenken.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tenken.time.TimeSpan;
import tenken.time.Week;

class SpansTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(Instant.parse(from), Instant.parse(to));
    }

    @Test
    void thisWeek_isHeldAgainstTheSamePartOfTheWeekBefore() {
        // Wednesday 11 February 2026, 10:30 in Tokyo
        Spans spans = Spans.thisWeek(Instant.parse("2026-02-11T01:30:00Z"), TOKYO);
        assertThat(spans.now()).isEqualTo(span("2026-02-08T15:00:00Z", "2026-02-11T01:30:00Z"));
        assertThat(spans.before()).isEqualTo(span("2026-02-01T15:00:00Z", "2026-02-04T01:30:00Z"));
        assertThat(spans.areOfOneLength()).isTrue();
    }

    @Test
    void aWeekInWhichTheClocksGoForward_hasAnHourLess() {
        // the clocks of Berlin go forward on Sunday 29 March 2026
        Spans whole = Spans.of(Week.parse("2026-W13", BERLIN));
        assertThat(whole.now()).isEqualTo(span("2026-03-22T23:00:00Z", "2026-03-29T22:00:00Z"));
        assertThat(whole.before()).isEqualTo(span("2026-03-15T23:00:00Z", "2026-03-22T23:00:00Z"));
        assertThat(whole.now().length()).isEqualTo(Duration.ofHours(167));
        assertThat(whole.areOfOneLength()).isFalse();
        assertThat(whole.weight(167, 168)).as("once an hour in both").isZero();
        assertThat(whole.weight(168, 168)).isPositive();

        Spans untilNoon = Spans.thisWeek(Instant.parse("2026-03-29T10:00:00Z"), BERLIN); // noon, after the change
        assertThat(untilNoon.before().to()).isEqualTo(Instant.parse("2026-03-22T11:00:00Z")); // noon too
    }

    @Test
    void today_isHeldAgainstYesterdayUpToTheSameTimeOfDay() {
        Spans spans = Spans.today(Instant.parse("2026-02-11T01:30:00Z"), TOKYO);
        assertThat(spans.now()).isEqualTo(span("2026-02-10T15:00:00Z", "2026-02-11T01:30:00Z"));
        assertThat(spans.before()).isEqualTo(span("2026-02-09T15:00:00Z", "2026-02-10T01:30:00Z"));
    }

    /// On the day that repeats an hour, yesterday's part never reaches into today.
    @Test
    void periods_neverOverlap() {
        // Sunday 25 October 2026 has 25 hours in Berlin; it is 23:30 of it
        Spans spans = Spans.today(Instant.parse("2026-10-25T22:30:00Z"), BERLIN);
        assertThat(spans.before().to()).isBeforeOrEqualTo(spans.now().from());
        assertThat(spans.before().length()).isEqualTo(Duration.ofMinutes(23 * 60 + 30));
        assertThat(spans.now().length()).isEqualTo(Duration.ofMinutes(24 * 60 + 30));
    }

    @Test
    void lastDays_meetInTheMiddle_onTheZonesClock() {
        Spans spans = Spans.lastDays(7, Instant.parse("2026-03-31T10:00:00Z"), BERLIN); // noon, two days after the change
        assertThat(spans.now().from()).isEqualTo(Instant.parse("2026-03-24T11:00:00Z"));
        assertThat(spans.before()).isEqualTo(span("2026-03-17T11:00:00Z", "2026-03-24T11:00:00Z"));
    }

    @Test
    void weight_sumsUp_whateverTheLengths() {
        var spans = new Spans(span("2026-02-01T00:00:00Z", "2026-02-08T00:00:00Z"), span("2026-01-01T00:00:00Z", "2026-01-12T05:06:07Z"));
        assertThat(spans.weight(7, 3) + spans.weight(0, 4) + spans.weight(11, 0)).isEqualTo(spans.weight(18, 7));
    }

    @Test
    void ratio_isOfEquallyLongTimes() {
        var twice = new Spans(span("2026-02-02T00:00:00Z", "2026-02-03T00:00:00Z"), span("2026-01-31T00:00:00Z", "2026-02-02T00:00:00Z"));
        assertThat(twice.ratio(10, 10)).isEqualTo(2.0);
        assertThat(twice.ratio(0, 10)).isZero();
        assertThat(twice.ratio(1, 0)).isInfinite();
    }
}
