package tenken.ui;

import java.util.ArrayList;
import java.util.List;
import tenken.change.Spans;
import tenken.event.EventFilter;
import tenken.ui.shell.Doors;

/// Doors that only remember what was asked of them.
public final class OpenedDoors implements Doors {
    public record Events(EventFilter filter, String because) {}

    private final List<Events> events = new ArrayList<>();
    private final List<Spans> changes = new ArrayList<>();
    private final List<String> tools = new ArrayList<>();

    @Override
    public void openEvents(EventFilter filter, String because) {
        events.add(new Events(filter, because));
    }

    @Override
    public void openTool(String idOrName) {
        tools.add(idOrName);
    }

    @Override
    public void openTools() {
        tools.add("");
    }

    @Override
    public void openChanges(Spans spans) {
        changes.add(spans);
    }

    /// The periods that were to be held against each other.
    public List<Spans> changes() {
        return changes;
    }

    public Events last() {
        return events.getLast();
    }

    public int count() {
        return events.size();
    }

    /// The tools asked for; an empty name for the screen as it stands.
    public List<String> tools() {
        return tools;
    }
}
