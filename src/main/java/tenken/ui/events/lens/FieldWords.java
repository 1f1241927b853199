package tenken.ui.events.lens;

import tenken.event.Field;
import tenken.text.Texts;
import tenken.text.VisibleText;

/// How fields and their values are called.
public record FieldWords(Texts texts) {
    private static final int LONGEST = 400;

    public String name(Field field) {
        return texts.of("events.field." + field.word());
    }

    /// @param label the value as it is to be read, where it is not a word of Tenken's own
    public String value(Field field, String value, String label) {
        if (value.isEmpty()) {
            return texts.of("events.field.none");
        }
        String key = switch (field) {
            case ACTION -> "events.action." + value;
            case OUTCOME -> "events.outcome." + value;
            case SEVERITY -> "events.severity." + value;
            case STREAM -> "events.stream." + value;
            case SYSTEM, TOOL, ACTOR, MESSAGE, TEMPLATE, FILE -> "";
        };
        return texts.has(key) ? texts.of(key) : VisibleText.shortened(label, LONGEST);
    }
}
