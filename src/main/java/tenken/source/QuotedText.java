package tenken.source;

import java.io.IOException;
import tenken.source.JsonTokens.Token;

/// Reads what stands between two quotes.
final class QuotedText {
    private final LineCursor line;
    private final TokenText text;
    private boolean controlCharacter;
    private boolean invalidUtf8;

    /// @param text takes what is read
    QuotedText(LineCursor line, TokenText text) {
        this.line = line;
        this.text = text;
    }

    /// Begins a new line.
    void forget() {
        controlCharacter = false;
        invalidUtf8 = false;
    }

    boolean sawControlCharacter() {
        return controlCharacter;
    }

    boolean sawInvalidUtf8() {
        return invalidUtf8;
    }

    /// Reads to the closing quote; escapes are resolved, broken UTF-8 and lone surrogates become U+FFFD.
    ///
    /// @return `STRING`, or `TRUNCATED` or `WRONG` where it does not end well
    Token read() throws IOException {
        text.clear();
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
                text.put(c);
            } else {
                multiByte(c);
            }
        }
    }

    private Token escape() throws IOException {
        int c = line.read();
        switch (c) {
            case '"', '\\', '/' -> text.put(c);
            case 'b' -> text.put('\b');
            case 'f' -> text.put('\f');
            case 'n' -> text.put('\n');
            case 'r' -> text.put('\r');
            case 't' -> text.put('\t');
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
                text.putReplacement();
                return escape();
            }
            line.read();
            int second = hex4();
            if (second >= 0xDC00 && second <= 0xDFFF) {
                text.putCodePoint(Character.toCodePoint((char) unit, (char) second));
                return Token.STRING;
            }
            text.putReplacement();
            unit = second;
        }
        if (unit < 0) {
            return unit == -1 ? Token.TRUNCATED : Token.WRONG;
        }
        text.putCodePoint(unit);
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
            text.putCodePoint(codePoint);
        } else {
            invalidUtf8 = true;
            text.putReplacement();
        }
    }
}
