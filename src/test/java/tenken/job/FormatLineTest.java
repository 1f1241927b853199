package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tenken.event.Origin;
import tenken.work.CancelToken;
import tenken.work.Progress;

class FormatLineTest {
    @Test
    void aLine_standsFieldByField_withItsNumbersAsWritten_andFieldsThatStandTwice() {
        var answer = format("{\"a\":1.50,\"big\":12345678901234567890,\"list\":[1e3,{}],\"a\":null,\"s\":\"\\u001b\\\"日\"}", false);
        assertThat(answer.text()).isEqualTo("""
                {
                  "a": 1.50,
                  "big": 12345678901234567890,
                  "list": [
                    1e3,
                    { }
                  ],
                  "a": null,
                  "s": "\\u001B\\"日"
                }""");
        assertThat(answer.whole()).isTrue();
    }

    @Test
    void aLineThatBreaksOff_isLaidOutAsFarAsItIs() {
        var answer = format("{\"a\":1,\"b\":[2,", false);
        assertThat(answer.text()).isEqualTo("{\n  \"a\": 1,\n  \"b\": [\n    2");
        assertThat(answer.whole()).isFalse();
        assertThat(format("no json", false).whole()).isFalse();
        assertThat(format("{}", true).whole()).isFalse();
    }

    private static FormatLine.Answer format(String text, boolean shortened) {
        return new FormatLine().run(new RawLine(new Origin("log", 1, 0, text.length()), text, shortened), new Progress(), new CancelToken());
    }
}
