package tenken.job;

import java.util.List;
import tenken.metric.ToolRow;
import tenken.tool.UnreadableTool;

/// Every definition in `.pi/tools`: those the system would load with their numbers, and those it would not.
public record ToolTable(List<ToolRow> tools, List<UnreadableTool> unreadable) {}
