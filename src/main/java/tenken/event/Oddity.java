package tenken.event;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Something unusual about a line that could be read all the same.
public enum Oddity {
    /// Bytes that are not UTF-8, shown as U+FFFD.
    INVALID_UTF8,
    /// A control character or NUL that JSON wants escaped.
    CONTROL_CHARACTER,
    /// The same key twice; the first one counts.
    DUPLICATE_KEY,
    /// A field of another type than the format has; it counts as absent.
    WRONG_TYPE,
    /// A time without a zone, taken as UTC.
    ASSUMED_UTC,
    /// Longer than [#LONG_LINE_BYTES].
    LONG_LINE,
    /// Nested deeper than [#DEEP_LEVELS].
    DEEP_NESTING,
    /// A duration that is negative, or too great to be a number of milliseconds.
    ODD_DURATION,
    /// A text longer than is kept; the rest stands in the log alone.
    SHORTENED;

    public static final int LONG_LINE_BYTES = 1 << 20;
    public static final int DEEP_LEVELS = 64;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The set as a number, one bit each, for storing.
    public static int bits(Collection<Oddity> oddities) {
        return oddities.stream().mapToInt(oddity -> 1 << oddity.ordinal()).sum();
    }

    public static Set<Oddity> ofBits(int bits) {
        var oddities = EnumSet.noneOf(Oddity.class);
        for (Oddity oddity : values()) {
            if ((bits & 1 << oddity.ordinal()) != 0) {
                oddities.add(oddity);
            }
        }
        return oddities;
    }
}
