package tenken.event;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// One thing a filter asks of an event.
public sealed interface Condition {

    /// The field has one of these values, letter for letter; the empty value stands for events that have none.
    record Is(Field field, Set<String> values) implements Condition {
        public Is {
            values = Collections.unmodifiableSet(new TreeSet<>(values));
        }

        public Is(Field field, String value) {
            this(field, Set.of(value));
        }
    }

    /// This grave or graver.
    record AtLeast(Severity severity) implements Condition {}

    /// How long it took, in milliseconds. An event that does not say lasts no time that could be compared.
    ///
    /// @param fromMs inclusive
    /// @param toMs   exclusive
    record Lasting(OptionalDouble fromMs, OptionalDouble toMs) implements Condition {}

    /// The message holds these letters, one after another, exactly as they are written; every message holds the empty text.
    /// An event that has no message says nothing.
    record Says(String text) implements Condition {}

    /// The raw line holds this.
    record InLine(String text, Matching matching) implements Condition {}

    /// The contrary.
    record Not(Condition condition) implements Condition {}

    /// How a text is looked for in a line.
    enum Matching {
        /// Letter for letter.
        EXACT,
        /// Case, width and kana do not count, and a letter that JSON writes as an escape counts as that letter.
        FOLDED,
        /// A regular expression is found in it.
        REGEX
    }

    /// Whether the lines themselves have to be read to know.
    default boolean isAboutLine() {
        return switch (this) {
            case InLine line -> true;
            case Not not -> not.condition().isAboutLine();
            case Is is -> false;
            case AtLeast atLeast -> false;
            case Lasting lasting -> false;
            case Says says -> false;
        };
    }
}
