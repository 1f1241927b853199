package tenken.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Gives the texts of bytes without making the words anew that stand on every second line.
public final class RepeatedTexts {
    private static final int TEXTS = 1 << 10;
    private static final int MOST_BYTES = 256;

    private final @Nullable String[] texts = new @Nullable String[TEXTS];
    private final byte[][] bytesOf = new byte[TEXTS][0];

    public String of(byte[] bytes, int from, int to) {
        int slot = (int) hash(bytes, from, to) & TEXTS - 1;
        String known = texts[slot];
        if (known != null && Arrays.equals(bytesOf[slot], 0, bytesOf[slot].length, bytes, from, to)) {
            return known;
        }
        String made = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (to - from <= MOST_BYTES) {
            texts[slot] = made;
            bytesOf[slot] = Arrays.copyOfRange(bytes, from, to);
        }
        return made;
    }

    /// 64 bits (FNV-1a).
    public static long hash(byte[] bytes, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i] & 0xff) * 0x100000001b3L;
        }
        return hash;
    }
}
