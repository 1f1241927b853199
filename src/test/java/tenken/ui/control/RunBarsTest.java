package tenken.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.time.BucketSize;
import tenken.time.TimeSpan;

class RunBarsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void share_moreBucketsThanRoom_isTheLeastThatFits() {
        assertThat(RunBars.share(2400, 300)).isEqualTo(8);
        assertThat(RunBars.share(2401, 300)).isEqualTo(9);
        assertThat(RunBars.share(300, 300)).isEqualTo(1);
        assertThat(RunBars.share(0, 300)).isEqualTo(1);
    }

    @Test
    void joined_neighbours_loseNoRunAndNoTime() {
        List<RunBucket> joined = RunBars.joined(hours("2026-02-01T00:00:00Z", 7), 3);

        assertThat(joined).hasSize(3);
        assertThat(joined.getFirst().runs()).isEqualTo(new RunCounts(0 + 1 + 2, 3, 0));
        assertThat(joined.getLast().runs()).isEqualTo(new RunCounts(6, 1, 0));
        assertThat(joined.getLast().span()).isEqualTo(span("2026-02-01T06:00:00Z", "2026-02-01T07:00:00Z"));
        assertThat(joined.get(1).span()).isEqualTo(span("2026-02-01T03:00:00Z", "2026-02-01T06:00:00Z"));
    }

    @Test
    void valueStep_isOneTwoOrFiveTimesAPowerOfTen() {
        assertThat(RunBars.valueStep(0, 4)).isEqualTo(1);
        assertThat(RunBars.valueStep(4, 4)).isEqualTo(1);
        assertThat(RunBars.valueStep(5, 4)).isEqualTo(2);
        assertThat(RunBars.valueStep(9, 4)).isEqualTo(5);
        assertThat(RunBars.valueStep(21, 4)).isEqualTo(10);
        assertThat(RunBars.valueStep(999_999, 4)).isEqualTo(500_000);
    }

    @Test
    void ticks_aDayByHour_standAtRoundHoursOfTheZone() {
        // 09:00 to 15:00 in Tokyo; there is room for two labels: every three hours.
        List<RunBucket> bars = hours("2026-02-01T00:00:00Z", 6);

        assertThat(RunBars.ticks(bars, TOKYO, 2)).containsExactly(
                new RunBars.Tick(0, LocalDateTime.parse("2026-02-01T09:00")), new RunBars.Tick(3, LocalDateTime.parse("2026-02-01T12:00")));
    }

    @Test
    void ticks_manyDays_standAtMondays() {
        var month = new TimeSpan(Instant.parse("2026-01-31T15:00:00Z"), Instant.parse("2026-02-28T15:00:00Z"));
        var bars = BucketSize.DAY.buckets(month, TOKYO).stream().map(one -> new RunBucket(one, RunCounts.NONE)).toList();

        assertThat(RunBars.ticks(bars, TOKYO, 5)).extracting(RunBars.Tick::at).containsExactly(
                LocalDateTime.parse("2026-02-02T00:00"), LocalDateTime.parse("2026-02-09T00:00"),
                LocalDateTime.parse("2026-02-16T00:00"), LocalDateTime.parse("2026-02-23T00:00"));
    }

    /// Hour `i` has `i` successes and one failure.
    private static List<RunBucket> hours(String from, int count) {
        Instant start = Instant.parse(from);
        return IntStream.range(0, count)
                .mapToObj(i -> new RunBucket(new TimeSpan(start.plusSeconds(3600L * i), start.plusSeconds(3600L * (i + 1))), new RunCounts(i, 1, 0)))
                .toList();
    }

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(Instant.parse(from), Instant.parse(to));
    }
}
