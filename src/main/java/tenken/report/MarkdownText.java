package tenken.report;

import tenken.text.VisibleText;

/// Writes a log's text into Markdown so that it stays text: no emphasis, code, link, image, table, heading, list,
/// formula, mention or HTML can come of it, in CommonMark as in GitHub's dialect.
///
/// An underscore or a dot within a word is left alone, so that `json_formatter` reads as it is called.
final class MarkdownText {
    private static final String ALWAYS = "\\`*[]<>|&~#$@";
    private static final String FIRST = "-+=";

    private MarkdownText() {}

    static String escape(String text) {
        String visible = VisibleText.of(text);
        var escaped = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            if (ALWAYS.indexOf(c) >= 0 || isMarkupAt(visible, i, c)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static boolean isMarkupAt(String text, int i, char c) {
        return switch (c) {
            case '_' -> !isWord(text, i - 1) || !isWord(text, i + 1);
            case ':' -> text.startsWith("//", i + 1);
            case '.', ')' -> endsNumberAtStart(text, i) || endsWww(text, i);
            default -> FIRST.indexOf(c) >= 0 && text.substring(0, i).isBlank();
        };
    }

    private static boolean isWord(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }

    /// `1.` and `1)` begin a list.
    private static boolean endsNumberAtStart(String text, int end) {
        return end > 0 && end < 16 && text.substring(0, end).strip().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// `www.` begins a link.
    private static boolean endsWww(String text, int end) {
        return end >= 3 && text.regionMatches(true, end - 3, "www", 0, 3);
    }
}
