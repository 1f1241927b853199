package tenken.tool;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A tool as its definition file tells it.
///
/// @param file            relative to the workspace, with `/` between folders
/// @param mode            `bash`, `function`, `template` or `skill`
/// @param confidenceScore 0 to 1, as stored: the lesser of safety and quality on the day of creation, not a safety score
/// @param verificationStatus `unverified`, `pending`, `passed`, `failed` or `deprecated`
/// @param usageCount      runs as the system itself has counted them
/// @param createdAt       empty where the stored text is not a time
public record ToolDefinition(
        String file,
        long bytes,
        String id,
        String name,
        String description,
        String mode,
        List<ToolParameter> parameters,
        String code,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt,
        Optional<String> createdFromTask,
        long usageCount,
        Optional<Instant> lastUsedAt,
        double confidenceScore,
        String verificationStatus,
        List<String> tags,
        String createdBy) {}
