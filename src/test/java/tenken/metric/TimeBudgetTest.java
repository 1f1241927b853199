package tenken.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeBudgetTest {
    private static final int TICKS_BETWEEN_LOOKS = 4_096;

    @Test
    void spend_endingAtTheVeryEnd_hasAnAnswer() {
        assertThat(spendOneLookAt(10)).isPresent();
    }

    @Test
    void spend_goingPastTheEnd_hasNone() {
        assertThat(spendOneLookAt(11)).isEmpty();
    }

    @Test
    void spend_aClockThatWrapsAround_isNoTrouble() {
        long[] clock = {Long.MAX_VALUE - 5};
        var budget = new TimeBudget(Duration.ofNanos(10), () -> clock[0]);
        assertThat(budget.spend(watch -> {
            clock[0] += 9;
            return ticks(watch);
        })).isPresent();
    }

    @Test
    void spend_runningOutOfStack_hasNoAnswer() {
        assertThat(new TimeBudget(Duration.ofDays(1), () -> 0).spend(watch -> endless(1))).isEmpty();
    }

    private static Optional<Integer> spendOneLookAt(long time) {
        long[] clock = {0};
        return new TimeBudget(Duration.ofNanos(10), () -> clock[0]).spend(watch -> {
            clock[0] = time;
            return ticks(watch);
        });
    }

    private static int ticks(TimeBudget.Watch watch) {
        for (int i = 0; i < TICKS_BETWEEN_LOOKS; i++) {
            watch.tick();
        }
        return TICKS_BETWEEN_LOOKS;
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }
}
