package tenken.event;

import java.util.Locale;

/// How grave an event is, with the numbers of OpenTelemetry's log model.
public enum Severity {
    DEBUG(5),
    INFO(9),
    WARN(13),
    ERROR(17),
    FATAL(21);

    private final int number;

    Severity(int number) {
        this.number = number;
    }

    /// 5 to 21; greater is graver.
    public int number() {
        return number;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
