package tenken.cli;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tenken.text.Problem;
import tenken.time.Since;
import tenken.time.TimeSpan;

/// `--from` and `--to`: an instant, a date in the zone, a span back from now, or `all`.
final class PeriodOptions {
    @Option(names = "--from")
    @Nullable String from;

    @Option(names = "--to")
    @Nullable String to;

    /// Empty where everything is meant: neither was given, or `all`.
    ///
    /// @param window what is meant where neither was given
    Optional<TimeSpan> period(Desk desk, String window) throws Problem {
        String begin = from == null && to == null ? window : from == null ? "all" : from;
        boolean open = begin.equals("all");
        if (open && to == null) {
            return Optional.empty();
        }
        Instant start = open ? TimeSpan.EVER : instant(desk, begin);
        Instant end = to != null && !to.equals("all") ? instant(desk, to) : from == null ? desk.now() : TimeSpan.FOREVER;
        if (end.isBefore(start)) {
            throw new Problem(Problem.Kind.USAGE, "period-backwards", begin, String.valueOf(to));
        }
        return Optional.of(new TimeSpan(start, end));
    }

    private static Instant instant(Desk desk, String text) throws Problem {
        Instant instant = Since.parse(text, desk.now(), desk.zone()).orElseThrow(() -> new Problem(Problem.Kind.USAGE, "bad-time", text));
        return instant.isBefore(TimeSpan.EVER) ? TimeSpan.EVER : instant.isAfter(TimeSpan.FOREVER) ? TimeSpan.FOREVER : instant;
    }
}
