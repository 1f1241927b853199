package tenken.source;

/// Walks over JSON that lies in memory whole, in place and quickly, and gives up on whatever is not quite plain.
///
/// What it walks over is valid JSON (RFC 8259) in valid UTF-8. What it gives up on, with [#GAVE_UP], may still be: an
/// escape of a surrogate, something nested deeper than [#DEEPEST]. Whoever uses it has [JsonTokens] to look again.
public final class PlainJson {
    public static final int GAVE_UP = -1;
    private static final int DEEPEST = 32;

    private byte[] bytes = new byte[0];
    private int end;
    private boolean escaped;

    /// Takes the bytes before `to` in hand.
    public void over(byte[] all, int to) {
        bytes = all;
        end = to;
    }

    /// The byte at `at`, or -1 behind the end.
    public int at(int at) {
        return at < end ? bytes[at] : -1;
    }

    /// The first byte from `at` on that is no space.
    public int skipSpace(int at) {
        int from = at;
        while (from < end && (bytes[from] == ' ' || bytes[from] == '\t' || bytes[from] == '\r')) {
            from++;
        }
        return from;
    }

    /// The quote that ends the text which begins at `at`.
    public int endOfText(int at) {
        escaped = false;
        int from = at;
        while (true) {
            from = ByteRuns.endOfPlainText(bytes, from, end);
            if (from >= end) {
                return GAVE_UP;
            } else if (bytes[from] == '"') {
                return from;
            } else if (bytes[from] == '\\') {
                escaped = true;
                from = escape(from + 1);
            } else {
                from = character(from);
            }
            if (from < 0) {
                return GAVE_UP;
            }
        }
    }

    /// Whether the text just walked over has escapes in it, so that its bytes are not what it says.
    public boolean isEscaped() {
        return escaped;
    }

    /// What follows the value that begins at `at`.
    public int skip(int at) {
        return skip(at, 0);
    }

    private int skip(int at, int depth) {
        return switch (at(at)) {
            case '"' -> behind(endOfText(at + 1));
            case '{' -> depth < DEEPEST ? members(at + 1, '}', depth + 1) : GAVE_UP;
            case '[' -> depth < DEEPEST ? members(at + 1, ']', depth + 1) : GAVE_UP;
            case 't' -> word(at, "true");
            case 'f' -> word(at, "false");
            case 'n' -> word(at, "null");
            default -> number(at);
        };
    }

    private int members(int first, char close, int depth) {
        int at = skipSpace(first);
        if (at(at) == close) {
            return at + 1;
        }
        while (at >= 0) {
            if (close == '}') {
                at = name(at);
            }
            at = at < 0 ? GAVE_UP : skip(skipSpace(at), depth);
            if (at < 0) {
                return GAVE_UP;
            }
            at = skipSpace(at);
            if (at(at) == close) {
                return at + 1;
            }
            at = at(at) == ',' ? skipSpace(at + 1) : GAVE_UP;
        }
        return GAVE_UP;
    }

    private int name(int at) {
        int quote = at(at) == '"' ? endOfText(at + 1) : GAVE_UP;
        return quote < 0 ? GAVE_UP : colon(quote + 1);
    }

    /// What follows the colon that stands at `at`, or after spaces.
    public int colon(int at) {
        int colon = skipSpace(at);
        return at(colon) == ':' ? colon + 1 : GAVE_UP;
    }

    /// What follows `word`, where it stands at `at`.
    public int word(int at, String word) {
        if (at + word.length() > end) {
            return GAVE_UP;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return GAVE_UP;
            }
        }
        return at + word.length();
    }

    private int number(int first) {
        int at = at(first) == '-' ? first + 1 : first;
        int whole = digits(at);
        if (whole == at || at(at) == '0' && whole > at + 1) {
            return GAVE_UP;
        }
        at = whole;
        if (at(at) == '.') {
            at = someDigits(at + 1);
        }
        if (at >= 0 && (at(at) | 0x20) == 'e') {
            at = someDigits(at(at + 1) == '+' || at(at + 1) == '-' ? at + 2 : at + 1);
        }
        return at;
    }

    private int someDigits(int at) {
        int behind = digits(at);
        return behind == at ? GAVE_UP : behind;
    }

    /// The first byte from `at` on that is no digit.
    public int digits(int at) {
        int from = at;
        while (from < end && bytes[from] >= '0' && bytes[from] <= '9') {
            from++;
        }
        return from;
    }

    private static int behind(int at) {
        return at < 0 ? GAVE_UP : at + 1;
    }

    private int escape(int at) {
        return switch (at(at)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
            case 'u' -> unicode(at + 1);
            default -> GAVE_UP;
        };
    }

    private int unicode(int at) {
        int unit = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = at(i) < 0 ? -1 : Character.digit(at(i), 16);
            if (digit < 0) {
                return GAVE_UP;
            }
            unit = unit << 4 | digit;
        }
        return Character.isSurrogate((char) unit) ? GAVE_UP : at + 4;
    }

    /// Behind a character of two to four bytes; a control character is none.
    private int character(int at) {
        int first = bytes[at] & 0xff;
        int more = first >= 0xC2 && first <= 0xDF ? 1 : first >= 0xE0 && first <= 0xEF ? 2 : first >= 0xF0 && first <= 0xF4 ? 3 : 0;
        if (more == 0 || at + more >= end) {
            return GAVE_UP;
        }
        int second = bytes[at + 1] & 0xff;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        boolean whole = second >= low && second <= high;
        for (int i = 2; i <= more; i++) {
            whole &= (bytes[at + i] & 0xC0) == 0x80;
        }
        return whole ? at + more + 1 : GAVE_UP;
    }
}
