package tenken.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.Condition;
import tenken.event.Condition.AtLeast;
import tenken.event.Condition.InLine;
import tenken.event.Condition.Is;
import tenken.event.Condition.Lasting;
import tenken.event.Condition.Matching;
import tenken.event.Condition.Not;
import tenken.event.Condition.Says;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Severity;
import tenken.text.Language;
import tenken.time.TimeSpan;

class QueryTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-02-10T03:00:00Z");

    @Test
    void nothing_asksForEverything() {
        assertThat(filter("")).isEqualTo(EventFilter.ALL);
        assertThat(filter("  \u3000 ")).isEqualTo(EventFilter.ALL);
    }

    @Test
    void words_areFolded_quotesExact_slashesExpressions() {
        assertThat(filter("timeout \"Tool \\\"x\\\" C:\\\\a\\b\" /a b|c\\/d/ 失敗"))
                .isEqualTo(all(new InLine("timeout", Matching.FOLDED), new InLine("Tool \"x\" C:\\a\\b", Matching.EXACT),
                        new InLine("a b|c/d", Matching.REGEX), new InLine("失敗", Matching.FOLDED)));
    }

    @Test
    void fields_haveOneValueOrSeveral_quotedWhereNeeded() {
        assertThat(filter("tool:json_formatter,\"a, b\",csv_reader actor:\"\""))
                .isEqualTo(all(new Is(Field.TOOL, Set.of("json_formatter", "a, b", "csv_reader")), new Is(Field.ACTOR, "")));
    }

    @Test
    void japaneseNames_andFullWidthSigns_areUnderstood() {
        assertThat(filter("ツール：json_formatter、sweeper　結果:失敗　重さ：＞＝警告 ｔｏｏｌ：x －種類:監査 ”そのまま”"))
                .isEqualTo(all(new Is(Field.TOOL, Set.of("json_formatter", "sweeper")), new Is(Field.OUTCOME, "failure"), new AtLeast(Severity.WARN),
                        new Is(Field.TOOL, "x"), new Not(new Is(Field.STREAM, "audit")), new InLine("そのまま", Matching.EXACT)));
    }

    @ParameterizedTest
    @CsvSource({
        "操作:実行, ACTION, run", "実行者:extension, ACTOR, extension", "ファイル:a/b.jsonl, FILE, a/b.jsonl", "型:x, TEMPLATE, x", "メッセージ:x, MESSAGE, x",
        "結果:成功, OUTCOME, success", "result:Failed, OUTCOME, failure", "重さ:エラー, SEVERITY, error", "level:WARNING, SEVERITY, warn", "つーる:x, TOOL, x",
        "操作:\"実行\", ACTION, 実行", "system:dynamic-tools, SYSTEM, dynamic-tools"
    })
    void everyField_goesByItsNames(String text, Field field, String value) {
        assertThat(filter(text)).isEqualTo(all(new Is(field, value)));
    }

    @Test
    void aPartOfTheMessage_isAskedForBehindATilde_commasAndAll() {
        assertThat(filter("message:~ECONNREFUSED,x 文言：～\"a, b\" -メッセージ:~失敗 message:a,~b"))
                .isEqualTo(all(new Says("ECONNREFUSED,x"), new Says("a, b"), new Not(new Says("失敗")), new Is(Field.MESSAGE, Set.of("a", "~b"))));
        assertThat(filter("tool:~x")).isEqualTo(all(new Is(Field.TOOL, "~x")));
    }

    @Test
    void contraries_areWrittenWithADashOrNot() {
        var not = new Not(new Is(Field.OUTCOME, "success"));
        assertThat(filter("-outcome:success")).isEqualTo(all(not));
        assertThat(filter("NOT outcome:success")).isEqualTo(all(not));
        assertThat(filter("not -outcome:success")).isEqualTo(all(new Not(not)));
        assertThat(filter("-\"a b\" -word -/x/ a-b -"))
                .isEqualTo(all(new Not(new InLine("a b", Matching.EXACT)), new Not(new InLine("word", Matching.FOLDED)),
                        new Not(new InLine("x", Matching.REGEX)), new InLine("a-b", Matching.FOLDED), new InLine("-", Matching.FOLDED)));
    }

    @Test
    void durations_haveUnitsAndHalfOpenRanges() {
        assertThat(filter("duration:>=1000")).isEqualTo(all(lasting(1000, null)));
        assertThat(filter("duration:1s..5s")).isEqualTo(all(lasting(1000, 5000)));
        assertThat(filter("所要：１秒〜５秒")).isEqualTo(all(lasting(1000, 5000)));
        assertThat(filter("duration:<1.5m")).isEqualTo(all(lasting(null, 90_000)));
        assertThat(filter("duration:0.1s..")).isEqualTo(all(lasting(100, null)));
        var above = (Lasting) filter("duration:>250ms").conditions().getFirst();
        assertThat(above.fromMs().getAsDouble()).isGreaterThan(250).isLessThan(250.0001);
    }

    @Test
    void severities_areComparedByGravity() {
        assertThat(filter("severity:>=warn")).isEqualTo(all(new AtLeast(Severity.WARN)));
        assertThat(filter("severity:>warn")).isEqualTo(all(new AtLeast(Severity.ERROR)));
        assertThat(filter("severity:<warn")).isEqualTo(all(new Not(new AtLeast(Severity.WARN))));
        assertThat(filter("severity:<=warn")).isEqualTo(all(new Not(new AtLeast(Severity.ERROR))));
        assertThat(filter("severity:warn,error")).isEqualTo(all(new Is(Field.SEVERITY, Set.of("warn", "error"))));
    }

    /// Tokyo is nine hours ahead of UTC: the first of February begins there at three in the afternoon.
    @ParameterizedTest
    @CsvSource({
        "time:2026-02-01..2026-02-03, 2026-01-31T15:00:00Z, 2026-02-02T15:00:00Z", "time:2026-02-01, 2026-01-31T15:00:00Z, 2026-02-01T15:00:00Z",
        "time:2026-02, 2026-01-31T15:00:00Z, 2026-02-28T15:00:00Z", "time:24h, 2026-02-09T03:00:00Z, 2026-02-10T03:00:00Z",
        "time:今日, 2026-02-09T15:00:00Z, 2026-02-10T15:00:00Z", "時間:yesterday, 2026-02-08T15:00:00Z, 2026-02-09T15:00:00Z",
        "time:>=2026-02-01, 2026-01-31T15:00:00Z, +10000-01-01T00:00:00Z", "time:..2026-02-01, 0000-01-01T00:00:00Z, 2026-01-31T15:00:00Z",
        "time:2026-02-01T14:00..2026-02-01T15:00, 2026-02-01T05:00:00Z, 2026-02-01T06:00:00Z",
        "time:\"2026-02-01 14:00..2026-02-01 15:00\", 2026-02-01T05:00:00Z, 2026-02-01T06:00:00Z",
        "time:2026-02-01T14:00:00Z..2026-02-01T15:00:00.5+01:00, 2026-02-01T14:00:00Z, 2026-02-01T14:00:00.500Z",
        "time:7d..1d, 2026-02-03T03:00:00Z, 2026-02-09T03:00:00Z"
    })
    void times_areThePeriod(String text, Instant from, Instant to) {
        Parsed parsed = parse(text);
        assertThat(parsed.errors()).isEmpty();
        assertThat(parsed.filter()).isEqualTo(EventFilter.ALL.in(new TimeSpan(from, to)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:30", "https://example.com/x", "TypeError:", "/usr/bin/node", "a\"b", "(", "[x]", "::", "5:x"})
    void whatOnlyLooksLikeAField_isAWord(String word) {
        assertThat(filter(word)).isEqualTo(all(new InLine(word, Matching.FOLDED)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "x tols:y z|UNKNOWN_FIELD|2|6", "x tool: z|MISSING_VALUE|2|7", "x -message:~ z|MISSING_VALUE|3|12", "x outcome:failre z|UNKNOWN_VALUE|10|16", "x severity:>=grave z|UNKNOWN_VALUE|11|18",
        "x duration:soon z|BAD_DURATION|11|15", "x duration:5s..1s z|BACKWARDS|11|17", "x time:soon z|BAD_TIME|7|11", "x time:2026-02-31 z|BAD_TIME|7|17",
        "x time:2026-02-02..2026-02-01 z|BACKWARDS|7|29", "x -time:24h z|TIME_NEGATED|3|11", "x time:1d time:2d z|TIME_TWICE|10|17", "x /(/ z|BAD_REGEX|2|5",
        "x OR z|NO_OR|2|4", "x z NOT|DANGLING_NOT|4|7"
    })
    void whatIsNotUnderstood_isToldWithItsPlace_andTheRestIsUnderstood(String text, QueryError.Kind kind, int from, int to) {
        Parsed parsed = parse(text);
        assertThat(parsed.errors()).singleElement().satisfies(error -> {
            assertThat(error.kind()).isEqualTo(kind);
            assertThat(List.of(error.from(), error.to())).containsExactly(from, to);
        });
        assertThat(parsed.filter().conditions()).containsExactlyInAnyOrder(new InLine("x", Matching.FOLDED), new InLine("z", Matching.FOLDED));
    }

    @Test
    void anUnclosedQuote_isAnError_andItsTextIsLookedForAllTheSame() {
        Parsed parsed = parse("tool:a \"half of it");
        assertThat(parsed.errors()).containsExactly(new QueryError(QueryError.Kind.UNCLOSED_QUOTE, 7, 18, List.of()));
        assertThat(parsed.filter()).isEqualTo(all(new Is(Field.TOOL, "a"), new InLine("half of it", Matching.EXACT)));
    }

    @Test
    void anError_namesTheFieldsThatWereMeant_andTheValuesThatCanBe() {
        assertThat(parse("tolo:x").errors().getFirst().arguments()).containsExactly("tolo", "tool");
        assertThat(parse("otucome:x").errors().getFirst().arguments()).containsExactly("otucome", "outcome");
        assertThat(parse("結果:まあまあ").errors().getFirst().arguments()).containsExactly("まあまあ", "結果", "成功, 失敗, 不明");
        assertThat(parse("outcome:x").errors().getFirst().arguments()).containsExactly("x", "outcome", "success, failure, unknown");
    }

    @Test
    void anyText_isReadWithoutAnException() {
        var random = new Random(7);
        String signs = "aｔ失\"”\\/-－NOT :：,、.<>=~ \u3000\n\u0000{}u()[]*+?\uD83D\uDE00\uD800";
        List<String> parts = List.of("tool:", "message:~", "結果：", "duration:", "time:", "regex:", "severity:", "words:", "1s", "..", "2026-02-01", "\\u{1F600}");
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(random.nextInt(4) == 0 ? parts.get(random.nextInt(parts.size())) : String.valueOf(signs.charAt(random.nextInt(signs.length()))));
            }
            String query = text.toString();
            assertThatCode(() -> {
                Parsed parsed = parse(query);
                assertThat(parsed.errors()).allMatch(error -> 0 <= error.from() && error.from() <= error.to() && error.to() <= query.length());
                assertThat(parsed.tokens()).allMatch(token -> 0 <= token.from() && token.from() < token.to() && token.to() <= query.length());
                Completion.at(query, random.nextInt(query.length() + 1), Language.JA, (field, beginning) -> List.of());
            }).as(query).doesNotThrowAnyException();
        }
    }

    /// A reading that went over the text again for every piece would not end.
    @ParameterizedTest
    @ValueSource(strings = {"\"", "(", "/", "/a ", "-", "NOT ", "\\", "\"\\u{", "tool:", "x:y ", "tool:a,", "a ", "時間：", "regex:(", "//", "\"\" ", "tool:\"", "time:1..", "－"})
    void aMegabyte_isReadInOneGo(String part) {
        String text = part.repeat(1_000_000 / part.length());
        assertThat(parse(text).errors().size()).isLessThan(25);
        assertThat(parse("/(" + text).filter().conditions().size()).isLessThanOrEqualTo(QueryReader.MOST_TERMS);
    }

    private static Lasting lasting(Integer from, Integer to) {
        return new Lasting(from == null ? OptionalDouble.empty() : OptionalDouble.of(from), to == null ? OptionalDouble.empty() : OptionalDouble.of(to));
    }

    private static EventFilter all(Condition... conditions) {
        return new EventFilter(java.util.Optional.empty(), List.of(conditions));
    }

    private static EventFilter filter(String text) {
        assertThat(parse(text).errors()).as(text).isEmpty();
        return parse(text).filter();
    }

    private static Parsed parse(String text) {
        return Query.parse(text, TOKYO, NOW);
    }
}
