package tenken.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import tenken.check.WeeklyReport.Change;
import tenken.check.WeeklyReport.ChangeKind;
import tenken.metric.ToolChange;

/// Tells the main changes of a week (S0-5.8). A tool cannot be changed in place: it is removed and made again under its
/// name, which an operator calls an update.
public final class WeeklyChanges {
    private WeeklyChanges() {}

    /// @param changes successful creations and deletions in the order of time
    public static List<Change> of(List<ToolChange> changes) {
        var told = new ArrayList<Change>();
        var removedAt = new HashMap<String, Integer>();
        for (ToolChange change : changes) {
            String name = change.name().isEmpty() ? change.toolId() : change.name();
            Integer removed = removedAt.remove(name);
            if (!change.isCreation()) {
                removedAt.put(name, told.size());
                told.add(new Change(name, change.toolId(), ChangeKind.REMOVED, change.at()));
            } else if (removed != null) {
                told.set(removed, new Change(name, change.toolId(), ChangeKind.UPDATED, change.at()));
            } else {
                told.add(new Change(name, change.toolId(), ChangeKind.ADDED, change.at()));
            }
        }
        return List.copyOf(told);
    }
}
