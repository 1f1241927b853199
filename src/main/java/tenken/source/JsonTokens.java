package tenken.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

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
    public static final int TEXT_BYTES = 64 * 1024;

    private enum Expect { VALUE, VALUE_OR_END, NAME, NAME_OR_END, COMMA_OR_END, NOTHING }

    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private static final int REPEATED_TEXTS = 1 << 10;

    private final @Nullable String[] repeated = new @Nullable String[REPEATED_TEXTS];
    private final byte[][] repeatedBytes = new byte[REPEATED_TEXTS][0];
    private final LineCursor line;
    private final BitSet objects = new BitSet();
    private byte[] text = new byte[256];
    private int textLength;
    private boolean shortened;
    private boolean controlCharacter;
    private boolean invalidUtf8;
    private int depth;
    private int deepest;
    private Expect expect = Expect.VALUE;

    public JsonTokens(LineCursor line) {
        this.line = line;
    }

    /// Begins a new line.
    public void reset() {
        depth = 0;
        deepest = 0;
        expect = Expect.VALUE;
        controlCharacter = false;
        invalidUtf8 = false;
        textLength = 0;
        shortened = false;
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

    /// The name, string or number just read.
    public String text() {
        return new String(text, 0, textLength, StandardCharsets.UTF_8);
    }

    /// Whether the name just read is `expected`, which is ASCII.
    public boolean isNamed(String expected) {
        if (textLength != expected.length()) {
            return false;
        }
        for (int i = 0; i < textLength; i++) {
            if (text[i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// A 64-bit hash of the text just read (FNV-1a).
    public long textHash() {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < textLength; i++) {
            hash = (hash ^ text[i] & 0xff) * 0x100000001b3L;
        }
        return hash;
    }

    /// The same as [#text], without making the words anew that stand on every second line.
    public String repeatedText() {
        int slot = (int) textHash() & REPEATED_TEXTS - 1;
        String known = repeated[slot];
        if (known != null && Arrays.equals(repeatedBytes[slot], 0, repeatedBytes[slot].length, text, 0, textLength)) {
            return known;
        }
        String made = text();
        if (textLength > 256) {
            return made;
        }
        repeated[slot] = made;
        repeatedBytes[slot] = Arrays.copyOf(text, textLength);
        return made;
    }

    public boolean isShortened() {
        return shortened;
    }

    public boolean sawControlCharacter() {
        return controlCharacter;
    }

    public boolean sawInvalidUtf8() {
        return invalidUtf8;
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
        Token token = quoted();
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
        Token token = quoted();
        if (token == Token.STRING) {
            afterValue();
        }
        return token;
    }

    /// Reads to the closing quote; escapes are resolved, broken UTF-8 and lone surrogates become U+FFFD.
    private Token quoted() throws IOException {
        textLength = 0;
        shortened = false;
        while (true) {
            int c = line.read();
            if (c < 0) {
                return Token.TRUNCATED;
            } else if (c == '"') {
                return Token.STRING;
            } else if (c == '\\') {
                Token trouble = escape();
                if (trouble != Token.STRING) {
                    return trouble;
                }
            } else if (c < 0x80) {
                controlCharacter |= c < 0x20;
                put(c);
            } else {
                multiByte(c);
            }
        }
    }

    private Token escape() throws IOException {
        int c = line.read();
        switch (c) {
            case '"', '\\', '/' -> put(c);
            case 'b' -> put('\b');
            case 'f' -> put('\f');
            case 'n' -> put('\n');
            case 'r' -> put('\r');
            case 't' -> put('\t');
            case 'u' -> {
                return unicodeEscape();
            }
            default -> {
                return c < 0 ? Token.TRUNCATED : Token.WRONG;
            }
        }
        return Token.STRING;
    }

    private Token unicodeEscape() throws IOException {
        int unit = hex4();
        // A high surrogate may be followed by the escape of its low one; a high one again starts anew.
        while (unit >= 0xD800 && unit <= 0xDBFF && line.peek() == '\\') {
            line.read();
            if (line.peek() != 'u') {
                put(REPLACEMENT);
                return escape();
            }
            line.read();
            int second = hex4();
            if (second >= 0xDC00 && second <= 0xDFFF) {
                putCodePoint(Character.toCodePoint((char) unit, (char) second));
                return Token.STRING;
            }
            put(REPLACEMENT);
            unit = second;
        }
        if (unit < 0) {
            return unit == -1 ? Token.TRUNCATED : Token.WRONG;
        }
        putCodePoint(unit);
        return Token.STRING;
    }

    /// Four hexadecimal digits; -1 where the line ends, -2 where something else stands.
    private int hex4() throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int c = line.read();
            int digit = c < 0 ? -1 : Character.digit(c, 16);
            if (digit < 0) {
                return c < 0 ? -1 : -2;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /// A character of two to four bytes; where they do not make one, U+FFFD stands for what was read of it.
    private void multiByte(int first) throws IOException {
        int more = first >= 0xC2 && first <= 0xDF ? 1 : first >= 0xE0 && first <= 0xEF ? 2 : first >= 0xF0 && first <= 0xF4 ? 3 : 0;
        int codePoint = first & 0x3F >> more;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        boolean whole = more > 0;
        for (int i = 0; i < more && whole; i++) {
            int c = line.peek();
            whole = c >= low && c <= high;
            low = 0x80;
            high = 0xBF;
            if (whole) {
                codePoint = codePoint << 6 | line.read() & 0x3F;
            }
        }
        if (whole) {
            putCodePoint(codePoint);
        } else {
            invalidUtf8 = true;
            put(REPLACEMENT);
        }
    }

    private Token number(int first) throws IOException {
        textLength = 0;
        shortened = false;
        int c = first;
        if (c == '-') {
            put(c);
            c = line.read();
        }
        if (c == '0') {
            put(c);
        } else if (c >= '1' && c <= '9') {
            put(c);
            digits();
        } else {
            return c < 0 ? Token.TRUNCATED : Token.WRONG;
        }
        if (line.peek() == '.') {
            put(line.read());
            if (digits() == 0) {
                return line.peek() < 0 ? Token.TRUNCATED : Token.WRONG;
            }
        }
        if (line.peek() == 'e' || line.peek() == 'E') {
            put(line.read());
            if (line.peek() == '+' || line.peek() == '-') {
                put(line.read());
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
            put(line.read());
            count++;
        }
        return count;
    }

    private void putCodePoint(int codePoint) {
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            put(REPLACEMENT);
        } else if (codePoint < 0x80) {
            put(codePoint);
        } else {
            put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void put(byte[] character) {
        if (shortened || textLength + character.length > TEXT_BYTES) {
            shortened = true;
            return;
        }
        for (byte one : character) {
            put(one);
        }
    }

    private void put(int c) {
        if (shortened) {
            return; // what is kept is a beginning, without holes
        }
        if (textLength == text.length) {
            if (text.length >= TEXT_BYTES) {
                shortened = true;
                return;
            }
            text = Arrays.copyOf(text, Math.min(TEXT_BYTES, text.length * 2));
        }
        text[textLength++] = (byte) c;
    }
}
