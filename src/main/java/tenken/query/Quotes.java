package tenken.query;

import java.util.Locale;

/// How a text is written in quotes, so that any text whatever can be, on one line and visibly.
final class Quotes {
    private static final int LONGEST_NUMBER = 6;

    private Quotes() {}

    static String around(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(one -> {
            if (one == '"' || one == '\\') {
                quoted.append('\\').append((char) one);
            } else if (isUnseen(one)) {
                quoted.append("\\u{").append(Integer.toHexString(one).toUpperCase(Locale.ROOT)).append('}');
            } else {
                quoted.appendCodePoint(one);
            }
        });
        return quoted.append('"').toString();
    }

    static boolean areAllSeen(String text) {
        return text.codePoints().noneMatch(Quotes::isUnseen);
    }

    /// What a field for typing would drop, or an eye would not see.
    private static boolean isUnseen(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                 Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    /// What the backslash at `at` and the characters behind it stand for is added to `text`; a backslash that begins
    /// nothing stands for itself.
    ///
    /// @return where reading goes on
    static int unescape(String quoted, int at, StringBuilder text) {
        if (at + 1 < quoted.length() && (quoted.charAt(at + 1) == '\\' || Cursor.isQuote(quoted.charAt(at + 1)))) {
            text.append(quoted.charAt(at + 1));
            return at + 2;
        }
        if (quoted.startsWith("u{", at + 1)) {
            int length = quoted.substring(at + 3, Math.min(quoted.length(), at + 4 + LONGEST_NUMBER)).indexOf('}');
            int number = length < 0 ? -1 : number(quoted.substring(at + 3, at + 3 + length));
            if (number >= 0) {
                text.appendCodePoint(number);
                return at + 4 + length;
            }
        }
        text.append('\\');
        return at + 1;
    }

    private static int number(String hexadecimal) {
        if (!hexadecimal.matches("[0-9A-Fa-f]+")) {
            return -1;
        }
        int number = Integer.parseInt(hexadecimal, 16);
        return number <= Character.MAX_CODE_POINT ? number : -1;
    }
}
