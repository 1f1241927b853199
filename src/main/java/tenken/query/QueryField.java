package tenken.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Outcome;
import tenken.event.Severity;

/// What stands before the colon: a field of an event, its duration or time, or how a text is looked for in the line.
public enum QueryField {
    TOOL,
    ACTION,
    OUTCOME,
    SEVERITY,
    MESSAGE,
    TEMPLATE,
    ACTOR,
    FILE,
    STREAM,
    SYSTEM,
    DURATION,
    TIME,
    /// As a bare word is: case, width and kana do not count.
    WORDS,
    /// As a quoted text is: letter for letter.
    TEXT,
    REGEX;

    public static QueryField of(Field field) {
        return valueOf(field.name());
    }

    /// The field of an event that is asked, where it is one that has values.
    public Optional<Field> field() {
        return switch (this) {
            case TOOL, ACTION, OUTCOME, SEVERITY, MESSAGE, TEMPLATE, ACTOR, FILE, STREAM, SYSTEM -> Optional.of(Field.valueOf(name()));
            case DURATION, TIME, WORDS, TEXT, REGEX -> Optional.empty();
        };
    }

    /// As Tenken writes it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The only values it can have; empty where any can be.
    public List<String> closedValues() {
        return switch (this) {
            case OUTCOME -> Arrays.stream(Outcome.values()).map(Outcome::word).toList();
            case SEVERITY -> Arrays.stream(Severity.values()).map(Severity::word).toList();
            case STREAM -> Arrays.stream(EventFilter.Stream.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
            case TOOL, ACTION, MESSAGE, TEMPLATE, ACTOR, FILE, SYSTEM, DURATION, TIME, WORDS, TEXT, REGEX -> List.of();
        };
    }

    /// Whether it can be held against a bound: `>=`, `<`, `..`.
    public boolean isOrdered() {
        return this == SEVERITY || this == DURATION || this == TIME;
    }
}
