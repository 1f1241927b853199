package tenken.change;

import tenken.event.Outcome;

/// One value of a dimension, or a pair of values.
///
/// @param value  a tool's name, a template, a word; empty for events that have none
/// @param second the template of a pair; else empty
public record Subject(Dimension dimension, String value, String second) {
    Subject(Dimension dimension, String value) {
        this(dimension, value, "");
    }

    static Subject of(Dimension dimension, Cell.Key key) {
        return switch (dimension) {
            case TOOL_TEMPLATE -> new Subject(dimension, key.tool(), key.template());
            case TOOL -> new Subject(dimension, key.tool());
            case TEMPLATE -> new Subject(dimension, key.template());
            case ACTOR -> new Subject(dimension, key.actor());
            case ACTION -> new Subject(dimension, key.action());
            case OUTCOME -> new Subject(dimension, key.outcome().word());
        };
    }

    boolean holds(Cell.Key key) {
        return switch (dimension) {
            case TOOL_TEMPLATE -> value.equals(key.tool()) && second.equals(key.template());
            case TOOL -> value.equals(key.tool());
            case TEMPLATE -> value.equals(key.template());
            case ACTOR -> value.equals(key.actor());
            case ACTION -> value.equals(key.action());
            case OUTCOME -> value.equals(key.outcome().word());
        };
    }

    /// Whether it is about one tool.
    public boolean namesTool() {
        return (dimension == Dimension.TOOL || dimension == Dimension.TOOL_TEMPLATE) && !value.isEmpty();
    }

    boolean isFailure() {
        return dimension == Dimension.OUTCOME && value.equals(Outcome.FAILURE.word());
    }
}
