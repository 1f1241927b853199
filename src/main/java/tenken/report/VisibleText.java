package tenken.report;

/// Makes a log's text safe to look at: what would move, hide or turn other characters round is shown as a sign.
///
/// ASCII controls become their pictures (`␛`, `␊`, `␀`), all other invisible steering characters their code point,
/// as in `‹U+202E›`. Half a surrogate pair becomes U+FFFD.
final class VisibleText {
    private static final int PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private VisibleText() {}

    static String of(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, visible));
        return visible.toString();
    }

    private static void append(int c, StringBuilder visible) {
        if (c < ' ') {
            visible.append((char) (PICTURES + c));
        } else if (c == 0x7F) {
            visible.append((char) PICTURE_OF_DELETE);
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            visible.append('\uFFFD');
        } else if (steers(c)) {
            visible.append("‹U+").append(hex(c)).append('›');
        } else {
            visible.appendCodePoint(c);
        }
    }

    /// Bidirectional controls, zero-width characters, tags, C1 controls, and the separators that break a line.
    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String hex(int c) {
        String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
