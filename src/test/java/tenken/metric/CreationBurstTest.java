package tenken.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tenken.metric.CreationBurst.Kind;
import tenken.time.TimeSpan;

class CreationBurstTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void tenOnADay_areNoBurst_elevenAre() {
        assertThat(CreationBurst.among(every(NOON.minusSeconds(36_000), 7_200, 10), UTC)).isEmpty();
        assertThat(CreationBurst.among(every(NOON.minusSeconds(36_000), 7_000, 11), UTC)).containsExactly(new CreationBurst(
                Kind.DAY, new TimeSpan(Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-06T00:00:00Z")), 11));
    }

    @Test
    void elevenWithinAnHour_areABurst_ofTheDayAndOfTheHour() {
        assertThat(CreationBurst.among(every(NOON, 300, 11), UTC)).extracting(CreationBurst::kind).containsExactly(Kind.DAY, Kind.WINDOW);
        assertThat(CreationBurst.among(every(NOON, 300, 10), UTC)).isEmpty();
    }

    @Test
    void sixBeforeMidnightAndSixAfter_areABurstOfTheHourAlone() {
        Instant first = Instant.parse("2026-01-05T23:54:00Z");
        assertThat(CreationBurst.among(every(first, 60, 12), UTC)).containsExactly(
                new CreationBurst(Kind.WINDOW, new TimeSpan(first, first.plusSeconds(660).plusMillis(1)), 12));
    }

    @Test
    void eleventhExactlyAnHourAfterTheFirst_isOutsideItsWindow() {
        assertThat(windows(every(NOON, 360, 11))).as("ten steps of six minutes").isEmpty();
        var within = new ArrayList<>(every(NOON, 360, 10));
        within.add(NOON.plusSeconds(3_600).minusMillis(1));
        assertThat(windows(within)).extracting(CreationBurst::count).containsExactly(11L);
    }

    @Test
    void overlappingWindows_areOneBurst_separateOnesAreTwo() {
        assertThat(windows(every(NOON, 60, 200))).extracting(CreationBurst::count).containsExactly(200L);
        var two = Stream.concat(every(NOON, 60, 11).stream(), every(NOON.plusSeconds(90_000), 60, 12).stream()).toList();
        assertThat(windows(two)).extracting(CreationBurst::count).containsExactly(11L, 12L);
    }

    @Test
    void day_isThatOfTheZone() {
        // 14:30 to 15:20 UTC lies on both sides of Tokyo's midnight.
        var creations = every(Instant.parse("2026-01-05T14:30:00Z"), 300, 11);
        assertThat(CreationBurst.among(creations, UTC)).extracting(CreationBurst::kind).contains(Kind.DAY);
        assertThat(CreationBurst.among(creations, ZoneId.of("Asia/Tokyo"))).extracting(CreationBurst::kind).containsExactly(Kind.WINDOW);
    }

    @Test
    void dayOnWhichTheClocksChange_isItsOwnLength() {
        var newYork = ZoneId.of("America/New_York");
        var burst = CreationBurst.among(every(Instant.parse("2026-03-08T06:00:00Z"), 4_000, 11), newYork).getFirst();
        assertThat(burst.span().length().toHours()).isEqualTo(23);
    }

    @Test
    void nothingCreated_isNoBurst() {
        assertThat(CreationBurst.among(List.of(), UTC)).isEmpty();
    }

    private static List<CreationBurst> windows(List<Instant> creations) {
        return CreationBurst.among(creations, UTC).stream().filter(burst -> burst.kind() == Kind.WINDOW).toList();
    }

    private static List<Instant> every(Instant first, int seconds, int count) {
        return Stream.iterate(first, at -> at.plusSeconds(seconds)).limit(count).toList();
    }
}
