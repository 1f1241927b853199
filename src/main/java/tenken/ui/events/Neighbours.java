package tenken.ui.events;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import tenken.event.Condition;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Severity;
import tenken.job.FindNeighbour;
import tenken.job.FindRow;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.Jobs;
import tenken.work.Worker;

/// Leads from the chosen event to the next error, warning or row among those shown, however far it is.
final class Neighbours {
    /// What is looked for.
    enum Wanted {
        ERROR, WARNING
    }

    private final Inquiry<FindNeighbour.Question, Optional<Event>> neighbour;
    private final Inquiry<FindRow.Question, OptionalLong> row;
    private final EventWindow window;
    private final Supplier<EventFilter> filter;
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();
    private final BooleanBinding pending;

    Neighbours(Worker worker, Jobs.Lens jobs, EventWindow window, Supplier<EventFilter> filter) {
        this.neighbour = new Inquiry<>(worker, jobs.neighbour());
        this.row = new Inquiry<>(worker, jobs.row());
        this.window = window;
        this.filter = filter;
        this.pending = Bindings.or(neighbour.pending(), row.pending());
        window.selectedIndex().addListener((observable, before, now) -> none.set(false));
    }

    /// @param down towards the end of the table, where the older events are
    void go(Wanted wanted, boolean down) {
        none.set(false);
        EventFilter shown = filter.get();
        EventFilter looked = shown.with(switch (wanted) {
            case ERROR -> new Condition.AtLeast(Severity.ERROR);
            case WARNING -> new Condition.Is(Field.SEVERITY, Severity.WARN.word());
        });
        long from = window.selected().get().map(Event::id).orElse(down ? Long.MAX_VALUE : Long.MIN_VALUE);
        neighbour.ask(new FindNeighbour.Question(looked, from, !down), found -> {
            none.set(found.isEmpty());
            found.ifPresent(event -> row.ask(new FindRow.Question(shown, true, event.id()), at -> at.ifPresent(window::select)));
        });
    }

    void cancel() {
        neighbour.cancel();
        row.cancel();
    }

    /// Whether there was none on that side.
    ReadOnlyBooleanProperty none() {
        return none.getReadOnlyProperty();
    }

    BooleanBinding pending() {
        return pending;
    }
}
