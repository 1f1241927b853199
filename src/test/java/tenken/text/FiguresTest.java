package tenken.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures english = new Figures(new Texts(Language.EN));
    private final Figures japanese = new Figures(new Texts(Language.JA));

    @Test
    void percent_halfIsRoundedUp() {
        assertThat(english.percent(OptionalDouble.of(0.94125))).isEqualTo("94.13%"); // HALF_EVEN would say 94.12
        assertThat(japanese.percent(OptionalDouble.of(2.0 / 3))).isEqualTo("66.67%");
        assertThat(english.percent(OptionalDouble.empty())).isEqualTo("—");
    }

    @Test
    void percentBeside_aLimitItWouldBeRoundedTo_showsMoreDecimals() {
        assertThat(english.percentBeside(0.949996, 0.95)).isEqualTo("94.9996%");
        assertThat(english.percentBeside(0.95, 0.95)).isEqualTo("95.00%");
        assertThat(english.percentBeside(0.9426, 0.95)).isEqualTo("94.26%");
    }

    @Test
    void duration_isToldToTheMillisecond() {
        assertThat(english.duration(850)).isEqualTo("850 ms");
        assertThat(english.duration(10_001)).isEqualTo("10.001 s");
        assertThat(japanese.duration(30_000)).isEqualTo("30 秒");
    }

    @Test
    void bytes_areCountedInThousands() {
        assertThat(english.bytes(999)).isEqualTo("999 bytes");
        assertThat(english.bytes(12_340_000)).isEqualTo("12.34 MB");
        assertThat(english.bytes(1_500)).isEqualTo("1.5 kB");
    }

    @Test
    void moment_isWrittenAsTheLanguageDoes() {
        var instant = Instant.parse("2025-07-01T05:02:00Z");
        var tokyo = ZoneId.of("Asia/Tokyo");
        assertThat(japanese.moment(instant, tokyo)).isEqualTo("2025年7月1日(火) 14:02");
        assertThat(english.moment(instant, tokyo)).isEqualTo("Tue 1 Jul 2025 14:02");
    }
}
