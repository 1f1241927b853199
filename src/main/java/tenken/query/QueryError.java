package tenken.query;

import java.util.List;
import java.util.Locale;

/// What could not be understood, and where it stands.
///
/// Told by two texts, `events.query.error.<word>` and `events.query.remedy.<word>`, both given the arguments.
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

    public QueryError {
        arguments = List.copyOf(arguments);
    }
}
