package tenken.source.dynamictools;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tenken.source.dynamictools.DefinitionTokens.Token;
import tenken.tool.ToolDefinition;
import tenken.tool.ToolParameter;
import tenken.tool.UnreadableTool.Reason;

/// Reads the text of a definition file by the rules of the system's newest loader.
///
/// It loads a definition whose required fields are all there with the right types, and passes over a file that has not,
/// or whose text its `JSON.parse` refuses: one with a byte order mark, for instance. Tenken differs in one thing: an
/// optional field may be null here.
final class DefinitionReader {
    private static final List<String> REQUIRED = List.of("id", "name", "description", "mode", "parameters", "code",
            "createdAt", "updatedAt", "usageCount", "confidenceScore", "verificationStatus", "tags", "createdBy");
    private static final Set<String> MODES = Set.of("bash", "function", "template", "skill");
    private static final Set<String> STATUSES = Set.of("unverified", "pending", "passed", "failed", "deprecated");

    private final TypedValues values;
    private final Map<String, String> texts = new HashMap<>();
    private List<ToolParameter> parameters = List.of();
    private List<String> tags = List.of();
    private double usageCount;
    private double confidenceScore;

    private DefinitionReader(DefinitionTokens tokens) {
        this.values = new TypedValues(tokens);
    }

    /// @throws Unfit where the text is not JSON, or else not a definition
    static ToolDefinition read(String file, long bytes, String json) throws Unfit {
        requireJson(json);
        var tokens = new DefinitionTokens(json);
        if (tokens.next() != Token.OBJECT) {
            throw new Unfit(Reason.NOT_AN_OBJECT, "", tokens.start());
        }
        var reader = new DefinitionReader(tokens);
        Fields.read(tokens, REQUIRED, "", reader::field);
        return reader.definition(file, bytes);
    }

    private static void requireJson(String json) throws Unfit {
        var tokens = new DefinitionTokens(json);
        Token token;
        do {
            token = tokens.next();
        } while (token != Token.END);
    }

    private boolean field(String name) throws Unfit {
        switch (name) {
            case "id", "name", "createdBy" -> texts.put(name, values.filledText(name));
            case "description", "code", "createdAt", "updatedAt" -> texts.put(name, values.text(name));
            case "createdFromTask", "lastUsedAt" -> values.optionalText(name).ifPresent(text -> texts.put(name, text));
            case "mode" -> texts.put(name, values.oneOf(MODES, name));
            case "verificationStatus" -> texts.put(name, values.oneOf(STATUSES, name));
            case "usageCount" -> usageCount = values.number(name);
            case "confidenceScore" -> confidenceScore = values.number(name);
            case "tags" -> tags = values.list(name, values::text);
            case "parameters" -> parameters = values.list(name, item -> ParameterReader.read(values, item));
            default -> {
                return false;
            }
        }
        return true;
    }

    private ToolDefinition definition(String file, long bytes) {
        return new ToolDefinition(file, bytes, text("id"), text("name"), text("description"), text("mode"), parameters,
                text("code"), time("createdAt"), time("updatedAt"), Optional.ofNullable(texts.get("createdFromTask")),
                (long) usageCount, time("lastUsedAt"), confidenceScore, text("verificationStatus"), tags, text("createdBy"));
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }

    private Optional<Instant> time(String name) {
        try {
            return Optional.of(OffsetDateTime.parse(text(name)).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
