package tenken.index;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Counts by the small numbers of a dictionary.
final class Tally {
    private long[] counts = new long[64];

    void add(int number, long n) {
        if (number >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(number + 1, counts.length * 2));
        }
        counts[number] += n;
    }

    long of(int number) {
        return number < counts.length ? counts[number] : 0;
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    /// The numbers that occurred, ascending.
    IntStream numbers() {
        return IntStream.range(0, counts.length).filter(number -> counts[number] > 0);
    }

    /// The numbers that occurred at least as often as the `top` most frequent, but no more than `most` of them.
    int[] frequent(int top, int most) {
        long least = numbers().mapToLong(this::of).map(n -> -n).sorted().skip(top - 1L).findFirst().orElse(-1);
        int[] above = numbers().filter(number -> of(number) > -least).toArray();
        int[] equal = numbers().filter(number -> of(number) == -least).limit(Math.max(0, most - above.length)).toArray();
        return IntStream.concat(Arrays.stream(above), Arrays.stream(equal)).toArray();
    }
}
