package tenken.ui.events;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tenken.event.EventFilter;
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
        return new EventFilter(period, from.system(), from.stream(), action.get(), given(tool), outcome.get(), from.minSeverity(),
                from.actor(), from.minDuration(), from.maxDuration(), given(text), from.regex(), from.message());
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
            action.set(action.get().equals(brought.action()) ? Optional.empty() : action.get());
            outcome.set(outcome.get().equals(brought.outcome()) ? Optional.empty() : outcome.get());
            tool.set(given(tool).equals(brought.target()) ? "" : tool.get());
            text.set(given(text).equals(brought.text()) ? "" : text.get());
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
        action.set(filter.action());
        outcome.set(filter.outcome());
        tool.set(filter.target().orElse(""));
        text.set(filter.text().orElse(""));
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
