package tenken.metric;

/// A piece of code as a table shows it: on one line, at most [#LENGTH] characters, nothing in it invisible.
final class Excerpt {
    static final int LENGTH = 80;

    private Excerpt() {}

    static String of(String text, int start, int end) {
        var shown = new StringBuilder();
        for (int at = start; at < end; ) {
            int here = text.codePointAt(at);
            String one = visible(here);
            at += Character.charCount(here);
            if (shown.length() + one.length() > (at < end ? LENGTH - 1 : LENGTH)) {
                return shown.append('…').toString();
            }
            shown.append(one);
        }
        return shown.toString();
    }

    /// C0 controls as their pictures (␊), other invisible characters as JavaScript escapes (`\u202e`).
    private static String visible(int here) {
        if (here < 0x20) {
            return String.valueOf((char) (0x2400 + here));
        }
        return switch (Character.getType(here)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE, Character.UNASSIGNED -> escaped(here);
            default -> Character.toString(here);
        };
    }

    private static String escaped(int here) {
        return here > 0xFFFF ? "\\u{%x}".formatted(here) : "\\u%04x".formatted(here);
    }
}
