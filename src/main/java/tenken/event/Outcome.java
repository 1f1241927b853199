package tenken.event;

import java.util.Locale;

/// How an event ended. `UNKNOWN` where the line does not say, or says it in a type of its own.
public enum Outcome {
    SUCCESS,
    FAILURE,
    UNKNOWN;

    /// `success`, `failure`, `unknown`: as commands and JSON write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
