package tenken.ui.events;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Outcome;
import tenken.time.TimeSpan;

/// What the filter bar asks for, and what was handed in through the door.
///
/// A filter from the door is kept whole: what the bar has a place for (action, tool, outcome, text) goes there and may be
/// changed; the rest, its period included, stays behind a chip that the operator can take away.
final class EventQuery {
    /// A filter another screen has handed in.
    ///
    /// @param because what its events are, in words
    /// @param sessionPeriod the period of the window at that moment: once it changes, the hand-over is past
    record Handed(EventFilter filter, String because, Optional<TimeSpan> sessionPeriod) {}

    private final ObjectProperty<Optional<String>> action = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty tool = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Outcome>> outcome = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Handed>> handed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Runnable changed;
    private boolean quiet;

    EventQuery(Runnable changed) {
        this.changed = changed;
        action.addListener((observable, before, now) -> tell());
        tool.addListener((observable, before, now) -> tell());
        outcome.addListener((observable, before, now) -> tell());
        text.addListener((observable, before, now) -> tell());
    }

    /// The filter as it stands: exactly what was handed in, as long as nothing was changed since.
    EventFilter filter(Optional<TimeSpan> sessionPeriod) {
        EventFilter from = handed.get().map(Handed::filter).orElse(EventFilter.ALL);
        var period = handed.get().isPresent() ? from.period() : sessionPeriod;
        EventFilter filter = new EventFilter(period, from.without(EventQuery::isOfTheBar).conditions());
        filter = action.get().isPresent() ? filter.withAction(action.get().get()) : filter;
        filter = outcome.get().isPresent() ? filter.withOutcome(outcome.get().get()) : filter;
        filter = given(tool).isPresent() ? filter.withTarget(tool.get()) : filter;
        return given(text).isPresent() ? filter.withText(text.get()) : filter;
    }

    void hand(EventFilter filter, String because, Optional<TimeSpan> sessionPeriod) {
        atOnce(() -> {
            handed.set(Optional.of(new Handed(filter, because, sessionPeriod)));
            fill(filter);
        });
    }

    /// Takes the chip away, and with it whatever it had brought; what the operator has chosen since stays.
    void drop() {
        handed.get().ifPresent(one -> atOnce(() -> {
            handed.set(Optional.empty());
            EventFilter brought = one.filter();
            action.set(action.get().equals(brought.only(Field.ACTION)) ? Optional.empty() : action.get());
            outcome.set(outcome.get().equals(outcomeOf(brought)) ? Optional.empty() : outcome.get());
            tool.set(given(tool).equals(brought.only(Field.TOOL)) ? "" : tool.get());
            text.set(given(text).equals(textOf(brought)) ? "" : text.get());
        }));
    }

    void clear() {
        atOnce(() -> {
            handed.set(Optional.empty());
            fill(EventFilter.ALL);
        });
    }

    /// Whether anything but the period narrows the events.
    boolean narrows() {
        return handed.get().isPresent() || !filter(Optional.empty()).equals(EventFilter.ALL);
    }

    private void fill(EventFilter filter) {
        action.set(filter.only(Field.ACTION));
        outcome.set(outcomeOf(filter));
        tool.set(filter.only(Field.TOOL).orElse(""));
        text.set(textOf(filter).orElse(""));
    }

    private void atOnce(Runnable changes) {
        quiet = true;
        changes.run();
        quiet = false;
        changed.run();
    }

    private void tell() {
        if (!quiet) {
            changed.run();
        }
    }

    private static boolean isOfTheBar(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> is.values().size() == 1 && (is.field() == Field.ACTION || is.field() == Field.OUTCOME || is.field() == Field.TOOL);
            case Condition.InLine line -> line.matching() == Condition.Matching.EXACT;
            case Condition.AtLeast atLeast -> false;
            case Condition.Lasting lasting -> false;
            case Condition.Not not -> false;
        };
    }

    private static Optional<Outcome> outcomeOf(EventFilter filter) {
        return filter.only(Field.OUTCOME).flatMap(word -> Arrays.stream(Outcome.values()).filter(one -> one.word().equals(word)).findFirst());
    }

    private static Optional<String> textOf(EventFilter filter) {
        return filter.conditions().stream().filter(one -> one instanceof Condition.InLine line && line.matching() == Condition.Matching.EXACT)
                .map(one -> ((Condition.InLine) one).text()).findFirst();
    }

    private static Optional<String> given(StringProperty property) {
        return property.get().isEmpty() ? Optional.empty() : Optional.of(property.get());
    }

    ObjectProperty<Optional<String>> action() {
        return action;
    }

    StringProperty tool() {
        return tool;
    }

    ObjectProperty<Optional<Outcome>> outcome() {
        return outcome;
    }

    StringProperty text() {
        return text;
    }

    ReadOnlyObjectProperty<Optional<Handed>> handed() {
        return handed.getReadOnlyProperty();
    }
}
