package tenken.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeSpanTest {
    @Test
    void overlap_isWhatBothHold() {
        assertThat(span(0, 10).overlap(span(4, 20))).contains(span(4, 10));
        assertThat(span(4, 20).overlap(span(0, 10))).contains(span(4, 10));
        assertThat(span(0, 10).overlap(span(2, 3))).contains(span(2, 3));
    }

    @Test
    void overlap_ofPeriodsThatOnlyTouch_isNone() {
        assertThat(span(0, 10).overlap(span(10, 20))).isEmpty();
        assertThat(span(0, 10).overlap(span(11, 20))).isEmpty();
    }

    private static TimeSpan span(long from, long to) {
        return new TimeSpan(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }
}
