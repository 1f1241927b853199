package tenken.source.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that are looked for.
final class Needle {
    private final byte[] bytes;
    private final String text;

    Needle(String words) {
        this(words.getBytes(StandardCharsets.UTF_8));
    }

    Needle(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    int length() {
        return bytes.length;
    }

    /// The bytes as letters of ISO 8859-1.
    String text() {
        return text;
    }

    boolean isIn(byte[] line, int from, int to) {
        if (bytes.length == 0) {
            return true;
        }
        for (int at = from; at <= to - bytes.length; at++) {
            if (line[at] == bytes[0] && Arrays.equals(line, at, at + bytes.length, bytes, 0, bytes.length)) {
                return true;
            }
        }
        return false;
    }
}
