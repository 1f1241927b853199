package tenken.query;

import java.util.OptionalLong;

/// What could be written next.
///
/// @param what   what it is about: the field itself, or the one whose value it is
/// @param text   what is put in the place of the characters `from` to before `to`
/// @param shown  the value as it is, without quotes; for a field the same as the text
/// @param events how many have this value, where that is known
public record Suggestion(Kind kind, QueryField what, String text, String shown, OptionalLong events, int from, int to) {
    public enum Kind {
        FIELD,
        VALUE,
        /// `>=`, to be followed by a value.
        BOUND
    }

    /// The text with the suggestion taken up.
    public String in(String query) {
        return query.substring(0, from) + text + query.substring(to);
    }

    /// Where the caret stands then.
    public int caret() {
        return from + text.length();
    }
}
