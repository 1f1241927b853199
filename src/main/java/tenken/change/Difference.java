package tenken.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tenken.event.EventFilter;
import tenken.time.TimeSpan;

/// What differs between the two periods in one value.
///
/// @param now           of this value; events and runs are 0 where its [Dimension] counts failures only
/// @param weight        its part in the change as a whole: see [Spans#weight]
/// @param ratio         now against before in as long a time: infinite where it is new, 0 where it is gone
/// @param onset         the stretch of the period from which on it occurs more often
/// @param coincidences  what was done to its tool at, or shortly before, the onset, what tells most first: near in time, which
///                      need not be the cause
/// @param evidence      finds exactly its events, in either period; without a period
public record Difference(
        Measure measure, Subject subject, Tally now, Tally before, long weight, double ratio, Optional<TimeSpan> onset,
        List<ToolMark> coincidences, EventFilter evidence) {

    /// How the two periods differ.
    public enum Turn {
        NEW,
        ROSE,
        FELL,
        GONE
    }

    public long nowCount() {
        return now.of(measure);
    }

    public long beforeCount() {
        return before.of(measure);
    }

    public Turn turn() {
        if (beforeCount() == 0) {
            return Turn.NEW;
        } else if (nowCount() == 0) {
            return Turn.GONE;
        }
        return weight > 0 ? Turn.ROSE : Turn.FELL;
    }

    Difference since(TimeSpan stretch) {
        return new Difference(measure, subject, now, before, weight, ratio, Optional.of(stretch), coincidences, evidence);
    }

    Difference beside(List<ToolMark> marks) {
        return new Difference(measure, subject, now, before, weight, ratio, onset, marks, evidence);
    }

    public Optional<Instant> since() {
        return onset.map(TimeSpan::from);
    }
}
