package tenken.tool;

/// A parameter of a tool.
///
/// @param type one of `string`, `number`, `boolean`, `object`, `array`
public record ToolParameter(String name, String type, boolean required, String description) {}
