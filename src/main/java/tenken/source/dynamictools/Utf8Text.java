package tenken.source.dynamictools;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Bytes read as UTF-8 the way Node reads them: a byte order mark stays, what is no UTF-8 becomes U+FFFD. (Surrogates
/// encoded as if they were characters may become fewer of them here; nothing depends on how many.)
final class Utf8Text {
    private final byte[] bytes;
    private final String text;

    Utf8Text(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.UTF_8);
    }

    String text() {
        return text;
    }

    /// The byte at which the character at UTF-16 position `at` begins; for the end of the text, the count of bytes.
    int byteOffset(int at) {
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var in = ByteBuffer.wrap(bytes);
        decoder.decode(in, CharBuffer.allocate(at), true);
        return in.position();
    }
}
