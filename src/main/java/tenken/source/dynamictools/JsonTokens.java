package tenken.source.dynamictools;

import java.util.BitSet;
import java.util.HexFormat;
import tenken.tool.UnreadableTool.Reason;

/// Reads one JSON text token by token, accepting exactly what JavaScript's `JSON.parse` accepts.
///
/// Jackson is stricter (it refuses the lone surrogates that `JSON.stringify` writes into cut texts) and tells only
/// roughly where it stopped, while an operator repairs a file by that place: here it is the first character that cannot
/// go on a JSON text, or the end of one that was cut off. A level of nesting costs one bit and no stack.
final class JsonTokens {
    enum Token { OBJECT, END_OBJECT, ARRAY, END_ARRAY, NAME, STRING, NUMBER, TRUE, FALSE, NULL, END }

    private enum Expected { VALUE, VALUE_OR_END, NAME, NAME_OR_END, COMMA_OR_END }

    private final String json;
    private final BitSet objects = new BitSet();
    private Expected expected = Expected.VALUE;
    private int depth;
    private int at;
    private int start;
    private String text = "";

    JsonTokens(String json) {
        this.json = json;
    }

    /// Where the last token begins, in UTF-16 units.
    int start() {
        return start;
    }

    /// What the last name, string or number says.
    String text() {
        return text;
    }

    /// @throws Unfit `EMPTY`, `TRUNCATED` or `INVALID_JSON`
    Token next() throws Unfit {
        skipSpace();
        start = at;
        if (expected == Expected.COMMA_OR_END) {
            if (depth == 0 && at == json.length()) {
                return Token.END;
            }
            if (depth == 0 || here() != ',') {
                return close();
            }
            at++;
            skipSpace();
            start = at;
            expected = objects.get(depth) ? Expected.NAME : Expected.VALUE;
        }
        return switch (expected) {
            case NAME_OR_END -> here() == '}' ? close() : name();
            case VALUE_OR_END -> here() == ']' ? close() : value();
            case NAME -> name();
            case VALUE, COMMA_OR_END -> value();
        };
    }

    /// Passes over one value, whatever is in it.
    void skip() throws Unfit {
        int outside = depth;
        do {
            next();
        } while (depth > outside);
    }

    /// Passes over the end of the array one is in, if that comes next.
    boolean endsArray() throws Unfit {
        skipSpace();
        return is(']') && next() == Token.END_ARRAY;
    }

    private Token value() throws Unfit {
        char first = here();
        expected = Expected.COMMA_OR_END;
        return switch (first) {
            case '{' -> open(true, Expected.NAME_OR_END, Token.OBJECT);
            case '[' -> open(false, Expected.VALUE_OR_END, Token.ARRAY);
            case '"' -> {
                string();
                yield Token.STRING;
            }
            case 't' -> word("true", Token.TRUE);
            case 'f' -> word("false", Token.FALSE);
            case 'n' -> word("null", Token.NULL);
            default -> number();
        };
    }

    private Token open(boolean object, Expected inside, Token token) {
        at++;
        objects.set(++depth, object);
        expected = inside;
        return token;
    }

    private Token close() throws Unfit {
        boolean object = objects.get(depth);
        if (depth == 0 || here() != (object ? '}' : ']')) {
            throw unexpected();
        }
        at++;
        depth--;
        expected = Expected.COMMA_OR_END;
        return object ? Token.END_OBJECT : Token.END_ARRAY;
    }

    private Token name() throws Unfit {
        string();
        skipSpace();
        accept(':');
        expected = Expected.VALUE;
        return Token.NAME;
    }

    private Token word(String word, Token token) throws Unfit {
        for (int i = 0; i < word.length(); i++) {
            accept(word.charAt(i));
        }
        return token;
    }

    private Token number() throws Unfit {
        if (here() == '-') {
            at++;
        }
        if (here() == '0') {
            at++;
        } else {
            digits();
        }
        if (is('.')) {
            at++;
            digits();
        }
        if (is('e') || is('E')) {
            at++;
            if (is('+') || is('-')) {
                at++;
            }
            digits();
        }
        text = json.substring(start, at);
        return Token.NUMBER;
    }

    private void digits() throws Unfit {
        if (here() < '0' || here() > '9') {
            throw unexpected();
        }
        while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
            at++;
        }
    }

    private void string() throws Unfit {
        accept('"');
        var said = new StringBuilder();
        while (here() != '"') {
            if (here() < ' ') {
                throw unexpected();
            }
            said.append(here() == '\\' ? escaped() : json.charAt(at++));
        }
        at++;
        text = said.toString();
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

    private void skipSpace() {
        while (is(' ') || is('\t') || is('\n') || is('\r')) {
            at++;
        }
    }

    private boolean is(char one) {
        return at < json.length() && json.charAt(at) == one;
    }

    private void accept(char one) throws Unfit {
        if (here() != one) {
            throw unexpected();
        }
        at++;
    }

    private char here() throws Unfit {
        if (at >= json.length()) {
            throw new Unfit(isEmpty() ? Reason.EMPTY : Reason.TRUNCATED, "", json.length());
        }
        return json.charAt(at);
    }

    /// Nothing but the space that JSON allows: no other kind of space, nor a byte order mark.
    private boolean isEmpty() {
        return json.chars().allMatch(one -> one == ' ' || one == '\t' || one == '\n' || one == '\r');
    }

    private Unfit unexpected() {
        return new Unfit(Reason.INVALID_JSON, "", at);
    }
}
