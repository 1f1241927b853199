package tenken.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.metric.ToolFlag.CONFIDENCE_BELOW_0_3;
import static tenken.metric.ToolFlag.CONFIDENCE_BELOW_0_5;
import static tenken.metric.ToolFlag.DUPLICATE_NAME;
import static tenken.metric.ToolFlag.FILE_NAME_DIFFERS;
import static tenken.metric.ToolFlag.UNUSED_30_DAYS;
import static tenken.metric.ToolFlag.USAGE_COUNT_DIFFERS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenken.tool.ToolDefinition;

class ToolFlagsTest {
    private static final Instant NOW = Instant.parse("2026-06-30T15:00:00Z");
    private static final Optional<Instant> YOUNG = Optional.of(NOW.minus(Duration.ofHours(1)));
    private static final Optional<Instant> OLD = Optional.of(NOW.minus(Duration.ofDays(30)));
    private static final RunCounts ONE_RUN = new RunCounts(0, 0, 1);

    @ParameterizedTest
    @CsvSource({"0.299, true, true", "0.3, false, true", "0.499, false, true", "0.5, false, false",
            "0.4500000000000001, false, true", "0, true, true"})
    void of_confidence_isHeldAgainstBothLimits(double confidence, boolean below3, boolean below5) {
        List<ToolFlag> flags = flags(tool(".pi/tools/dt_1.json", confidence, YOUNG, 0, Optional.empty()), RunCounts.NONE, Optional.empty());
        assertThat(flags.contains(CONFIDENCE_BELOW_0_3)).isEqualTo(below3);
        assertThat(flags.contains(CONFIDENCE_BELOW_0_5)).isEqualTo(below5);
    }

    @ParameterizedTest
    @CsvSource({"PT720H, true", "PT719H59M59.999S, false", "PT719H, false", "P400D, true", "PT-1H, false"})
    void of_aToolThatNeverRan_isUnused_fromThirtyTimesTwentyFourHours(Duration age, boolean unused) {
        var tool = tool(".pi/tools/dt_1.json", 1, Optional.of(NOW.minus(age)), 0, Optional.empty());
        assertThat(flags(tool, RunCounts.NONE, Optional.empty()).contains(UNUSED_30_DAYS)).isEqualTo(unused);
    }

    @Test
    void of_aToolOfUnknownAge_isNotUnused() {
        var tool = tool(".pi/tools/dt_1.json", 1, Optional.empty(), 0, Optional.empty());
        assertThat(flags(tool, RunCounts.NONE, Optional.empty())).isEmpty();
    }

    @Test
    void of_aToolThatRan_byAnyWitness_isNotUnused() {
        var never = tool(".pi/tools/dt_1.json", 1, OLD, 0, Optional.empty());
        assertThat(flags(never, RunCounts.NONE, Optional.empty())).containsExactly(UNUSED_30_DAYS);
        assertThat(flags(never, ONE_RUN, OLD)).doesNotContain(UNUSED_30_DAYS);
        assertThat(flags(never, ONE_RUN, Optional.empty())).doesNotContain(UNUSED_30_DAYS);
        assertThat(flags(tool(".pi/tools/dt_1.json", 1, OLD, 1, Optional.empty()), RunCounts.NONE, Optional.empty()))
                .doesNotContain(UNUSED_30_DAYS);
        assertThat(flags(tool(".pi/tools/dt_1.json", 1, OLD, 0, OLD), RunCounts.NONE, Optional.empty())).isEmpty();
    }

    @Test
    void of_aCountThatTheLogDoesNotBear_isFlagged() {
        var tool = tool(".pi/tools/dt_1.json", 1, YOUNG, 3, YOUNG);
        assertThat(flags(tool, new RunCounts(1, 1, 1), YOUNG)).isEmpty();
        assertThat(flags(tool, new RunCounts(1, 1, 0), YOUNG)).containsExactly(USAGE_COUNT_DIFFERS);
        assertThat(flags(tool, new RunCounts(4, 0, 0), YOUNG)).containsExactly(USAGE_COUNT_DIFFERS);
    }

    @Test
    void of_aNameThatTwoToolsShare_isFlagged() {
        var tool = tool(".pi/tools/dt_1.json", 1, YOUNG, 0, Optional.empty());
        assertThat(new ToolFlags(List.of("counter", "other", "counter")).of(tool, RunCounts.NONE, Optional.empty(), NOW))
                .containsExactly(DUPLICATE_NAME);
        assertThat(new ToolFlags(List.of("counter", "Counter")).of(tool, RunCounts.NONE, Optional.empty(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({".pi/tools/dt_1.json, false", ".pi/tools/dt_2.json, true", ".pi/tools/dt_1 (1).json, true",
            "dt_1.json, false", ".pi/tools/DT_1.json, true"})
    void of_aFileNotCalledAfterItsId_isFlagged(String file, boolean differs) {
        assertThat(flags(tool(file, 1, YOUNG, 0, Optional.empty()), RunCounts.NONE, Optional.empty()).contains(FILE_NAME_DIFFERS))
                .isEqualTo(differs);
    }

    @Test
    void of_everythingAtOnce_isInTheOrderOfTheEnum() {
        var tool = tool("x.json", 0.1, OLD, 0, Optional.empty());
        assertThat(new ToolFlags(List.of("counter", "counter")).of(tool, RunCounts.NONE, Optional.empty(), NOW)).containsExactly(
                CONFIDENCE_BELOW_0_3, CONFIDENCE_BELOW_0_5, UNUSED_30_DAYS, DUPLICATE_NAME, FILE_NAME_DIFFERS);
    }

    private static List<ToolFlag> flags(ToolDefinition tool, RunCounts runs, Optional<Instant> lastRun) {
        return new ToolFlags(List.of("counter")).of(tool, runs, lastRun, NOW);
    }

    private static ToolDefinition tool(String file, double confidence, Optional<Instant> created, long usage, Optional<Instant> lastUsed) {
        return new ToolDefinition(file, 10, "dt_1", "counter", "", "function", List.of(), "", created, created,
                Optional.empty(), usage, lastUsed, confidence, "passed", List.of(), "extension");
    }
}
