package tenken.check;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tenken.metric.ToolChange;
import tenken.tool.ToolDefinition;

/// Counts the tools that were registered at an instant (S0-5.3), from those that are there now and what happened since.
public final class RegisteredTools {
    private RegisteredTools() {}

    /// @param tools   loadable now; one whose creation is not known counts as old
    /// @param changes successful creations and deletions from `at` on, in the order of time
    public static long at(Instant at, Collection<ToolDefinition> tools, List<ToolChange> changes) {
        List<ToolDefinition> there = tools.stream().filter(tool -> tool.createdAt().map(created -> created.isBefore(at)).orElse(true)).toList();
        Set<String> ids = there.stream().map(ToolDefinition::id).collect(Collectors.toSet());
        var met = new HashSet<String>();
        // A tool whose first change since is its deletion was there before.
        long goneSince = changes.stream()
                .filter(change -> met.add(change.toolId()) && !change.isCreation() && !ids.contains(change.toolId()))
                .count();
        return there.size() + goneSince;
    }
}
