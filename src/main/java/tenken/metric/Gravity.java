package tenken.metric;

import java.util.Locale;

/// How much a pattern weighs in a score.
enum Gravity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    POSITIVE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
