package tenken.check;

import java.util.Locale;

/// How it stands. Whatever is not known is never `OK`.
public enum State {
    OK,
    WARNING,
    CRITICAL,
    NO_DATA,
    TOO_FEW,
    NOT_CONFIGURED,
    CANNOT_EVALUATE,
    MANUAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
