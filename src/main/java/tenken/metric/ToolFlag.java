package tenken.metric;

import java.util.Locale;

/// What an operator should know of a tool before its numbers.
public enum ToolFlag {
    /// Stored confidence below 0.3 (S0-6.2).
    CONFIDENCE_BELOW_0_3,
    /// Stored confidence below 0.5 (S0-3.2b); a tool below 0.3 carries this flag too.
    CONFIDENCE_BELOW_0_5,
    /// 30 days old or older, and no run in all history held, nor by the system's own count (S0-6.1).
    UNUSED_30_DAYS,
    /// Another loadable definition has the same name (S0-6.4).
    DUPLICATE_NAME,
    /// The file is not called after the id within.
    FILE_NAME_DIFFERS,
    /// The log's runs and the system's own count differ (T-22).
    USAGE_COUNT_DIFFERS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
