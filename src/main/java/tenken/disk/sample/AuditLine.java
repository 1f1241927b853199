package tenken.disk.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Single lines of the audit log, in the words of the two programs that write it: the library, and the command built on it.
final class AuditLine {
    private AuditLine() {}

    /// As the library writes: with an id and an actor, the failure under `errorMessage`.
    static String library(Dice dice, long atMs, String action, @Nullable SampleTool tool, String name, String actor, JsonNode details, @Nullable String error) {
        ObjectNode line = Json.object();
        line.put("id", "audit_" + Long.toString(atMs, 36).toLowerCase(Locale.ROOT) + "_" + dice.word(6));
        line.put("timestamp", Usage.time(atMs)).put("action", action);
        named(line, tool, name).put("actor", actor).set("details", details);
        line.put("success", error == null);
        return Json.compact(error == null ? line : line.put("errorMessage", error));
    }

    /// As the command writes: no id, no actor, the failure under `error`.
    static String command(long atMs, String action, @Nullable SampleTool tool, String name, @Nullable JsonNode details, @Nullable String error) {
        ObjectNode line = Json.object();
        line.put("timestamp", Usage.time(atMs)).put("action", action);
        named(line, tool, name).put("success", error == null);
        if (details != null) {
            line.set("details", details);
        }
        return Json.compact(error == null ? line : line.put("error", error));
    }

    static String run(long atMs, SampleTool tool, int ms, String parameters, @Nullable String error) {
        ObjectNode details = Json.object().put("executionTimeMs", ms);
        details.set("parameters", Json.parse(parameters));
        return command(atMs, "run_dynamic_tool", tool, tool.name(), details, error);
    }

    private static ObjectNode named(ObjectNode line, @Nullable SampleTool tool, String name) {
        if (tool != null) {
            line.put("toolId", tool.id());
        }
        return line.put("toolName", name);
    }
}
