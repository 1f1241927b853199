package tenken.source.dynamictools;

import java.util.HexFormat;
import tenken.tool.UnreadableTool.Reason;

/// A JSON text and a place in it: reads the words, numbers and strings that stand there.
///
/// Whatever cannot be read is told with its place: the first character that cannot go on a JSON text, or the end of
/// one that was cut off.
final class JsonText {
    private final String json;
    private int at;

    JsonText(String json) {
        this.json = json;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == json.length();
    }

    boolean is(char one) {
        return at < json.length() && json.charAt(at) == one;
    }

    /// @throws Unfit `TRUNCATED` or `EMPTY` at the end
    char here() throws Unfit {
        if (isAtEnd()) {
            throw new Unfit(json.chars().allMatch(JsonText::isSpace) ? Reason.EMPTY : Reason.TRUNCATED, "", at);
        }
        return json.charAt(at);
    }

    void accept(char one) throws Unfit {
        if (here() != one) {
            throw unexpected();
        }
        at++;
    }

    void word(String word) throws Unfit {
        for (int i = 0; i < word.length(); i++) {
            accept(word.charAt(i));
        }
    }

    void skipSpace() {
        while (!isAtEnd() && isSpace(json.charAt(at))) {
            at++;
        }
    }

    String number() throws Unfit {
        int start = at;
        skip("-");
        if (!skip("0")) {
            digits();
        }
        if (skip(".")) {
            digits();
        }
        if (skip("eE")) {
            skip("+-");
            digits();
        }
        return json.substring(start, at);
    }

    String string() throws Unfit {
        accept('"');
        var said = new StringBuilder();
        while (here() != '"') {
            if (here() < ' ') {
                throw unexpected();
            }
            said.append(here() == '\\' ? escaped() : json.charAt(at++));
        }
        at++;
        return said.toString();
    }

    Unfit unexpected() {
        return new Unfit(Reason.INVALID_JSON, "", at);
    }

    private boolean skip(String oneOf) {
        boolean there = !isAtEnd() && oneOf.indexOf(json.charAt(at)) >= 0;
        at += there ? 1 : 0;
        return there;
    }

    private void digits() throws Unfit {
        if (here() < '0' || here() > '9') {
            throw unexpected();
        }
        while (skip("0123456789")) { }
    }

    private char escaped() throws Unfit {
        at++;
        char meant = switch (here()) {
            case '"', '\\', '/' -> here();
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw unexpected();
        };
        at++;
        return meant;
    }

    /// Leaves off on the last of the four digits.
    private char hexadecimal() throws Unfit {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            if (!HexFormat.isHexDigit(here())) {
                throw unexpected();
            }
            code = code * 16 + HexFormat.fromHexDigit(here());
        }
        return (char) code;
    }

    /// No other kind of space counts, nor does a byte order mark.
    private static boolean isSpace(int one) {
        return one == ' ' || one == '\t' || one == '\n' || one == '\r';
    }
}
