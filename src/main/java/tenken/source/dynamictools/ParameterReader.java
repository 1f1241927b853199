package tenken.source.dynamictools;

import java.util.List;
import java.util.Set;
import tenken.source.dynamictools.DefinitionTokens.Token;
import tenken.tool.ToolParameter;
import tenken.tool.UnreadableTool.Reason;

/// Reads one item of a definition's `parameters`.
final class ParameterReader {
    private static final List<String> REQUIRED = List.of("name", "type", "required", "description");
    private static final Set<String> TYPES = Set.of("string", "number", "boolean", "object", "array");

    private final TypedValues values;
    private final String path;
    private String name = "";
    private String type = "";
    private boolean required;
    private String description = "";

    private ParameterReader(TypedValues values, String path) {
        this.values = values;
        this.path = path + ".";
    }

    /// @param path what the item is called, such as `parameters[0]`
    static ToolParameter read(TypedValues values, String path) throws Unfit {
        if (values.tokens().next() != Token.OBJECT) {
            throw new Unfit(Reason.WRONG_TYPE, path, values.tokens().start());
        }
        var reader = new ParameterReader(values, path);
        Fields.read(values.tokens(), REQUIRED, reader.path, reader::field);
        return new ToolParameter(reader.name, reader.type, reader.required, reader.description);
    }

    private boolean field(String field) throws Unfit {
        switch (field) {
            case "name" -> name = values.filledText(path + field);
            case "type" -> type = values.oneOf(TYPES, path + field);
            case "required" -> required = values.truth(path + field);
            case "description" -> description = values.text(path + field);
            case "allowedValues" -> values.optionalList(path + field);
            default -> {
                return false;
            }
        }
        return true;
    }
}
