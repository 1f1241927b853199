package tenken.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTallyTest {
    @Test
    void nothingTallied_hasNoStatisticsAndAnEmptyDistribution() {
        assertThat(DurationTally.of().stats()).isEmpty();
        assertThat(DurationTally.of().total()).isZero();
        assertThat(DurationTally.of().distribution()).containsExactly(0L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void oneDuration_isEverything() {
        assertThat(DurationTally.of(7).stats()).contains(new DurationStats(1, 7, 7, 7, 7));
    }

    @Test
    void median_isTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(DurationTally.of(9, 1, 5).stats().orElseThrow().medianMs()).isEqualTo(5);
        assertThat(DurationTally.of(9, 1, 5, 6).stats().orElseThrow().medianMs()).isEqualTo(5.5);
        assertThat(DurationTally.of(1, 1, 3, 3).stats().orElseThrow().medianMs()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "19, 19", "20, 19", "21, 20", "100, 95", "101, 96", "1000, 950"})
    void p95OfOneToN_isByNearestRank(int n, double p95) {
        double[] durations = new double[n];
        Arrays.setAll(durations, i -> i + 1);
        assertThat(DurationTally.of(durations).stats().orElseThrow().p95Ms()).isEqualTo(p95);
    }

    @Test
    void countsInAnyOrder_areWhatTheSingleDurationsAre() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            double[] durations = random.doubles(1 + random.nextInt(60), 0, 40).map(Math::floor).toArray();
            var counts = Arrays.stream(durations).distinct().mapToObj(ms ->
                    new DurationTally.Count(ms, Arrays.stream(durations).filter(other -> other == ms).count())).toList();
            DurationStats tallied = new DurationTally(counts).stats().orElseThrow();
            Arrays.sort(durations);
            int n = durations.length;
            assertThat(tallied.count()).isEqualTo(n);
            assertThat(tallied.meanMs()).isCloseTo(Arrays.stream(durations).average().orElseThrow(), Offset.offset(1e-9));
            assertThat(tallied.medianMs()).isEqualTo(n % 2 == 1 ? durations[n / 2] : (durations[n / 2 - 1] + durations[n / 2]) / 2);
            assertThat(tallied.maxMs()).isEqualTo(durations[n - 1]);
            double p95 = tallied.p95Ms();
            assertThat(Arrays.stream(durations).filter(ms -> ms <= p95).count() * 100L).isGreaterThanOrEqualTo(95L * n);
            assertThat(Arrays.stream(durations).filter(ms -> ms < p95).count() * 100L).isLessThan(95L * n);
        }
    }

    @Test
    void billionRuns_areNoBurden() {
        var tally = new DurationTally(List.of(new DurationTally.Count(10, 900_000_000), new DurationTally.Count(20, 100_000_000)));
        assertThat(tally.stats()).contains(new DurationStats(1_000_000_000, 11, 10, 20, 20));
    }

    @ParameterizedTest
    @CsvSource({"0, <100ms", "99.999, <100ms", "100, 100-500ms", "499.9, 100-500ms", "500, 500ms-1s", "999, 500ms-1s", "1000, 1-5s", "4999, 1-5s",
        "5000, 5-10s", "9999.9, 5-10s", "10000, >=10s", "9007199254740992, >=10s"})
    void class_holdsItsLowerEdgeAndNotItsUpper(double ms, String label) {
        assertThat(DurationClass.of(ms).label()).isEqualTo(label);
        var expected = new long[6];
        expected[DurationClass.of(ms).ordinal()] = 1;
        assertThat(DurationTally.of(ms).distribution()).containsExactly(Arrays.stream(expected).boxed().toArray(Long[]::new));
    }

    @Test
    void classes_followUponEachOtherWithoutGap() {
        DurationClass[] classes = DurationClass.values();
        assertThat(classes[0].from()).isZero();
        for (int i = 1; i < classes.length; i++) {
            assertThat(classes[i - 1].to()).isEqualTo(OptionalDouble.of(classes[i].from()));
        }
        assertThat(classes[5].to()).isEmpty();
    }
}
