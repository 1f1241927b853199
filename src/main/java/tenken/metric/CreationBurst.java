package tenken.metric;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tenken.time.TimeSpan;

/// Many tools created in a short time (S0-4.3a): more than [#LIMIT] on one day of the zone, or within any [#WINDOW].
///
/// The runbook counts UTC days alone, so that six before midnight and six after are not seen (T-27).
///
/// @param span  the day, or from the first creation of the burst to just after its last
public record CreationBurst(Kind kind, TimeSpan span, long count) {
    /// Eleven creations are a burst, ten are not.
    public static final int LIMIT = 10;
    /// Half-open: two creations exactly this far apart are not in one window.
    public static final Duration WINDOW = Duration.ofMinutes(60);

    public enum Kind {
        DAY,
        WINDOW
    }

    /// Finds the bursts among successful creations, days first, each kind in the order of time.
    ///
    /// @param creations in the order of time
    public static List<CreationBurst> among(List<Instant> creations, ZoneId zone) {
        var bursts = new ArrayList<CreationBurst>();
        var perDay = new TreeMap<LocalDate, Long>();
        creations.forEach(at -> perDay.merge(at.atZone(zone).toLocalDate(), 1L, Long::sum));
        perDay.forEach((day, count) -> {
            if (count > LIMIT) {
                var span = new TimeSpan(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
                bursts.add(new CreationBurst(Kind.DAY, span, count));
            }
        });
        bursts.addAll(windows(creations));
        return List.copyOf(bursts);
    }

    /// Overlapping windows that are each too full make one burst.
    private static List<CreationBurst> windows(List<Instant> creations) {
        var bursts = new ArrayList<CreationBurst>();
        int first = 0;
        int burstFrom = -1;
        int burstTo = -1;
        for (int last = 0; last < creations.size(); last++) {
            while (!creations.get(last).isBefore(creations.get(first).plus(WINDOW))) {
                first++;
            }
            if (last - first + 1 > LIMIT) {
                if (burstFrom >= 0 && first > burstTo) {
                    bursts.add(window(creations, burstFrom, burstTo));
                    burstFrom = first;
                } else if (burstFrom < 0) {
                    burstFrom = first;
                }
                burstTo = last;
            }
        }
        if (burstFrom >= 0) {
            bursts.add(window(creations, burstFrom, burstTo));
        }
        return bursts;
    }

    private static CreationBurst window(List<Instant> creations, int from, int to) {
        return new CreationBurst(Kind.WINDOW, new TimeSpan(creations.get(from), creations.get(to).plusMillis(1)), to - from + 1);
    }
}
