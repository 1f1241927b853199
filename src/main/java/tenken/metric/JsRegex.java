package tenken.metric;

import java.util.regex.Pattern;

/// Says a JavaScript regular expression in Java's words.
///
/// The two look alike and differ in small things: JavaScript's `\s` knows the Unicode spaces and the byte order mark,
/// its `.`, `^` and `$` know four line ends (U+0085 is none), its `\b` takes no heed of combining marks, and a `[` or
/// `&&` within a class is only itself. It also counts UTF-16 units where Java counts characters; for that the text to
/// be searched has to be a [WatchedText]. Whatever is not translated here is refused rather than guessed at.
final class JsRegex {
    private static final String SPACE =
            "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
    private static final String NOT_SPACE = "\\x00-\\x08\\x0e-\\x1f!-\\x9f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027"
            + "\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ufefe\\uff00-\\uffff";
    private static final String NOT_LINE_END = "[^\\n\\r\\u2028\\u2029]";
    private static final String WORD = "[0-9A-Za-z_]";
    private static final String SAME_IN_JAVA = "wWdDtnrf";

    private final String source;
    private final boolean multiline;
    private final StringBuilder java = new StringBuilder();
    private boolean inClass;

    private JsRegex(String source, boolean multiline) {
        this.source = source;
        this.multiline = multiline;
    }

    /// @param flags any of `g` (which says nothing here), `i` and `m`
    /// @throws IllegalArgumentException where the expression or a flag is beyond this translation
    static Pattern compile(String source, String flags) {
        if (!flags.matches("[gim]*")) {
            throw new IllegalArgumentException("Flags that cannot be translated: " + flags);
        }
        String java = new JsRegex(source, flags.contains("m")).translated();
        return Pattern.compile(java, flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0);
    }

    private String translated() {
        for (int at = 0; at < source.length(); at++) {
            char here = source.charAt(at);
            if (here == '\\') {
                at++;
                java.append(escape(at < source.length() ? source.charAt(at) : 'z'));
            } else {
                java.append(inClass ? inClass(here) : outside(here, at));
            }
        }
        return java.toString();
    }

    private String outside(char here, int at) {
        return switch (here) {
            case '.' -> NOT_LINE_END;
            case '^' -> multiline ? "(?<!" + NOT_LINE_END + ")" : "\\A";
            case '$' -> multiline ? "(?!" + NOT_LINE_END + ")" : "\\z";
            case '[' -> {
                if (source.startsWith("]", at + 1) || source.startsWith("^]", at + 1)) {
                    throw refusal("an empty class");
                }
                inClass = true;
                yield "[";
            }
            default -> String.valueOf(here);
        };
    }

    private String inClass(char here) {
        inClass = here != ']';
        return here == '[' || here == '&' ? "\\" + here : String.valueOf(here);
    }

    private String escape(char escaped) {
        return switch (escaped) {
            case 's' -> inClass ? SPACE : "[" + SPACE + "]";
            case 'S' -> inClass ? NOT_SPACE : "[" + NOT_SPACE + "]";
            case 'v' -> "\\x0b";
            case 'b' -> boundary("(?:(?<=%1$s)(?!%1$s)|(?<!%1$s)(?=%1$s))");
            case 'B' -> boundary("(?:(?<=%1$s)(?=%1$s)|(?<!%1$s)(?!%1$s))");
            default -> {
                if (Character.isLetterOrDigit(escaped) && SAME_IN_JAVA.indexOf(escaped) < 0) {
                    throw refusal("\\" + escaped);
                }
                yield "\\" + escaped;
            }
        };
    }

    private String boundary(String form) {
        if (inClass) {
            throw refusal("\\b in a class");
        }
        return form.formatted(WORD);
    }

    private IllegalArgumentException refusal(String what) {
        return new IllegalArgumentException("Cannot translate " + what + " in " + source);
    }
}
