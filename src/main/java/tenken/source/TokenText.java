package tenken.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Holds the text of one token as UTF-8: a beginning of [#LIMIT_BYTES] at most, however long the token is.
final class TokenText {
    /// Kept of a text; the rest stands in the log alone.
    static final int LIMIT_BYTES = 64 * 1024;

    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
    private static final int REPEATED_TEXTS = 1 << 10;
    private static final int REPEATED_BYTES = 256;

    private final @Nullable String[] repeated = new @Nullable String[REPEATED_TEXTS];
    private final byte[][] repeatedBytes = new byte[REPEATED_TEXTS][0];
    private byte[] bytes = new byte[REPEATED_BYTES];
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
        int slot = (int) hash() & REPEATED_TEXTS - 1;
        String known = repeated[slot];
        if (known != null && Arrays.equals(repeatedBytes[slot], 0, repeatedBytes[slot].length, bytes, 0, length)) {
            return known;
        }
        String made = toString();
        if (length <= REPEATED_BYTES) {
            repeated[slot] = made;
            repeatedBytes[slot] = Arrays.copyOf(bytes, length);
        }
        return made;
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

    /// 64 bits (FNV-1a).
    long hash() {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ bytes[i] & 0xff) * 0x100000001b3L;
        }
        return hash;
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
