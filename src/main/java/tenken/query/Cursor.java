package tenken.query;

import java.util.Optional;

/// Walks over a query's text, a piece at a time. No step looks at a character more than a fixed number of times.
final class Cursor {
    private static final String QUOTES = "\"\u201C\u201D\uFF02";
    private static final String COMMAS = ",\uFF0C\u3001";
    private static final String TILDES = "~\uFF5E\u301C";

    private final String text;
    private int at;
    private int noSlashFrom = Integer.MAX_VALUE;

    /// What stood in quotes.
    record Quoted(String text, boolean isClosed) {}

    Cursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void to(int position) {
        at = position;
    }

    /// At a space or the end.
    boolean isAtGap() {
        return at >= text.length() || isSpace(text.charAt(at));
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean isAtQuote() {
        return at < text.length() && isQuote(text.charAt(at));
    }

    void skipSpaces() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    /// Whether a dash stands here that something follows; it is skipped.
    boolean skipDash() {
        boolean dash = at + 1 < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '\uFF0D') && !isSpace(text.charAt(at + 1));
        at += dash ? 1 : 0;
        return dash;
    }

    boolean skipComma() {
        boolean comma = at < text.length() && COMMAS.indexOf(text.charAt(at)) >= 0;
        at += comma ? 1 : 0;
        return comma;
    }

    /// Where the letters that could be a field's name end, if a colon stands there; -1 otherwise.
    int endOfName() {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.codePointAt(end)) || text.charAt(end) == '_' || text.charAt(end) == '-')) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end > at && end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '\uFF1A') ? end : -1;
    }

    /// Up to the next space.
    String word() {
        int from = at;
        while (!isAtGap()) {
            at++;
        }
        return text.substring(from, at);
    }

    /// Up to the next space or comma.
    String valueOfList() {
        int from = at;
        while (!isAtGap() && COMMAS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /// What stands in the quotes that begin here. A plain quote is closed by a plain one, another by any other.
    Quoted quoted() {
        boolean plain = text.charAt(at) == '"';
        var quoted = new StringBuilder();
        at++;
        while (at < text.length()) {
            char one = text.charAt(at);
            if (plain ? one == '"' : isQuote(one) && one != '"') {
                at++;
                return new Quoted(quoted.toString(), true);
            }
            if (one == '\\') {
                at = Quotes.unescape(text, at, quoted);
            } else {
                quoted.append(one);
                at++;
            }
        }
        return new Quoted(quoted.toString(), false);
    }

    /// What stands between the slash here and one at the end of a word; nothing, and no step taken, where there is none.
    Optional<String> betweenSlashes() {
        if (at >= noSlashFrom || isAtEnd() || text.charAt(at) != '/') {
            return Optional.empty();
        }
        var between = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\\' && i + 1 < text.length()) {
                between.append(text.charAt(i + 1) == '/' ? "/" : text.substring(i, i + 2));
                i++;
            } else if (one == '/' && i > at + 1 && (i + 1 == text.length() || isSpace(text.charAt(i + 1)))) {
                at = i + 1;
                return Optional.of(between.toString());
            } else {
                between.append(one);
            }
        }
        noSlashFrom = at; // nor is there one for a slash further on
        return Optional.empty();
    }

    /// Whether the sign stands here that asks for a part of a text; it is skipped.
    boolean skipTilde() {
        boolean tilde = at < text.length() && isTilde(text.charAt(at));
        at += tilde ? 1 : 0;
        return tilde;
    }

    static boolean isTilde(char one) {
        return TILDES.indexOf(one) >= 0;
    }

    static boolean isSpace(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one);
    }

    static boolean isQuote(char one) {
        return QUOTES.indexOf(one) >= 0;
    }
}
