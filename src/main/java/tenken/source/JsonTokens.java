package tenken.source;

import java.io.IOException;
import java.util.BitSet;

/// Reads the JSON of one line token by token (RFC 8259), straight from the bytes, without recursion and in bounded memory.
///
/// Why not a library here: a line may be a gigabyte long, nested a hundred thousand deep or hold a number of a million
/// digits, and must then still give its time and action; a library's limits would cost the whole line, and without them
/// it would cost the memory. Two things are taken that the standard forbids, since the line is evidence and its meaning
/// is not in doubt: bytes that are not UTF-8, and control characters inside strings. Both are told by [#sawInvalidUtf8]
/// and [#sawControlCharacter].
///
/// The text of names, strings and numbers is at hand until the next token, up to [#TEXT_BYTES]; the rest is read past.
public final class JsonTokens {
    /// What stands next in the line.
    public enum Token {
        OBJECT_START,
        OBJECT_END,
        ARRAY_START,
        ARRAY_END,
        NAME,
        STRING,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        /// The line is over, after exactly one value.
        END,
        /// The line is over in the middle of the value.
        TRUNCATED,
        /// What stands here is not JSON.
        WRONG,
        /// Something follows the value.
        TRAILING
    }

    /// Kept of a text; the rest stands in the log alone.
    public static final int TEXT_BYTES = TokenText.LIMIT_BYTES;

    private enum Expect { VALUE, VALUE_OR_END, NAME, NAME_OR_END, COMMA_OR_END, NOTHING }

    private final LineCursor line;
    private final BitSet objects = new BitSet();
    private final TokenText text = new TokenText();
    private final QuotedText quoted;
    private int depth;
    private int deepest;
    private Expect expect = Expect.VALUE;

    public JsonTokens(LineCursor line) {
        this.line = line;
        this.quoted = new QuotedText(line, text);
    }

    /// Begins a new line.
    public void reset() {
        depth = 0;
        deepest = 0;
        expect = Expect.VALUE;
        text.clear();
        quoted.forget();
    }

    public Token next() throws IOException {
        int c = skipSpace();
        if (expect == Expect.NOTHING) {
            return c < 0 ? Token.END : Token.TRAILING;
        }
        if (c < 0) {
            return Token.TRUNCATED;
        }
        if (expect == Expect.COMMA_OR_END && c == ',') {
            expect = isInObject() ? Expect.NAME : Expect.VALUE;
            c = skipSpace();
            if (c < 0) {
                return Token.TRUNCATED;
            }
        } else if (expect == Expect.COMMA_OR_END && c != '}' && c != ']') {
            return Token.WRONG;
        }
        return switch (c) {
            case '}' -> close(true);
            case ']' -> close(false);
            case '"' -> expect == Expect.NAME || expect == Expect.NAME_OR_END ? name() : string();
            default -> expect == Expect.VALUE || expect == Expect.VALUE_OR_END ? value(c) : Token.WRONG;
        };
    }

    /// Reads past the value that begins with `first`, which was the last token.
    /// Gives the token that ended it, or [Token#TRUNCATED] or [Token#WRONG] where it does not end well.
    public Token skip(Token first) throws IOException {
        if (first != Token.OBJECT_START && first != Token.ARRAY_START) {
            return first;
        }
        int outside = depth - 1;
        Token token = first;
        while (depth > outside) {
            token = next();
            if (token == Token.TRUNCATED || token == Token.WRONG) {
                return token;
            }
        }
        return token;
    }

    /// The name, string or number just read, at most [#TEXT_BYTES] of it.
    public String text() {
        return text.toString();
    }

    /// The same as [#text], without making the words anew that stand on every second line.
    public String repeatedText() {
        return text.repeated();
    }

    /// Whether the name just read is `expected`, which is ASCII.
    public boolean isNamed(String expected) {
        return text.is(expected);
    }

    /// A 64-bit hash of the text just read.
    public long textHash() {
        return text.hash();
    }

