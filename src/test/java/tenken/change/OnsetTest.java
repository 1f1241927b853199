package tenken.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnsetTest {
    @Test
    void theFirstStretchOfMore_isTheOnset() {
        assertThat(Onset.in(new long[] {0, 0, 0, 6, 4, 5, 7})).hasValue(3);
        assertThat(Onset.in(new long[] {1, 0, 1, 0, 9, 8, 0, 9})).hasValue(4);
    }

    @Test
    void quietStretchesAfterwards_doNotMoveIt() {
        assertThat(Onset.in(new long[] {0, 0, 20, 0, 0, 0, 0, 0, 3, 0})).hasValue(2);
    }

    @Test
    void anEvenFlow_hasNone() {
        assertThat(Onset.in(new long[] {5, 4, 6, 5, 5, 4, 6})).isEmpty();
    }

    @Test
    void whatBeganBefore_hasNone() {
        assertThat(Onset.in(new long[] {9, 8, 9, 0, 0, 1})).isEmpty();
    }

    @Test
    void fewerThanFive_areNoOnset() {
        assertThat(Onset.in(new long[] {0, 0, 0, 4})).isEmpty();
        assertThat(Onset.in(new long[] {0, 0, 0, 5})).hasValue(3);
    }

    @Test
    void nothing_hasNone() {
        assertThat(Onset.in(new long[0])).isEmpty();
        assertThat(Onset.in(new long[12])).isEmpty();
    }
}
