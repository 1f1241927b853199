package tenken.change;

import java.util.Locale;

/// A field, or two, by whose values events are told apart. The more a value of it says, the earlier it stands.
public enum Dimension {
    /// A tool and what it failed with.
    TOOL_TEMPLATE,
    TOOL,
    TEMPLATE,
    ACTOR,
    ACTION,
    OUTCOME;

    /// The last part of the texts' keys `change.subject.<word>`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether all events are counted by it, not just the failures.
    boolean countsEvents() {
        return switch (this) {
            case TOOL, ACTION, OUTCOME -> true;
            case TOOL_TEMPLATE, TEMPLATE, ACTOR -> false;
        };
    }

    /// Whether failures can differ in it.
    boolean partsFailures() {
        return this != OUTCOME;
    }

    /// Whether it says nothing where all events share one value of it: everything is a run, all is done by the one actor.
    boolean isMuteAlone() {
        return switch (this) {
            case ACTOR, ACTION, OUTCOME -> true;
            case TOOL_TEMPLATE, TOOL, TEMPLATE -> false;
        };
    }
}
