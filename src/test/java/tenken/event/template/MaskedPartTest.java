package tenken.event.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenken.event.Fingerprint;

class MaskedPartTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "got 3 of 5 | NUMBER=3 NUMBER=5",
        "ENOENT: open '/srv/work/7.json' | TEXT='/srv/work/7.json'",
        "see https://example.com/a?b=1 now | URL=https://example.com/a?b=1",
        "in /srv/work/a.json at 7 | PATH=/srv/work/a.json NUMBER=7",
        "id 6f9619ff-8b86-d011-b42d-00cf4fc964ff gone | ID=6f9619ff-8b86-d011-b42d-00cf4fc964ff",
        "connect 10.0.3.17:8080 | NUMBER=10.0.3.17 NUMBER=8080",
        "実行タイムアウト: 30000ms を超過しました | NUMBER=30000",
        "「入力7」は無効です | TEXT=「入力7」",
        "retry 5 | NUMBER=5",
        "nothing varies | ''"})
    void partsThatFellAway_areFoundFromLeftToRight(String message, String parts) {
        assertThat(found(message)).isEqualTo(parts);
    }

    @Test
    void messageOfAnotherTemplate_hasNoParts() {
        assertThat(MaskedPart.of("got three of 5", "got <n> off <n>")).isEmpty();
        assertThat(MaskedPart.of("failed", "got <n>")).isEmpty();
    }

    /// Put back in their places, the parts give the message again.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a1b2c3d4 then 1 2 3", "x 'y' z \"w\" 12", "<n> 5 <id>", "-5 +7 1,000.5", "p@12 q_34 r-56x", "http://h/1 /a/b/2 'q' 3", "99", "<script>alert('7')</script>"})
    void partsPutBack_giveTheMessage(String message) {
        String back = Fingerprint.of(message);
        for (MaskedPart part : MaskedPart.of(message, back)) {
            back = back.replaceFirst(part.mark().sign(), "\u0000" + java.util.regex.Matcher.quoteReplacement(part.value().replace("<", "\u0001")));
        }
        assertThat(back.replace("\u0000", "").replace("\u0001", "<")).isEqualTo(message);
    }

    @Test
    void longHostileMessage_takesNoLongerThanItIsLong() {
        String message = "1 x".repeat(600) + "'".repeat(300) + "9";
        assertThat(MaskedPart.of(message, Fingerprint.of(message))).isNotNull();
        assertThat(MaskedPart.of("a".repeat(100_000), "<n>".repeat(600) + "b")).isEmpty();
    }

    private static String found(String message) {
        return MaskedPart.of(message, Fingerprint.of(message)).stream().map(part -> part.mark() + "=" + part.value()).collect(Collectors.joining(" "));
    }
}
