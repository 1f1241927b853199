package tenken.event;

import java.util.regex.Pattern;

/// Turns a message into its template: what varies from one occurrence to the next is replaced by a mark, the rest stays.
///
/// Replaced are, in this order: text in quotes, addresses of the web, paths, ids (UUIDs, words that mix letters with at
/// least two digits, hexadecimal words of eight or more), and numbers. The same message always gives the same template,
/// and a template is its own template. Only the first [#LIMIT] characters take part, and
/// as many are given back at most.
public final class Fingerprint {
    /// Characters of a message that are looked at.
    public static final int LIMIT = 2_000;

    private static final Pattern QUOTED = Pattern.compile("'[^'\\n]*+'|\"[^\"\\n]*+\"|`[^`\\n]*+`|「[^」\\n]*+」");
    private static final Pattern URL = Pattern.compile("\\b[a-z][a-z0-9+.-]{1,10}+://[^\\s'\"]++");
    private static final Pattern PATH = Pattern.compile("(?<![\\w<])(?:[A-Za-z]:)?[/\\\\][\\w.@%+~-]++(?:[/\\\\][\\w.@%+~-]*+)++");
    private static final Pattern ID = Pattern.compile("\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b"
            + "|\\b(?=[A-Za-z_-]*+\\d)[A-Za-z]++[_-](?=[A-Za-z_-]*+\\d)\\w++"
            + "|\\b(?=[a-fA-F]*+\\d)(?=\\d*+[a-fA-F])[0-9a-fA-F]{8,}+\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w<])[+-]?\\d++(?:[.,]\\d++)*+|(?<=[A-Za-z])\\d++");

    private Fingerprint() {}

    public static String of(String message) {
        if (message.isEmpty()) {
            return message;
        }
        String text = cut(message);
        String marked = marked(text);
        // A mark may bare what the letter or digit before it hid. It ends: every mark takes a digit, quote or slash away.
        while (!marked.equals(text)) {
            text = marked;
            marked = marked(text);
        }
        return text;
    }

    private static String marked(String message) {
        String text = hasAny(message, "'\"`「") ? QUOTED.matcher(message).replaceAll("<text>") : message;
        text = text.contains("://") ? URL.matcher(text).replaceAll("<url>") : text;
        text = hasAny(text, "/\\") ? PATH.matcher(text).replaceAll("<path>") : text;
        if (hasDigit(text)) {
            text = NUMBER.matcher(ID.matcher(text).replaceAll("<id>")).replaceAll("<n>");
        }
        return cut(text);
    }

    /// Looking for what a pattern needs takes a small part of the time of looking for the pattern.
    private static boolean hasAny(String text, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (text.indexOf(letters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static String cut(String text) {
        if (text.length() <= LIMIT) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT);
    }
}
