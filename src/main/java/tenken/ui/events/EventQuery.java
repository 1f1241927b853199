package tenken.ui.events;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tenken.event.EventFilter;
import tenken.query.Parsed;
import tenken.time.TimeSpan;

/// What the events are asked for: the text in the bar, and the period that came with a filter from another screen.
///
/// The text is the one truth. A filter from the door is written into it, but for its period, which stays beside it until
/// the operator takes it away, chooses another one for the window, or writes a time.
public final class EventQuery {
    private static final int MOST_RECENT = 20;

    /// A filter another screen has handed in.
    ///
    /// @param because what its events are, in words
    /// @param sessionPeriod the period of the window at that moment: once it changes, this one is past
    /// @param text what it is as a query, without its period
    record Handed(EventFilter filter, String because, Optional<TimeSpan> sessionPeriod, String text) {}

    /// What was written into the bar, so that it is asked for to the letter as long as it stands there.
    private record Written(EventFilter filter, String text) {}

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Parsed> parsed;
    private final ReadOnlyObjectWrapper<Optional<Handed>> handed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final Function<String, Parsed> reading;
    private final Function<EventFilter, String> writing;
    private final Runnable changed;
    private Optional<Written> written = Optional.empty();
    private boolean quiet;

    /// @param reading makes sense of the text in the zone and at the time of day
    /// @param writing writes a filter in the operator's language
    EventQuery(Function<String, Parsed> reading, Function<EventFilter, String> writing, Runnable changed) {
        this.reading = reading;
        this.writing = writing;
        this.changed = changed;
        this.parsed = new ReadOnlyObjectWrapper<>(reading.apply(""));
        text.addListener((observable, before, now) -> readAgain());
    }

    /// Reads the text anew: the zone has changed, or time has passed and the operator asks again.
    void readAgain() {
        parsed.set(reading.apply(text.get()));
        if (!quiet) {
            changed.run();
        }
    }

    /// The filter as it stands: exactly what was handed in, as long as nothing was changed since.
    EventFilter filter(Optional<TimeSpan> sessionPeriod) {
        Optional<Handed> whole = handed.get().filter(this::isUnchanged);
        if (whole.isPresent()) {
            return whole.get().filter();
        }
        EventFilter asked = written.filter(one -> one.text().equals(text.get())).map(Written::filter).orElse(parsed.get().filter());
        return asked.period().isPresent() ? asked : new EventFilter(ownPeriod().orElse(sessionPeriod), asked.conditions());
    }

    /// Asks for these events in the period of the window.
    ///
    /// @param filter without a period
    void write(EventFilter filter) {
        var now = new Written(filter, textOf(filter));
        atOnce(() -> {
            handed.set(Optional.empty());
            written = Optional.of(now);
            text.set(now.text());
        });
    }

    void hand(EventFilter filter, String because, Optional<TimeSpan> sessionPeriod) {
        String put = textOf(filter.ever());
        atOnce(() -> {
            handed.set(Optional.of(new Handed(filter, because, sessionPeriod, put)));
            text.set(put);
        });
    }

    /// What asks the same stays as it was put.
    private String textOf(EventFilter filter) {
        EventFilter said = parsed.get().filter();
        return said.period().isEmpty() && said.equals(filter) ? text.get() : writing.apply(filter);
    }

    /// What the events are, in the words of the screen that asked for them, as long as it is still these.
    Optional<String> because() {
        return handed.get().filter(this::isUnchanged).map(Handed::because).filter(words -> !words.isEmpty());
    }

    /// The period that holds instead of the window's, empty within for everything held; nothing where the window's or one
    /// in the text holds.
    Optional<Optional<TimeSpan>> ownPeriod() {
        return parsed.get().filter().period().isPresent() ? Optional.empty()
                : handed.get().filter(one -> !one.filter().period().equals(one.sessionPeriod())).map(one -> one.filter().period());
    }

    /// Takes away the period that was handed in; the text stays.
    void dropPeriod() {
        atOnce(() -> handed.set(Optional.empty()));
    }

    void clear() {
        atOnce(() -> {
            handed.set(Optional.empty());
            text.set("");
        });
    }

    /// Whether anything but the window's period narrows the events.
    boolean narrows() {
        return handed.get().isPresent() || !text.get().isBlank();
    }

    /// Keeps the text for the next time, if it makes sense.
    void remember() {
        if (!text.get().isBlank() && parsed.get().errors().isEmpty()) {
            recent.remove(text.get());
            recent.addFirst(text.get());
            recent.remove(Math.min(MOST_RECENT, recent.size()), recent.size());
        }
    }

    private boolean isUnchanged(Handed one) {
        return one.text().equals(text.get());
    }

    private void atOnce(Runnable changes) {
        quiet = true;
        changes.run();
        quiet = false;
        changed.run();
    }

    StringProperty text() {
        return text;
    }

    ReadOnlyObjectProperty<Parsed> parsed() {
        return parsed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Handed>> handed() {
        return handed.getReadOnlyProperty();
    }

    /// Queries asked with Enter, the newest first.
    ObservableList<String> recent() {
        return recent;
    }
}
