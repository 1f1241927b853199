package tenken.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PlainFiguresTest {
    @Test
    void nothing_isADash() {
        assertThat(PlainFigures.score(OptionalDouble.empty())).isEqualTo("—");
        assertThat(PlainFigures.percent(OptionalDouble.empty())).isEqualTo("—");
        assertThat(PlainFigures.milliseconds(OptionalDouble.empty())).isEqualTo("—");
    }

    @Test
    void numbers_areRoundedHalfUp() {
        assertThat(PlainFigures.score(OptionalDouble.of(0.4500000000000001))).isEqualTo("0.45");
        assertThat(PlainFigures.score(OptionalDouble.of(0.125))).isEqualTo("0.13");
        assertThat(PlainFigures.percent(OptionalDouble.of(2.0 / 3))).isEqualTo("66.67%");
        assertThat(PlainFigures.milliseconds(OptionalDouble.of(1234.56))).isEqualTo("1,234.6 ms");
        assertThat(PlainFigures.milliseconds(OptionalDouble.of(12))).isEqualTo("12 ms");
    }

    @Test
    void instant_isToldOnTheZonesClockWithMilliseconds() {
        Instant instant = Instant.parse("2026-02-01T20:30:05.007Z");
        assertThat(PlainFigures.instant(instant, ZoneId.of("Asia/Tokyo"))).isEqualTo("2026-02-02 05:30:05.007");
        assertThat(PlainFigures.minute(instant, ZoneId.of("UTC"))).isEqualTo("2026-02-01 20:30");
    }
}