    /// Whether the text just read is longer than what is kept of it.
    public boolean isShortened() {
        return text.isShortened();
    }

    public boolean sawControlCharacter() {
        return quoted.sawControlCharacter();
    }

    public boolean sawInvalidUtf8() {
        return quoted.sawInvalidUtf8();
    }

    /// Objects and lists that are open.
    public int depth() {
        return depth;
    }

    /// The greatest depth since [#reset].
    public int deepest() {
        return deepest;
    }

    private boolean isInObject() {
        return objects.get(depth);
    }

    private int skipSpace() throws IOException {
        int c = line.read();
        while (c == ' ' || c == '\t' || c == '\r') {
            c = line.read();
        }
        return c;
    }

    private Token value(int c) throws IOException {
        return switch (c) {
            case '{' -> open(true);
            case '[' -> open(false);
            case 't' -> word("rue", Token.TRUE);
            case 'f' -> word("alse", Token.FALSE);
            case 'n' -> word("ull", Token.NULL);
            default -> c == '-' || c >= '0' && c <= '9' ? number(c) : Token.WRONG;
        };
    }

    private Token open(boolean object) {
        depth++;
        deepest = Math.max(deepest, depth);
        objects.set(depth, object);
        expect = object ? Expect.NAME_OR_END : Expect.VALUE_OR_END;
        return object ? Token.OBJECT_START : Token.ARRAY_START;
    }

    private Token close(boolean object) {
        boolean allowed = expect == Expect.COMMA_OR_END || expect == (object ? Expect.NAME_OR_END : Expect.VALUE_OR_END);
        if (depth == 0 || isInObject() != object || !allowed) {
            return Token.WRONG;
        }
        depth--;
        afterValue();
        return object ? Token.OBJECT_END : Token.ARRAY_END;
    }

    private void afterValue() {
        expect = depth == 0 ? Expect.NOTHING : Expect.COMMA_OR_END;
    }

    private Token word(String rest, Token token) throws IOException {
        for (int i = 0; i < rest.length(); i++) {
            int c = line.read();
            if (c != rest.charAt(i)) {
                return c < 0 ? Token.TRUNCATED : Token.WRONG;
            }
        }
        afterValue();
        return token;
    }

    private Token name() throws IOException {
        Token token = quoted.read();
        if (token != Token.STRING) {
            return token;
        }
        int c = skipSpace();
        if (c != ':') {
            return c < 0 ? Token.TRUNCATED : Token.WRONG;
        }
        expect = Expect.VALUE;
        return Token.NAME;
    }

    private Token string() throws IOException {
        if (expect != Expect.VALUE && expect != Expect.VALUE_OR_END) {
            return Token.WRONG;
        }
        Token token = quoted.read();
        if (token == Token.STRING) {
            afterValue();
        }
        return token;
    }

    private Token number(int first) throws IOException {
        text.clear();
        int c = first;
        if (c == '-') {
            text.put(c);
            c = line.read();
        }
        if (c == '0') {
            text.put(c);
        } else if (c >= '1' && c <= '9') {
            text.put(c);
            digits();
        } else {
            return c < 0 ? Token.TRUNCATED : Token.WRONG;
        }
        if (line.peek() == '.') {
            text.put(line.read());
            if (digits() == 0) {
                return line.peek() < 0 ? Token.TRUNCATED : Token.WRONG;
            }
        }
        if (line.peek() == 'e' || line.peek() == 'E') {
            text.put(line.read());
            if (line.peek() == '+' || line.peek() == '-') {
                text.put(line.read());
            }
            if (digits() == 0) {
                return line.peek() < 0 ? Token.TRUNCATED : Token.WRONG;
            }
        }
        afterValue();
        return Token.NUMBER;
    }

    private long digits() throws IOException {
        long count = 0;
        for (int c = line.peek(); c >= '0' && c <= '9'; c = line.peek()) {
            text.put(line.read());
            count++;
        }
        return count;
    }


}
