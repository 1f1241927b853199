package tenken.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import tenken.event.Condition.AtLeast;
import tenken.event.Condition.InLine;
import tenken.event.Condition.Is;
import tenken.event.Condition.Lasting;
import tenken.event.Condition.Matching;
import tenken.time.TimeSpan;

/// Which events are meant: those of the period that fulfil every condition.
///
/// @param period     empty for everything held
/// @param conditions in an order of their own, so that filters that ask the same are equal
public record EventFilter(Optional<TimeSpan> period, List<Condition> conditions) {

    /// A system's separate logs: what it audits, and its own account of its activity.
    public enum Stream {
        AUDIT,
        ACTIVITY
    }

    public static final EventFilter ALL = new EventFilter(Optional.empty(), List.of());

    public EventFilter {
        conditions = conditions.stream().distinct().sorted(Comparator.comparing(Condition::toString)).toList();
    }

    public EventFilter in(TimeSpan span) {
        return new EventFilter(Optional.of(span), conditions);
    }

    /// The same without a period.
    public EventFilter ever() {
        return new EventFilter(Optional.empty(), conditions);
    }

    public EventFilter ofStream(Stream value) {
        return with(Field.STREAM, value.name().toLowerCase(Locale.ROOT));
    }

    public EventFilter withAction(String value) {
        return with(Field.ACTION, value);
    }

    public EventFilter withTarget(String value) {
        return with(Field.TOOL, value);
    }

    public EventFilter withOutcome(Outcome value) {
        return with(Field.OUTCOME, value.word());
    }

    public EventFilter withMessage(String value) {
        return with(Field.MESSAGE, value);
    }

    public EventFilter atLeast(Severity value) {
        return with(new AtLeast(value));
    }

    /// In milliseconds, the end exclusive; takes the place of another such condition.
    public EventFilter lasting(OptionalDouble fromMs, OptionalDouble toMs) {
        EventFilter others = without(Lasting.class::isInstance);
        return fromMs.isEmpty() && toMs.isEmpty() ? others : others.with(new Lasting(fromMs, toMs));
    }

    public EventFilter withText(String value) {
        return value.isEmpty() ? this : with(new InLine(value, Matching.EXACT));
    }

    /// Case, width and kana do not count.
    public EventFilter withFolded(String value) {
        return value.isEmpty() ? this : with(new InLine(value, Matching.FOLDED));
    }

    public EventFilter withRegex(String value) {
        return with(new InLine(value, Matching.REGEX));
    }

    /// Asks for one value of a field, in place of what was asked of it before.
    public EventFilter with(Field field, String value) {
        return without(condition -> condition instanceof Is is && is.field() == field).with(new Is(field, value));
    }

    /// Asks one thing more.
    public EventFilter with(Condition condition) {
        var more = new ArrayList<>(conditions);
        more.add(condition);
        return new EventFilter(period, more);
    }

    public EventFilter without(Predicate<Condition> unwanted) {
        return new EventFilter(period, conditions.stream().filter(unwanted.negate()).toList());
    }

    /// The value asked of a field, where just one is asked for.
    public Optional<String> only(Field field) {
        return conditions.stream()
                .filter(condition -> condition instanceof Is is && is.field() == field && is.values().size() == 1)
                .map(condition -> ((Is) condition).values().iterator().next()).findFirst();
    }

    /// What can be answered only by reading the lines.
    public List<Condition> aboutLines() {
        return conditions.stream().filter(Condition::isAboutLine).toList();
    }

    /// The same without what can be answered only by reading the lines.
    public EventFilter withoutLines() {
        return without(Condition::isAboutLine);
    }
}
