package tenken.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Says which of the tools a log names are one tool to an operator: those that share an id, or a name. A tool that was deleted
/// and made again keeps its name and gets a new id; a line may give only the one or only the other.
///
/// A filter asks for a tool by its id or name. Each group is told by words that find it and nothing else.
public final class ToolGroups {
    /// A tool as lines name it; either may be empty.
    ///
    /// @param number the index's own
    public record Target(int number, String toolId, String name) {}

    private final Map<Integer, String> labels = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    public ToolGroups(Collection<Target> targets) {
        var parents = new HashMap<String, String>();
        targets.forEach(target -> join(parents, target));
        var members = new TreeMap<String, List<Target>>();
        targets.forEach(target -> members.computeIfAbsent(root(parents, wordOf(target)), root -> new ArrayList<>()).add(target));
        members.values().forEach(this::add);
    }

    private static void join(Map<String, String> parents, Target target) {
        String one = root(parents, wordOf(target));
        String other = root(parents, target.name().isEmpty() ? wordOf(target) : target.name());
        if (!one.equals(other)) {
            parents.put(one, other);
        }
    }

    private static String wordOf(Target target) {
        return target.toolId().isEmpty() ? target.name() : target.toolId();
    }

    private static String root(Map<String, String> parents, String word) {
        String at = word;
        for (String up = parents.get(at); up != null; up = parents.get(at)) {
            at = up;
        }
        return at;
    }

    private void add(List<Target> group) {
        var names = new TreeSet<String>();
        var all = new TreeSet<String>();
        for (Target target : group) {
            names.add(target.name());
            all.addAll(List.of(target.toolId(), target.name()));
        }
        names.remove("");
        all.remove("");
        String label = names.isEmpty() ? all.getFirst() : names.getFirst();
        boolean enough = group.stream().allMatch(target -> target.name().equals(label) || target.toolId().equals(label));
        words.put(label, enough ? Set.of(label) : Collections.unmodifiableSet(all));
        group.forEach(target -> labels.put(target.number(), label));
    }

    /// The tool's name, or its id where no line names it; empty for events of no tool.
    public String label(int number) {
        return labels.getOrDefault(number, "");
    }

    /// The ids and names a filter asks for to find the tool of this label; the empty one for events of no tool.
    public Set<String> words(String label) {
        return words.getOrDefault(label, Set.of(label));
    }
}
