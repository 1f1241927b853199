package tenken.source.dynamictools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The quick way of reading a line and the thorough one give the same answer, whatever the line.
class PlainAuditLineTest {
    private static final int LINES = 60_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void usualLines_areReadTheSameWay_andMostOfThemQuickly(long seed) throws IOException {
        var made = new UsualLines(seed);
        List<byte[]> lines = made.lines(LINES);
        assertSame(lines);
        var plain = new PlainAuditLine();
        long quick = lines.stream().filter(line -> plain.read(line, 0, line.length, new AuditFields())).count();
        assertThat(quick).isBetween(LINES * 6L / 10, LINES * 99L / 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void brokenLines_areReadTheSameWay(long seed) throws IOException {
        var made = new UsualLines(seed);
        assertSame(made.lines(LINES).stream().map(made::broken).toList());
    }

    @Test
    void lineThatIsCutAnywhere_isReadTheSameWay() throws IOException {
        byte[] line = new UsualLines(7).lines(1).getFirst();
        var cuts = new ArrayList<byte[]>();
        for (int length = 0; length <= line.length; length++) {
            cuts.add(Arrays.copyOf(line, length));
        }
        assertSame(cuts);
    }

    private static void assertSame(List<byte[]> lines) throws IOException {
        var log = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            log.write(line);
            log.write('\n');
        }
        LinesRead quick = LinesRead.of(log.toByteArray(), AuditLines::new);
        LinesRead thorough = LinesRead.of(log.toByteArray(), (line, path) -> new AuditLines(line, path, false));
        assertThat(quick.readable).isEqualTo(thorough.readable);
        assertThat(quick.rejected).isEqualTo(thorough.rejected);
        assertThat(quick.blank).isEqualTo(thorough.blank);
        assertThat(quick.readable.size() + quick.rejected.size() + quick.blank).isEqualTo(lines.size());
    }

    /// Lines as the programs write them, with now and then something unusual in a place of its own.
    private static final class UsualLines {
        private static final String[] TIMES = {"2026-01-05T00:30:00.123Z", "2024-02-29T23:59:59.999Z", "1970-01-01T00:00:00.000Z"};
        private static final String[] ODD_TIMES = {
            "2026-02-30T00:00:00.000Z", "2026-01-05T09:30:00+09:00", "2026-01-05 00:30:00", "1969-12-31T23:59:59.999Z", "2026-01-05T24:00:00.000Z",
            "2026-12-31T23:59:60.000Z", "0000-01-01T00:00:00.000Z", "2026-01-05T00:30:00.1234Z", ""};
        private static final String[] ACTIONS = {"tool.run", "run_dynamic_tool", "tool.create", "verification.fail", "", "何か"};
        private static final String[] TEXTS = {
            "", "dt_0a1b2c3d4e5f", "json_formatter", "点検 done", "😀", "it\\u0027s", "a\\\"b", "x\\\\y", "\\ud83d\\ude00", "\\ud800", "tab\\t", "raw\ttab", "<b>&"};
        private static final String[] VALUES = {
            "null", "true", "false", "0", "7", "125", "-3", "1.5", "1e3", "01", "123456789012345", "1234567890123456", "\"x\"", "[]", "{}", "[1,2,{\"a\":[]}]",
            "{\"type\":\"eval\",\"n\":{\"m\":[\"点\",\"\\u00e9\"]}}", "[{\"type\":\"eval\"},{\"type\":\"fs\"}]", "nul", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"};

        private final Random random;

        UsualLines(long seed) {
            random = new Random(seed);
        }

        List<byte[]> lines(int count) {
            var lines = new ArrayList<byte[]>();
            for (int i = 0; i < count; i++) {
                lines.add(line().getBytes(StandardCharsets.UTF_8));
            }
            return lines;
        }

        private String line() {
            var fields = new ArrayList<String>();
            fields.add(field("id", text("audit_" + Integer.toString(random.nextInt(1 << 20), 36))));
            fields.add(field("timestamp", text(seldom() ? one(ODD_TIMES) : one(TIMES))));
            fields.add(field("action", text(seldom() ? one(TEXTS) : one(ACTIONS))));
            fields.add(field("toolId", text(one(TEXTS[1], TEXTS[2], TEXTS[3]))));
            fields.add(field("toolName", seldom() ? one(VALUES) : text(one(TEXTS[2], TEXTS[3], TEXTS[4]))));
            fields.add(field("actor", text("agent-" + random.nextInt(3))));
            fields.add(field("details", seldom() ? one(VALUES) : details()));
            fields.add(field("success", seldom() ? one(VALUES) : one("true", "false", "null")));
            fields.add(field(one("error", "errorMessage"), random.nextInt(8) == 0 ? text(one(TEXTS)) : "null"));
            if (seldom()) {
                fields.add(fields.get(random.nextInt(fields.size())));
            }
            if (seldom()) {
                Collections.shuffle(fields, random);
            }
            if (seldom()) {
                fields.remove(random.nextInt(fields.size()));
            }
            return (seldom() ? " " : "") + "{" + String.join(one(",", ",", ", "), fields) + "}" + (seldom() ? one("\r", " ", "x") : "");
        }

        private String details() {
            var fields = new ArrayList<String>();
            fields.add(field("executionTimeMs", seldom() ? one(VALUES) : String.valueOf(random.nextInt(60_000))));
            fields.add(field("parameters", "{\"input\":\"日誌 co/92 in.ts\",\"limit\":" + random.nextInt(500) + ",\"dry\":false}"));
            if (random.nextInt(10) == 0) {
                fields.add(field(one("reason", "warning", "issues", "executionTimeMs", "other"), one(text(one(TEXTS)), one(VALUES))));
            }
            return "{" + String.join(",", fields) + "}";
        }

        private boolean seldom() {
            return random.nextInt(40) == 0;
        }

        private String one(String... choices) {
            return choices[random.nextInt(choices.length)];
        }

        private static String field(String name, String value) {
            return "\"" + name + "\":" + value;
        }

        private static String text(String text) {
            return "\"" + text + "\"";
        }

        /// One byte changed, put in or left out; never a line feed.
        byte[] broken(byte[] line) {
            byte[] other = line.clone();
            int at = random.nextInt(line.length);
            switch (random.nextInt(3)) {
                case 0 -> other[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> other[at] = (byte) "\"\\{}[],: 0e-".charAt(random.nextInt(12));
                default -> System.arraycopy(line, at, other, Math.max(0, at - 1), line.length - at);
            }
            for (int i = 0; i < other.length; i++) {
                other[i] = other[i] == '\n' ? (byte) ' ' : other[i];
            }
            return other;
        }
    }
}
