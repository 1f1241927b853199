package tenken.job;

import java.time.Instant;
import java.util.List;
import tenken.metric.ToolRow;
import tenken.tool.UnreadableTool;

/// Every definition in `.pi/tools`: those the system would load with their numbers, and those it would not.
public record ToolTable(List<ToolRow> tools, List<UnreadableTool> unreadable) {

    /// @param now what a tool's age is reckoned from
    public record Question(Instant now) {}
}
