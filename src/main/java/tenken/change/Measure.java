package tenken.change;

import java.util.Locale;

/// What is counted in both periods.
public enum Measure {
    FAILURES,
    EVENTS;

    /// Part of the texts' keys.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
