package tenken.query;

import java.util.List;
import java.util.Locale;
import tenken.text.Texts;
import tenken.text.VisibleText;

/// What could not be understood, and where it stands.
///
/// @param from first character
/// @param to   after the last one
public record QueryError(Kind kind, int from, int to, List<String> arguments) {
    public enum Kind {
        /// The name, and those it may have been meant for.
        UNKNOWN_FIELD,
        /// The field.
        MISSING_VALUE,
        /// The value, the field, and what it can be.
        UNKNOWN_VALUE,
        /// The value.
        BAD_DURATION,
        /// The value.
        BAD_TIME,
        /// The value, whose end is before its beginning.
        BACKWARDS,
        TIME_TWICE,
        TIME_NEGATED,
        UNCLOSED_QUOTE,
        /// What is wrong with the expression.
        BAD_REGEX,
        NO_OR,
        DANGLING_NOT,
        /// The greatest number of terms.
        TOO_MANY_TERMS;

        /// As the texts' keys have it.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int LONGEST = 60;

    public QueryError {
        arguments = List.copyOf(arguments);
    }

    /// What is wrong, in a sentence.
    public String happened(Texts texts) {
        return texts.of("events.query.error." + kind.word(), shown());
    }

    /// What to write instead.
    public String remedy(Texts texts) {
        return texts.of("events.query.remedy." + kind.word(), shown());
    }

    private Object[] shown() {
        return arguments.stream().map(argument -> VisibleText.shortened(argument, LONGEST)).toArray();
    }
}
