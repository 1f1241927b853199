package tenken.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// A gzip stream of one or more members. What follows the last of them and is no member ends it, as with gzip itself;
/// unlike the JDK's it says so.
final class Unpacked extends GZIPInputStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int TRAILER_BYTES = 8;

    Unpacked(InputStream packed) throws IOException {
        super(new BufferedInputStream(packed, BUFFER_BYTES), BUFFER_BYTES);
    }

    /// Whether something follows the end, which has been reached. Zeros do not count: tapes and disks leave them.
    boolean hasTrailingBytes() {
        for (int at = len - inf.getRemaining() + TRAILER_BYTES; at < len; at++) {
            if (buf[at] != 0) {
                return true;
            }
        }
        return false;
    }
}
