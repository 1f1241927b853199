package tenken.ui.events.lens;

import javafx.beans.property.ReadOnlyObjectProperty;
import tenken.event.EventFilter;

/// What the parts of the Events screen look through: one filter, which each of them may change.
public interface EventsLens {
    /// The filter as it stands, its period included.
    ReadOnlyObjectProperty<EventFilter> filter();

    /// Looks at other events.
    void look(EventFilter filter);
}
