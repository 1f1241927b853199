package tenken.query;

/// A piece of a query's text.
///
/// @param from first character
/// @param to   after the last one
public record Token(Kind kind, int from, int to) {
    public enum Kind {
        /// A bare word, looked for in the line.
        WORD,
        /// A text in quotes, with them.
        QUOTED,
        /// An expression with its slashes.
        REGEX,
        /// A field's name with its colon.
        FIELD,
        /// What stands behind a colon or a comma.
        VALUE,
        /// What turns a term into its contrary.
        NOT
    }
}
