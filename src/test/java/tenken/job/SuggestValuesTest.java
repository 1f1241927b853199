package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.event.Field;
import tenken.query.Words.Word;
import tenken.work.CancelToken;
import tenken.work.Progress;

class SuggestValuesTest {
    private static final String LINE = "{\"timestamp\":\"2026-01-05T00:00:0%d.000Z\",\"action\":\"tool.run\",\"toolId\":\"dt_%s\",\"toolName\":\"%s\",\"actor\":\"%s\","
            + "\"success\":%b,\"errorMessage\":%s}\n";

    @TempDir
    private Path folder;

    @Test
    void values_areTheMostFrequentThatBeginSo_thenThoseThatHoldIt() throws Exception {
        assertThat(values(Field.TOOL, "")).containsExactly(word("日付ツール", 3), word("json_formatter", 2), word("to_json", 1),
                word("dt_a", 3), word("dt_b", 2), word("dt_c", 1));
        assertThat(values(Field.TOOL, "JSON")).containsExactly(word("json_formatter", 2), word("to_json", 1));
        assertThat(values(Field.TOOL, "日付つー")).containsExactly(word("日付ツール", 3));
        assertThat(values(Field.TOOL, "dt_b")).containsExactly(word("dt_b", 2));
    }

    @Test
    void values_ofEveryFieldThatTheLogsKnow() throws Exception {
        assertThat(values(Field.ACTION, "")).containsExactlyInAnyOrder(word("run", 6), word("tool.run", 6));
        assertThat(values(Field.OUTCOME, "")).containsExactly(word("success", 4), word("failure", 2));
        assertThat(values(Field.STREAM, "a")).containsExactly(word("audit", 6));
        assertThat(values(Field.SYSTEM, "")).containsExactly(word("dynamic-tools", 6));
        assertThat(values(Field.FILE, "dynamic")).extracting(Word::value).containsExactly(LoggedWorkspace.LIVE);
        assertThat(values(Field.ACTOR, "")).extracting(Word::value).containsExactly("agent-1", "system");
        assertThat(values(Field.MESSAGE, "")).extracting(Word::value).containsExactly("Timeout after 30 ms");
        assertThat(values(Field.TEMPLATE, "time")).hasSize(1);
    }

    private List<Word> values(Field field, String part) throws Exception {
        var workspace = new LoggedWorkspace(folder.resolve(field + "-" + part.length() + part.hashCode())).log(
                LINE.formatted(1, "a", "日付ツール", "system", true, "null") + LINE.formatted(2, "a", "日付ツール", "agent-1", true, "null")
                        + LINE.formatted(3, "a", "日付ツール", "system", true, "null") + LINE.formatted(4, "b", "json_formatter", "system", true, "null")
                        + LINE.formatted(5, "b", "json_formatter", "system", false, "\"Timeout after 30 ms\"")
                        + LINE.formatted(6, "c", "to_json", "system", false, "\"Timeout after 30 ms\""));
        workspace.refresh();
        return new SuggestValues(workspace.index).run(new KnownValues.Question(field, part, 10), new Progress(), new CancelToken()).values();
    }

    private static Word word(String value, long events) {
        return new Word(value, OptionalLong.of(events));
    }
}
