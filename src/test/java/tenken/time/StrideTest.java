package tenken.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrideTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void fitting_isTheShortestOfWhichThereAreNotTooMany() {
        Instant noon = Instant.parse("2026-02-10T12:00:00Z");
        assertThat(Stride.fitting(TimeSpan.before(noon, Duration.ofSeconds(90)), 120)).isEqualTo(new Stride(1, Stride.Unit.SECOND));
        assertThat(Stride.fitting(TimeSpan.before(noon, Duration.ofHours(24)), 120)).isEqualTo(new Stride(15, Stride.Unit.MINUTE));
        assertThat(Stride.fitting(TimeSpan.before(noon, Duration.ofDays(7)), 120)).isEqualTo(new Stride(2, Stride.Unit.HOUR));
        assertThat(Stride.fitting(TimeSpan.before(noon, Duration.ofDays(365)), 120)).isEqualTo(new Stride(7, Stride.Unit.DAY));
        assertThat(Stride.fitting(new TimeSpan(TimeSpan.EVER, TimeSpan.FOREVER), 120)).isEqualTo(new Stride(36_400, Stride.Unit.DAY));
    }

    @Test
    void cut_endsEachPartAtARoundTimeOfTheClock_andTheFirstAndLastAtThePeriod() {
        var span = new TimeSpan(Instant.parse("2026-02-10T09:07:30Z"), Instant.parse("2026-02-10T09:31:00Z"));
        assertThat(borders(new Stride(10, Stride.Unit.MINUTE).cut(span, BERLIN)))
                .containsExactly("2026-02-10T09:07:30Z", "2026-02-10T09:10:00Z", "2026-02-10T09:20:00Z", "2026-02-10T09:30:00Z", "2026-02-10T09:31:00Z");
    }

    @Test
    void sixHours_keepToTheClock_onTheDaysItIsChanged() {
        var spring = new TimeSpan(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(borders(new Stride(6, Stride.Unit.HOUR).cut(spring, BERLIN)))
                .containsExactly("2026-03-28T23:00:00Z", "2026-03-29T04:00:00Z", "2026-03-29T10:00:00Z", "2026-03-29T16:00:00Z", "2026-03-29T22:00:00Z");
        var autumn = new TimeSpan(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T23:00:00Z"));
        assertThat(borders(new Stride(6, Stride.Unit.HOUR).cut(autumn, BERLIN)))
                .containsExactly("2026-10-24T22:00:00Z", "2026-10-25T05:00:00Z", "2026-10-25T11:00:00Z", "2026-10-25T17:00:00Z", "2026-10-25T23:00:00Z");
    }

    @Test
    void hours_areAllOneHourLong_onTheDayThatHasTwentyFive() {
        var autumn = new TimeSpan(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T23:00:00Z"));
        assertThat(new Stride(1, Stride.Unit.HOUR).cut(autumn, BERLIN)).hasSize(25).allMatch(hour -> hour.length().equals(Duration.ofHours(1)));
    }

    @Test
    void weeks_beginOnMondays() {
        var span = new TimeSpan(Instant.parse("2026-02-04T00:00:00Z"), Instant.parse("2026-02-20T00:00:00Z"));
        assertThat(borders(new Stride(7, Stride.Unit.DAY).cut(span, ZoneId.of("Asia/Tokyo"))))
                .containsExactly("2026-02-04T00:00:00Z", "2026-02-08T15:00:00Z", "2026-02-15T15:00:00Z", "2026-02-20T00:00:00Z");
    }

    private static List<String> borders(List<TimeSpan> parts) {
        return Stream.concat(parts.stream().map(TimeSpan::from), Stream.of(parts.getLast().to())).map(Instant::toString).toList();
    }
}
