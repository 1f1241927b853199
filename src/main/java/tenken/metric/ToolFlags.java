package tenken.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenken.tool.ToolDefinition;

/// Tells what an operator should know of a tool, among all tools that load.
public final class ToolFlags {
    /// A tool this old that never ran is called unused; days of 24 hours.
    private static final Duration UNUSED_AFTER = Duration.ofDays(30);

    private final Map<String, Long> namesakes;

    /// @param names of all loadable definitions, a name for each, so that shared names occur more than once
    public ToolFlags(Collection<String> names) {
        this.namesakes = names.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /// The flags of `tool`, in the order of [ToolFlag].
    ///
    /// @param runs    in all history held
    /// @param lastRun in all history held
    public List<ToolFlag> of(ToolDefinition tool, RunCounts runs, Optional<Instant> lastRun, Instant now) {
        boolean ran = runs.runs() > 0 || lastRun.isPresent() || tool.usageCount() > 0 || tool.lastUsedAt().isPresent();
        return Stream.of(ToolFlag.values()).filter(flag -> switch (flag) {
            case CONFIDENCE_BELOW_0_3 -> tool.confidenceScore() < 0.3;
            case CONFIDENCE_BELOW_0_5 -> tool.confidenceScore() < 0.5;
            case UNUSED_30_DAYS -> !ran && isOld(tool, now);
            case DUPLICATE_NAME -> namesakes.getOrDefault(tool.name(), 0L) > 1;
            case FILE_NAME_DIFFERS -> !fileName(tool).equals(tool.id() + ".json");
            case USAGE_COUNT_DIFFERS -> tool.usageCount() != runs.runs();
        }).toList();
    }

    /// A tool whose age is not known is not old.
    private static boolean isOld(ToolDefinition tool, Instant now) {
        return tool.createdAt().filter(created -> !created.isAfter(now.minus(UNUSED_AFTER))).isPresent();
    }

    private static String fileName(ToolDefinition tool) {
        return tool.file().substring(tool.file().lastIndexOf('/') + 1);
    }
}
