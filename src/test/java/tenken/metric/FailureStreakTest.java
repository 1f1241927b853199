package tenken.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tenken.event.Outcome;
import tenken.metric.FailureStreak.Run;

class FailureStreakTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @Test
    void fiveFailuresInARow_areNoStreak_sixAre() {
        assertThat(FailureStreak.among(runs("a", "FFFFF"))).isEmpty();
        assertThat(FailureStreak.among(runs("a", "FFFFFF"))).containsExactly(new FailureStreak("a", "name a", 6, START, START.plusSeconds(5), 6));
    }

    @Test
    void successBetween_breaksTheRow_butTheFailuresStillAddUp() {
        assertThat(FailureStreak.among(runs("a", "FFFSFFF"))).singleElement().satisfies(streak -> {
            assertThat(streak.isConsecutive()).isFalse();
            assertThat(streak.longest()).isEqualTo(3);
            assertThat(streak.failures()).isEqualTo(6);
            assertThat(streak.from()).as("the first of equally long rows").isEqualTo(START);
            assertThat(streak.to()).isEqualTo(START.plusSeconds(2));
        });
        assertThat(FailureStreak.among(runs("a", "FFFSFF"))).isEmpty();
    }

    @Test
    void runOfUnknownEnd_neitherBreaksNorLengthens() {
        assertThat(FailureStreak.among(runs("a", "FFFUFFF"))).singleElement().satisfies(streak -> {
            assertThat(streak.isConsecutive()).isTrue();
            assertThat(streak.longest()).isEqualTo(6);
            assertThat(streak.to()).isEqualTo(START.plusSeconds(6));
        });
        assertThat(FailureStreak.among(runs("a", "UUUUUUU"))).isEmpty();
    }

    @Test
    void longestRow_isToldWithItsOwnBeginningAndEnd() {
        assertThat(FailureStreak.among(runs("a", "FFSFFFFFFFSF"))).containsExactly(
                new FailureStreak("a", "name a", 7, START.plusSeconds(3), START.plusSeconds(9), 10));
    }

    @Test
    void rowOfOneTool_doesNotRunOnIntoTheNext() {
        var runs = runs("a", "FFFFF");
        runs.addAll(runs("b", "FFFFF"));
        assertThat(FailureStreak.among(runs)).isEmpty();
        assertThat(FailureStreak.among(List.of())).isEmpty();
    }

    @Test
    void longestRowFirst_thenMostFailures_thenByName() {
        var runs = runs("a", "FFFSFFFS");
        runs.addAll(runs("b", "FFFFFFF"));
        runs.addAll(runs("c", "FFFSFFFF"));
        runs.addAll(runs("d", "FFFSFFFSF"));
        assertThat(FailureStreak.among(runs)).extracting(FailureStreak::toolId).containsExactly("b", "c", "d", "a");
    }

    private static List<Run> runs(String tool, String ends) {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < ends.length(); i++) {
            Outcome end = switch (ends.charAt(i)) {
                case 'F' -> Outcome.FAILURE;
                case 'S' -> Outcome.SUCCESS;
                default -> Outcome.UNKNOWN;
            };
            runs.add(new Run(tool, "name " + tool, START.plusSeconds(i), end));
        }
        return runs;
    }
}
