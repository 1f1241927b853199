package tenken.text;

/// Text from a log or a tool, made safe to look at: what would be invisible, or would turn the line around, is shown as a sign.
///
/// ASCII's control characters are called by their names (〔ESC〕, 〔NUL〕, 〔LF〕), and whatever else has no shape or
/// governs the direction of its neighbours by its number: 〔U+202E〕. Unicode's own pictures of them (␛) are in few
/// fonts, ours included, and would be boxes. Joiners that emoji are made of stay; tags do not, since a whole text can hide in them.
public final class VisibleText {
    private static final String[] CONTROLS = {
        "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI",
        "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US"
    };
    private static final int DELETE = 0x7F;
    private static final char REPLACEMENT = '\uFFFD';

    private VisibleText() {}

    /// The text on one line; line feeds and tabs are signs too.
    public static String of(String text) {
        return made(text, false);
    }

    /// The text with its own lines and tabs; a carriage return before a line feed is left out.
    public static String lines(String text) {
        return made(text.replace("\r\n", "\n"), true);
    }

    /// Like [#of], cut to `limit` code points with an ellipsis in the place of the rest.
    public static String shortened(String text, int limit) {
        int length = text.codePointCount(0, text.length());
        return length <= limit ? of(text) : of(text.substring(0, text.offsetByCodePoints(0, limit - 1))) + "…";
    }

    private static String made(String text, boolean keepLines) {
        var made = new StringBuilder(text.length());
        text.codePoints().forEach(one -> append(made, one, keepLines));
        return made.toString();
    }

    private static void append(StringBuilder made, int one, boolean keepLines) {
        if (keepLines && (one == '\n' || one == '\t')) {
            made.append((char) one);
        } else if (one < ' ') {
            made.append('〔').append(CONTROLS[one]).append('〕');
        } else if (one == DELETE) {
            made.append("〔DEL〕");
        } else if (Character.getType(one) == Character.SURROGATE) {
            made.append(REPLACEMENT);
        } else if (isShapeless(one)) {
            made.append("〔U+%04X〕".formatted(one));
        } else {
            made.appendCodePoint(one);
        }
    }

    private static boolean isShapeless(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> one != 0x200C && one != 0x200D;
            default -> false;
        };
    }
}
