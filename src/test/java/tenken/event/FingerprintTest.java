package tenken.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    /// The messages of the made-up workspaces; `@` is what differs from line to line.
    static Stream<String> messages() {
        return Stream.of(
                "実行タイムアウト: @ms を超過しました", "必須パラメータが不足しています: p@", "ツールが見つかりません: dt_@",
                "ENOENT: no such file or directory, open '/srv/work/@.json'", "EACCES: permission denied, open '/srv/data/@'",
                "connect ECONNREFUSED 10.0.3.17:@", "connect ETIMEDOUT 192.168.@.12:443", "Unexpected token < in JSON at position @",
                "Request failed with status code 503 (request req_@)", "Request failed with status code 429, retry after @s",
                "socket hang up (session @)", "Cannot read properties of undefined (reading 'f@')", "Maximum call stack size exceeded at frame @",
                "JavaScript heap out of memory (job @)", "Invalid URL: http://host-@/", "出力サイズが上限を超えました: @ bytes",
                "getaddrinfo ENOTFOUND api-@.example.com", "certificate has expired (serial @)",
                "duplicate key value violates unique constraint \"pk_@\"", "lock wait timeout exceeded; trx @", "Assertion failed: expected 3, got @",
                "ファイルが大きすぎます: @ KB", "ENOSPC: no space left on device, write (fd @)", "EMFILE: too many open files, open 'chunk-@'",
                "Token expired at @", "unsupported encoding: x-@", "regex timeout after @ steps", "date out of range: @",
                "checksum mismatch for block @", "<script>alert('@')</script> は許可されていない入力です");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messageThatDiffersInOneValue_isOneTemplate(String message) {
        var random = new Random(message.hashCode());
        var templates = new HashSet<String>();
        for (int i = 0; i < 20; i++) {
            templates.add(Fingerprint.of(message.replace("@", String.valueOf(random.nextInt(1_000, 100_000)))));
        }
        assertThat(templates).hasSize(1);
    }

    @Test
    void messages_remainApart() {
        assertThat(messages().map(message -> Fingerprint.of(message.replace("@", "12345"))).distinct()).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text is empty | text is empty",
        "got 3 of 5 | got <n> of <n>",
        "open '/srv/a.json' failed | open <text> failed",
        "see https://example.com/a?b=1 now | see <url> now",
        "in /srv/work/a.json at | in <path> at",
        "id 6f9619ff-8b86-d011-b42d-00cf4fc964ff gone | id <id> gone",
        "hash deadbeef01 | hash <id>",
        "「入力7」は無効です | <text>は無効です"})
    void variableParts_becomeMarks(String message, String template) {
        assertThat(Fingerprint.of(message)).isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9a_5", "1/b/c", "9http://x", "'a'_5", "-1-1", "1.2.3.4", "a1b2c3d4e5", "<5", "x<n>5", "''1''", "\"'\"'\"", "1a_2/b/c'3'"})
    void template_isItsOwnTemplate(String message) {
        String template = Fingerprint.of(message);
        assertThat(Fingerprint.of(template)).isEqualTo(template);
    }

    @Test
    void anyText_hasATemplateThatIsItsOwn() {
        var random = new Random(2_026);
        String alphabet = "0123456789abfzAZ__--..,,//\\\\::''\"\"`「」<>() \n点é+%~@";
        for (int i = 0; i < 100_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String template = Fingerprint.of(text.toString());
            assertThat(Fingerprint.of(template)).as(text.toString()).isEqualTo(template);
            assertThat(Fingerprint.of(text.toString())).isEqualTo(template);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "a-", "a_", "'", "/a", "/", "http://", "0a", "a1", "「", "-", "deadbeef", "\\", "a.b", "9,", "aaaaaaaa-"})
    void hundredThousandHostileCharacters_costMilliseconds(String piece) {
        String message = piece.repeat(100_000 / piece.length());
        Fingerprint.of(message);
        long start = System.nanoTime();
        String template = Fingerprint.of(message);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(200);
        assertThat(template.length()).isLessThanOrEqualTo(Fingerprint.LIMIT);
        assertThat(Fingerprint.of(template)).isEqualTo(template);
    }

    @Test
    void cutMessage_doesNotEndInHalfACharacter() {
        assertThat(Fingerprint.of("x".repeat(Fingerprint.LIMIT - 1) + "😀")).isEqualTo("x".repeat(Fingerprint.LIMIT - 1));
    }
}
