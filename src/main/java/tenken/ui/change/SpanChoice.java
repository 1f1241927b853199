package tenken.ui.change;

import java.util.Locale;
import java.util.Optional;
import tenken.change.Spans;
import tenken.ui.shell.Session;

/// Which periods are held against each other.
public enum SpanChoice {
    LAST_7_DAYS,
    THIS_WEEK,
    TODAY,
    /// The period chosen at the top of the window, against the time just before it.
    PERIOD,
    /// A stretch somebody picked out of a chart.
    CHOSEN;

    private static final int WEEK = 7;

    /// The last part of the text's key `changes.choice.<word>`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Empty where there is nothing to hold against each other: everything has no time before it.
    Optional<Spans> spans(Session session, Optional<Spans> chosen) {
        var now = session.now();
        var zone = session.zone().get();
        return switch (this) {
            case LAST_7_DAYS -> Optional.of(Spans.lastDays(WEEK, now, zone));
            case THIS_WEEK -> Optional.of(Spans.thisWeek(now, zone));
            case TODAY -> Optional.of(Spans.today(now, zone));
            case PERIOD -> session.period().get().map(Spans::of);
            case CHOSEN -> chosen;
        };
    }
}
