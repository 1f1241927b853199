package tenken.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenken.query.Words.Word;
import tenken.text.Language;

class CompletionTest {
    private static final Words WORDS = (field, beginning) -> switch (field) {
        case TOOL -> List.of(new Word("json_formatter", OptionalLong.of(40)), new Word("csv to json", OptionalLong.of(3)), new Word("日付ツール", OptionalLong.of(2)));
        case OUTCOME -> List.of(new Word("failure", OptionalLong.of(7)));
        case MESSAGE -> List.of(new Word("timed out", OptionalLong.of(4)));
        default -> List.of();
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "to|tool:", "結|結果:", "ｔｏｏ|tool:", "TOO|tool:", "x -out|x -outcome:", "outcome:f|outcome:failure", "結果:失|結果:失敗", "severity:>=w|severity:>=warn",
        "tool:js|tool:json_formatter", "tool:ニチ|", "tool:日付つ|tool:日付ツール", "tool:a,js|tool:a,json_formatter", "tool:\"csv |tool:\"csv to json\"",
        "tool:csv|tool:\"csv to json\"", "duration:1s|duration:1s..5s", "time:2|time:24h", "-tool:JSON|-tool:json_formatter"
    })
    void theFirstSuggestion_completesWhatWasBegun(String typed, String completed) {
        List<Suggestion> found = Completion.at(typed, typed.length(), Language.EN, WORDS);
        assertThat(found.stream().limit(1).map(one -> one.in(typed))).containsExactlyElementsOf(completed == null ? List.of() : List.of(completed));
    }

    @Test
    void atTheBeginning_allFieldsAreOffered() {
        assertThat(Completion.at("", 0, Language.EN, WORDS)).hasSize(QueryField.values().length).first().returns("tool:", Suggestion::text);
        assertThat(Completion.at("tool:a ", 7, Language.EN, WORDS)).hasSize(QueryField.values().length);
    }

    @Test
    void behindAColon_theValuesAreOffered_withTheirCounts() {
        assertThat(Completion.at("tool:", 5, Language.EN, WORDS)).extracting(Suggestion::shown).containsExactly("json_formatter", "csv to json", "日付ツール");
        assertThat(Completion.at("tool:", 5, Language.EN, WORDS)).extracting(Suggestion::events).first().isEqualTo(OptionalLong.of(40));
        assertThat(Completion.at("outcome:", 8, Language.EN, WORDS)).extracting(Suggestion::text).containsExactly("success", "failure", "unknown");
        assertThat(Completion.at("outcome:", 8, Language.EN, WORDS).get(1).events()).isEqualTo(OptionalLong.of(7));
        assertThat(Completion.at("tool:a,", 7, Language.EN, WORDS)).hasSize(3);
        assertThat(Completion.at("severity:", 9, Language.EN, WORDS)).extracting(Suggestion::text).contains("warn", ">=");
        assertThat(Completion.at("message:", 8, Language.EN, WORDS)).extracting(Suggestion::text).containsExactly("\"timed out\"", "~");
        assertThat(Completion.at("message:~", 9, Language.EN, WORDS)).extracting(Suggestion::text).containsExactly("\"timed out\"");
        assertThat(Completion.at("メッセージ：～out", 10, Language.EN, WORDS)).extracting(one -> one.in("メッセージ：～out")).containsExactly("メッセージ：～\"timed out\"");
    }

    @Test
    void inTheMiddle_thePieceAroundTheCaretIsReplaced() {
        String text = "tool:js outcome:failure";
        Suggestion first = Completion.at(text, 7, Language.EN, WORDS).getFirst();
        assertThat(first.in(text)).isEqualTo("tool:json_formatter outcome:failure");
        assertThat(first.caret()).isEqualTo("tool:json_formatter".length());
    }

    @Test
    void whatIsOffered_isInTheLanguageOfTheWindow_andValuesInThatOfTheirField() {
        assertThat(Completion.at("", 0, Language.JA, WORDS)).extracting(Suggestion::text).startsWith("ツール:", "操作:", "結果:", "重さ:");
        assertThat(Completion.at("結果:", 3, Language.EN, WORDS)).extracting(Suggestion::text).containsExactly("成功", "失敗", "不明");
        assertThat(Completion.at("outcome:", 8, Language.JA, WORDS)).extracting(Suggestion::text).containsExactly("success", "failure", "unknown");
    }

    @Test
    void insideAText_nothingIsOffered() {
        assertThat(Completion.at("\"to", 3, Language.EN, WORDS)).isEmpty();
        assertThat(Completion.at("/to/", 4, Language.EN, WORDS)).isEmpty();
        assertThat(Completion.at("nosuch:x", 8, Language.EN, WORDS)).isEmpty();
    }
}
