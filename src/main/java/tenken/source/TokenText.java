package tenken.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Holds the text of one token as UTF-8: a beginning of [#LIMIT_BYTES] at most, however long the token is.
final class TokenText {
    /// Kept of a text; the rest stands in the log alone.
    static final int LIMIT_BYTES = 64 * 1024;

    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
    private static final int USUAL_BYTES = 256;

    private final RepeatedTexts repeated = new RepeatedTexts();
    private byte[] bytes = new byte[USUAL_BYTES];
    private int length;
    private boolean shortened;

    void clear() {
        length = 0;
        shortened = false;
    }

    boolean isShortened() {
        return shortened;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /// The same as [#toString], without making the words anew that stand on every second line.
    String repeated() {
        return repeated.of(bytes, 0, length);
    }

    /// Whether this is `expected`, which is ASCII.
    boolean is(String expected) {
        if (length != expected.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// 64 bits.
    long hash() {
        return RepeatedTexts.hash(bytes, 0, length);
    }

    /// Adds a byte.
    void put(int one) {
        if (shortened) {
            return; // what is kept is a beginning, without holes
        }
        if (length == bytes.length) {
            if (bytes.length >= LIMIT_BYTES) {
                shortened = true;
                return;
            }
            bytes = Arrays.copyOf(bytes, Math.min(LIMIT_BYTES, bytes.length * 2));
        }
        bytes[length++] = (byte) one;
    }

    /// Adds a character; half a surrogate pair becomes U+FFFD.
    void putCodePoint(int codePoint) {
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            putReplacement();
        } else if (codePoint < 0x80) {
            put(codePoint);
        } else {
            putWhole(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Adds U+FFFD.
    void putReplacement() {
        putWhole(REPLACEMENT);
    }

    /// All bytes of a character or none.
    private void putWhole(byte[] character) {
        if (shortened || length + character.length > LIMIT_BYTES) {
            shortened = true;
            return;
        }
        for (byte one : character) {
            put(one);
        }
    }
}
