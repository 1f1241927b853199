package tenken.event;

import java.util.Locale;

/// A line that could not be read. It is counted, shown, and left where it stands.
///
/// @param column the byte within the line at which reading failed, from 0
public record RejectedLine(Origin origin, Reason reason, long column) {
    /// Why.
    public enum Reason {
        /// The line ends in the middle of a value.
        TRUNCATED,
        /// Not JSON at all, or broken within.
        INVALID_JSON,
        /// Nothing but, or beginning with, NUL bytes, as a power cut leaves them.
        NUL_BYTES,
        /// JSON, but a number, a text or a list where an object belongs.
        NOT_AN_OBJECT,
        /// More than one value on the line.
        SEVERAL_VALUES,
        /// No `timestamp`.
        NO_TIMESTAMP,
        /// A `timestamp` that is not a time.
        BAD_TIMESTAMP,
        /// No `action`, or none that is a text.
        NO_ACTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
