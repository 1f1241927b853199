package tenken.check;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import tenken.metric.ToolChange;
import tenken.tool.ToolDefinition;

/// Counts the tools that were registered at an instant (S0-5.3), from those that are there now and what happened since.
public final class RegisteredTools {
    private RegisteredTools() {}

    /// @param tools   loadable now; one whose creation is not known counts as old
    /// @param changes successful creations and deletions from `at` on, in the order of time
    public static long at(Instant at, Collection<ToolDefinition> tools, List<ToolChange> changes) {
        var registered = new HashSet<String>();
        for (ToolDefinition tool : tools) {
            if (tool.createdAt().map(created -> created.isBefore(at)).orElse(true)) {
                registered.add(tool.id());
            }
        }
        var met = new HashSet<String>();
        for (ToolChange change : changes) {
            // A tool whose first change since is its deletion was there before.
            if (met.add(change.toolId()) && !change.isCreation()) {
                registered.add(change.toolId());
            }
        }
        return registered.size();
    }
}
