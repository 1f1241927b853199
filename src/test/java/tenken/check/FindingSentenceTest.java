package tenken.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenken.check.Limit.Comparison;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;

class FindingSentenceTest {
    private static final Threshold SUCCESS_RATE = new Threshold("success-rate", "S0-8.4", "ratio",
            new Limit(Comparison.BELOW, 0.95), new Limit(Comparison.BELOW, 0.90), 20);
    private static final Threshold TOOL_COUNT = new Threshold("tool-count", "S0-8.2", "count",
            new Limit(Comparison.ABOVE, 80), new Limit(Comparison.AT_LEAST, 100), 0);
    private static final Threshold LOG_SIZE = new Threshold("log-size", "S0-8.3", "bytes",
            new Limit(Comparison.ABOVE, 10e6), new Limit(Comparison.ABOVE, 50e6), 0);
    private static final Threshold EXECUTION_TIME = new Threshold("execution-time", "S0-8.1", "ms",
            new Limit(Comparison.ABOVE, 10_000), new Limit(Comparison.ABOVE, 30_000), 0);
    private static final TimeSpan WEEK = new TimeSpan(Instant.parse("2026-02-02T15:00:00Z"), Instant.parse("2026-02-09T15:00:00Z"));

    private final FindingSentence english = new FindingSentence(new Texts(Language.EN), ZoneId.of("Asia/Tokyo"));
    private final FindingSentence japanese = new FindingSentence(new Texts(Language.JA), ZoneId.of("Asia/Tokyo"));

    private static Finding rate(long successes, long runs) {
        var value = runs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / runs);
        return SUCCESS_RATE.judge(value, runs, Optional.of(WEEK), Optional.empty());
    }

    private static Finding now(Threshold threshold, double value, long sample) {
        return threshold.judge(OptionalDouble.of(value), sample, Optional.empty(), Optional.empty());
    }

    @Test
    void sentence_warning_showsTheArithmeticTheLimitAndWhatToDo() {
        assertThat(english.sentence(rate(115, 122)))
                .isEqualTo("115 of 122 runs succeeded: 115 ÷ 122 = 94.26%. This is below 95%. Look at what fails, and why.");
        assertThat(japanese.sentence(rate(115, 122)))
                .isEqualTo("122 回のうち 115 回が成功しました: 115 ÷ 122 = 94.26%。注意の基準 (95%未満) に当たります。何が失敗しているか、原因を調べてください。");
    }

    @Test
    void sentence_justBelowALimit_isNotRoundedOntoIt() {
        assertThat(english.sentence(rate(949_996, 1_000_000))).contains("= 94.9996%").contains("below 95%");
        assertThat(english.value(rate(949_996, 1_000_000))).isEqualTo("95.00%");
    }

    @Test
    void sentence_tooFewRuns_isSaidPlainly() {
        var finding = rate(3, 5);
        assertThat(finding.state()).isEqualTo(State.TOO_FEW);
        assertThat(english.sentence(finding)).endsWith("5 runs are too few to judge by; at least 20 are needed.");
        assertThat(japanese.sentence(finding)).endsWith("判定には 20 件以上が必要です。まだ 5 件しかありません。");
    }

    @Test
    void nothingToMeasure_isNotFine() {
        var finding = rate(0, 0);
        assertThat(english.value(finding)).isEqualTo("—");
        assertThat(english.state(finding.state())).isEqualTo("No data");
        assertThat(FindingSentence.symbol(finding.state())).isEqualTo("?");
        assertThat(japanese.sentence(finding)).isEqualTo("測れるものがないため、判定できません。");
    }

    @Test
    void limits_nameBothSides() {
        assertThat(english.limits(rate(1, 1))).isEqualTo("Warning < 95%, critical < 90%");
        assertThat(japanese.limits(now(TOOL_COUNT, 83, 83))).isEqualTo("注意 > 80 個、異常 ≥ 100 個");
        assertThat(english.limits(now(LOG_SIZE, 1, 1))).isEqualTo("Warning > 10 MB, critical > 50 MB");
    }

    @Test
    void value_carriesItsUnit() {
        assertThat(english.value(now(EXECUTION_TIME, 10_001, 40))).isEqualTo("10.001 s");
        assertThat(english.value(now(TOOL_COUNT, 1, 1))).isEqualTo("1 tool");
        assertThat(japanese.value(now(TOOL_COUNT, 1_234, 1_234))).isEqualTo("1,234 個");
        assertThat(english.sentence(now(LOG_SIZE, 10_000_001, 3))).startsWith("The audit log has 10,000,001 bytes = 10 MB. This is above 10 MB.");
    }

    @Test
    void basis_namesPeriodZoneAndSample() {
        assertThat(english.basis(rate(115, 122)))
                .isEqualTo("2026-02-03 00:00 – 2026-02-10 00:00 (Asia/Tokyo), 122 counted");
        assertThat(japanese.basis(now(TOOL_COUNT, 83, 83))).isEqualTo("現在の値");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyState_hasItsWordInBothLanguages(State state) {
        assertThat(english.state(state)).isNotBlank();
        assertThat(japanese.state(state)).isNotBlank().isNotEqualTo(english.state(state));
    }

    @Test
    void onlyWhatIsWell_carriesTheTick() {
        for (State state : State.values()) {
            assertThat(FindingSentence.symbol(state).equals("✓")).isEqualTo(state == State.OK);
        }
    }
}
