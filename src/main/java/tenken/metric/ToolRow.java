package tenken.metric;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tenken.tool.ToolDefinition;

/// A tool with its scores and everything its runs say, over all history held.
///
/// @param safety  recomputed from the code; empty where it could not be computed in time
/// @param quality recomputed from the code; empty likewise
/// @param lastRun the last run in the logs
public record ToolRow(
        ToolDefinition definition,
        Optional<Score> safety,
        Optional<Score> quality,
        RunCounts runs,
        Optional<DurationStats> durations,
        Optional<Instant> lastRun,
        List<ToolFlag> flags) {}
