package tenken.metric;

import java.time.Instant;

/// A successful creation or deletion of a tool; the two lines that tell of one are one.
public record ToolChange(Instant at, boolean isCreation, String toolId, String name) {}
