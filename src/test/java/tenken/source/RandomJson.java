package tenken.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/// Makes up lines as an audit log has them, and breaks them.
final class RandomJson {
    private static final String[] NAMES = {
        "id", "timestamp", "action", "toolId", "toolName", "actor", "details", "success", "error", "errorMessage",
        "executionTimeMs", "reason", "warning", "issues", "type", "parameters", "x", "名前", "\\u0069d", "a\\nb", ""};
    private static final String[] STRINGS = {
        "2026-01-05T00:30:00.000Z", "2026-01-05T09:30:00+09:00", "2026-01-05 00:30:00", "tool.run", "run_dynamic_tool", "dt_0a1b2c3d4e5f",
        "", "点検", "😀", "\\ud83d\\ude00", "\\ud800", "\\udc00x", "\\ud800\\ud83d\\ude00", "\\ud800\\n", "a\\\"b\\\\c\\/", "\\b\\f\\n\\r\\t", "\\u0000",
        "\u2028", "tab\there", "\u0001", "long enough to cross a buffer or two, whatever it may be"};
    private static final String[] NUMBERS = {
        "0", "-0", "1", "12", "0.5", "-1.25e-3", "1E+9", "1e999999", "123456789012345678901234567890", "9007199254740992", "9007199254740993", "3.0"};
    private static final byte[] HOSTILE = {
        0, '"', '\\', '{', '}', '[', ']', ',', ':', ' ', '\t', '\r', 0x0B, 0x0C, '0', '1', '-', '+', '.', 'e', 'E', 'u', 'd', '8', 'n', 't', 'f', '/',
        (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFF, (byte) 0xC0, (byte) 0x80, (byte) 0xE0, (byte) 0xED, (byte) 0xA0, (byte) 0xF0, (byte) 0xF4, 0x7F};

    private final Random random;

    RandomJson(long seed) {
        random = new Random(seed);
    }

    byte[] line() {
        var text = new StringBuilder();
        object(text, 0);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// One to three cuts, flips, splices or insertions; never a line feed.
    byte[] broken() {
        byte[] line = line();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            line = breakOnce(line);
        }
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '\n' ? (byte) ' ' : line[i];
        }
        return line;
    }

    private byte[] breakOnce(byte[] line) {
        int at = random.nextInt(line.length + 1);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(line, at);
            case 1 -> flipped(line, at);
            case 2 -> spliced(Arrays.copyOf(line, at), line());
            case 3 -> joined(Arrays.copyOf(line, at), new byte[] {HOSTILE[random.nextInt(HOSTILE.length)]}, Arrays.copyOfRange(line, at, line.length));
            case 4 -> joined(Arrays.copyOf(line, at), new byte[0], Arrays.copyOfRange(line, Math.min(line.length, at + 1 + random.nextInt(3)), line.length));
            default -> replaced(line, at);
        };
    }

    private byte[] flipped(byte[] line, int at) {
        if (at < line.length) {
            line[at] ^= (byte) (1 << random.nextInt(8));
        }
        return line;
    }

    private byte[] replaced(byte[] line, int at) {
        if (at < line.length) {
            line[at] = HOSTILE[random.nextInt(HOSTILE.length)];
        }
        return line;
    }

    private byte[] spliced(byte[] head, byte[] other) {
        return joined(head, new byte[0], Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
    }

    private static byte[] joined(byte[] head, byte[] middle, byte[] tail) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(middle);
        out.writeBytes(tail);
        return out.toByteArray();
    }

    private void object(StringBuilder text, int depth) {
        text.append('{').append(space());
        int fields = random.nextInt(depth == 0 ? 7 : 4);
        for (int i = 0; i < fields; i++) {
            text.append(i == 0 ? "" : ",").append(space()).append('"').append(NAMES[random.nextInt(NAMES.length)]).append('"').append(space()).append(':');
            value(text, depth + 1);
        }
        text.append('}').append(space());
    }

    private void array(StringBuilder text, int depth) {
        text.append('[').append(space());
        int values = random.nextInt(4);
        for (int i = 0; i < values; i++) {
            text.append(i == 0 ? "" : ",");
            value(text, depth + 1);
        }
        text.append(']');
    }

    private void value(StringBuilder text, int depth) {
        text.append(space());
        switch (random.nextInt(depth < 5 ? 10 : 7)) {
            case 0 -> text.append("true");
            case 1 -> text.append("false");
            case 2 -> text.append("null");
            case 3 -> text.append(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 7, 8 -> object(text, depth);
            case 9 -> array(text, depth);
            default -> text.append('"').append(STRINGS[random.nextInt(STRINGS.length)]).append('"');
        }
        text.append(space());
    }

    private String space() {
        return random.nextInt(12) == 0 ? " \t\r".substring(random.nextInt(3)) : "";
    }
}
