package tenken.ui.events.lens;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tenken.event.Condition;
import tenken.event.Condition.Is;
import tenken.event.Condition.Not;
import tenken.event.EventFilter;
import tenken.event.Field;

/// How a filter is narrowed by the values of a field, a click at a time.
public enum Narrowing {
    /// Nothing is asked about the value.
    FREE,
    /// Events must have it, or another one that is wanted.
    WANTED,
    /// Events must not have it.
    UNWANTED;

    private static final Duration A_MOMENT = Duration.ofMinutes(2);

    public static Narrowing of(EventFilter filter, Field field, String value) {
        return wanted(filter, field).contains(value) ? WANTED : unwanted(filter, field).contains(value) ? UNWANTED : FREE;
    }

    /// The values of which an event must have one.
    public static Set<String> wanted(EventFilter filter, Field field) {
        var values = new HashSet<String>();
        filter.conditions().forEach(condition -> {
            if (condition instanceof Is is && is.field() == field) {
                values.addAll(is.values());
            }
        });
        return values;
    }

    /// The values an event must not have.
    public static Set<String> unwanted(EventFilter filter, Field field) {
        var values = new HashSet<String>();
        filter.conditions().forEach(condition -> {
            if (condition instanceof Not(Is is) && is.field() == field) {
                values.addAll(is.values());
            }
        });
        return values;
    }

    /// Wants the value besides those already wanted; asks nothing about it where it was wanted or unwanted before.
    public static EventFilter toggled(EventFilter filter, Field field, String value) {
        return of(filter, field, value) == FREE ? wanting(filter, field, value) : released(filter, field, value);
    }

    /// Leaves out what has the value; asks nothing about it where it was left out before.
    public static EventFilter excluded(EventFilter filter, Field field, String value) {
        EventFilter free = released(filter, field, value);
        return of(filter, field, value) == UNWANTED ? free : with(free, field, wanted(free, field), plus(unwanted(free, field), value));
    }

    /// Wants the value, and no longer leaves it out.
    public static EventFilter wanting(EventFilter filter, Field field, String value) {
        EventFilter free = released(filter, field, value);
        return with(free, field, plus(wanted(free, field), value), unwanted(free, field));
    }

    private static EventFilter released(EventFilter filter, Field field, String value) {
        return with(filter, field, minus(wanted(filter, field), value), minus(unwanted(filter, field), value));
    }

    private static EventFilter with(EventFilter filter, Field field, Set<String> wanted, Set<String> unwanted) {
        EventFilter others = filter.without(condition -> condition instanceof Is is && is.field() == field
                || condition instanceof Not(Is not) && not.field() == field);
        EventFilter more = wanted.isEmpty() ? others : others.with(new Is(field, wanted));
        return unwanted.isEmpty() ? more : more.with(new Not(new Is(field, unwanted)));
    }

    private static Set<String> plus(Set<String> values, String value) {
        var more = new HashSet<>(values);
        more.add(value);
        return more;
    }

    private static Set<String> minus(Set<String> values, String value) {
        var less = new HashSet<>(values);
        less.remove(value);
        return less;
    }

    /// Whether two filters differ at most by the little a clock has gone on between two readings of a log.
    public static boolean areTheSameButForTheClock(EventFilter one, EventFilter other) {
        boolean near = one.period().equals(other.period()) || Optional.of(true).equals(one.period().flatMap(first -> other.period().map(second ->
                first.length().equals(second.length()) && Duration.between(first.from(), second.from()).abs().compareTo(A_MOMENT) < 0)));
        return near && one.conditions().equals(other.conditions());
    }
}
