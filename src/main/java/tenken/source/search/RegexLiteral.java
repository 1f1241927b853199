package tenken.source.search;

import java.util.Optional;

/// Finds a text that stands in every line a regular expression is found in.
///
/// Deliberately simple: where it meets anything it does not know for sure, it finds none, and every line is looked at.
final class RegexLiteral {
    /// Shorter ones stand in nearly every line.
    private static final int SHORTEST = 2;
    /// Escapes that stand for a place or for one of several letters.
    private static final String CLASSES = "dDwWsSbBhHvVRAzZG";

    private final String regex;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";
    private int at;

    private RegexLiteral(String regex) {
        this.regex = regex;
    }

    static Optional<String> of(String regex) {
        var literal = new RegexLiteral(regex);
        return literal.isRead() && literal.longest.length() >= SHORTEST ? Optional.of(literal.longest) : Optional.empty();
    }

    /// Whether all of it was understood.
    private boolean isRead() {
        while (at < regex.length()) {
            char c = regex.charAt(at++);
            boolean known = switch (c) {
                case '|', ')' -> false;
                case '(' -> endRun() && isGroupSkipped();
                case '[' -> endRun() && isClassSkipped();
                case '\\' -> isEscapeRead();
                case '.', '^', '$' -> endRun();
                case '*', '?', '{' -> isQuantifierRead(c);
                case '+' -> endRun();
                default -> isLetterRead(c);
            };
            if (!known) {
                return false;
            }
        }
        return endRun();
    }

    private boolean endRun() {
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
        run.setLength(0);
        return true;
    }

    /// A letter beyond the first plane is two chars, and a quantifier behind it means both; what stands for bytes that are
    /// no letter stands for many.
    private boolean isLetterRead(char c) {
        run.append(c);
        return !Character.isSurrogate(c) && c != '\uFFFD';
    }

    /// What may not be there at all is no part of the text.
    private boolean isQuantifierRead(char c) {
        run.setLength(Math.max(0, run.length() - 1));
        if (c == '{') {
            int end = regex.indexOf('}', at);
            if (end < 0) {
                return false;
            }
            at = end + 1;
        }
        return endRun();
    }

    private boolean isEscapeRead() {
        if (at == regex.length()) {
            return false;
        }
        char c = regex.charAt(at++);
        if (c < 0x80 && !Character.isLetterOrDigit(c)) {
            return isLetterRead(c);
        }
        return CLASSES.indexOf(c) >= 0 && endRun();
    }

    private boolean isClassSkipped() {
        int first = at < regex.length() && regex.charAt(at) == '^' ? at + 1 : at;
        for (int i = first; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '[' || c == '&' || c == ']' && i == first) {
                return false;
            }
            if (c == '\\' && ++i < regex.length() && "Qpx".indexOf(regex.charAt(i)) >= 0) {
                return false;
            }
            if (c == ']') {
                at = i + 1;
                return true;
            }
        }
        return false;
    }

    private boolean isGroupSkipped() {
        if (at < regex.length() && regex.charAt(at) == '?' && !regex.startsWith("?:", at)) {
            return false;
        }
        for (int depth = 1; at < regex.length(); ) {
            char c = regex.charAt(at++);
            if (c == '\\') {
                if (at < regex.length() && regex.charAt(at) == 'Q') {
                    return false;
                }
                at++;
            } else if (c == '[') {
                if (!isClassSkipped()) {
                    return false;
                }
            } else if (c == '(') {
                if (at < regex.length() && regex.charAt(at) == '?' && !regex.startsWith("?:", at)) {
                    return false;
                }
                depth++;
            } else if (c == ')' && --depth == 0) {
                return true;
            }
        }
        return false;
    }
}
