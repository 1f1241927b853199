package tenken.disk.sample;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Chance that falls the same way on every machine: a named algorithm, a given seed, and no floating-point function
/// whose last digit a processor may choose.
final class Dice {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final RandomGenerator source;

    Dice(long seed) {
        source = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// From 0 to below `bound`, nearly evenly; `bound` is at most 2^31.
    int below(long bound) {
        return (int) ((source.nextLong() >>> 32) * bound >>> 32);
    }

    boolean perMille(int chance) {
        return below(1_000) < chance;
    }

    <T> T one(java.util.List<T> of) {
        return of.get(below(of.size()));
    }

    /// Log-normal around `median`; never beyond 3.5 standard deviations.
    double around(double median, double spread) {
        long bits = source.nextLong();
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        double normal = (sum / 65_536.0 - 2) * 1.7320508075688772;
        return median * StrictMath.exp(spread * normal);
    }

    /// Hexadecimal digits.
    String hex(int length) {
        return digits(length, 16);
    }

    /// Digits of base 36.
    String word(int length) {
        return digits(length, 36);
    }

    /// As a version 4 UUID looks.
    String uuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-" + DIGITS.charAt(8 + below(4)) + hex(3) + "-" + hex(12);
    }

    private String digits(int length, int base) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(DIGITS.charAt(below(base)));
        }
        return text.toString();
    }
}
