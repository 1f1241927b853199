package tenken.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenken.event.Condition;
import tenken.event.Condition.InLine;
import tenken.event.Condition.Matching;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Severity;
import tenken.text.Language;
import tenken.time.TimeSpan;

class QueryTextTest {
    private static final Instant NOW = Instant.parse("2026-02-10T03:00:00Z");
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Asia/Tokyo"), ZoneId.of("UTC"), ZoneId.of("America/Sao_Paulo"), ZoneId.of("Asia/Kathmandu"));
    private static final List<String> HOSTILE = List.of("\"", "\\", ":", "：", "\n", "\r", "\t", "\0", "\u001B", "\uD83D\uDE00", "\uD800", "\uDC00", "\u202E", " ", "　",
            ",", "、", "/", "-", ">=", "..", "NOT", "not", "OR", "AND", "a", "失敗", "run", "実行", "が", "が", "”", "{1}", "\\u{41}", "'", "%s", "(", "*", "tool:", "\u2028", "\uFFFF");

    private final Random random = new Random(20260210);

    @Test
    void anyFilter_isReadBackFromItsText() {
        for (int i = 0; i < 20_000; i++) {
            EventFilter filter = filter();
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            String text = QueryText.of(filter, zone, random.nextBoolean() ? Language.EN : Language.JA);
            Parsed parsed = Query.parse(text, zone, NOW);
            assertThat(parsed.filter()).as(text).isEqualTo(filter);
            assertThat(parsed.errors()).as(text).isEmpty();
            assertThat(text.codePoints().noneMatch(Character::isISOControl)).as("nothing that a field for typing drops: %s", text).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "重さ：＞＝警告 ツール:b,a|tool:a,b severity:>=warn", "duration:1000..5000|duration:1s..5s", "duration:>250|duration:>250ms", "duration:0.1s|duration:100ms", "duration:0.1|duration:0.1ms",
        "time:2026-02-01|time:2026-02-01", "time:2026-02|time:2026-02-01..2026-03-01", "time:>=2026-02-01|time:2026-02-01..",
        "time:2026-02-01T14:00..2026-02-01T15:00|time:2026-02-01T14:00:00+09:00..2026-02-01T15:00:00+09:00", "-操作:実行 -\"x y\" /a\\/b/ timeout|-action:run -\"x y\" timeout /a\\/b/",
        "words:\"a b\"|words:\"a b\"", "メッセージ：～\"a b\" 文言:〜ECONN,x -msg:~\"\"|message:~\"a b\" message:~\"ECONN,x\" -message:~\"\"", "message:\"~a\"|message:\"~a\"",
        "tool:\"\"|tool:\"\""
    })
    void text_isThePlainestWayToAsk(String written, String printed) {
        ZoneId tokyo = ZONES.getFirst();
        List<String> terms = List.of(QueryText.of(Query.parse(written, tokyo, NOW).filter(), tokyo).split(" (?=[a-z/-])"));
        assertThat(terms).containsExactlyInAnyOrder(printed.split(" (?=[a-z/-])"));
    }

    @Test
    void text_canSpeakJapanese() {
        EventFilter filter = Query.parse("outcome:failure tool:a severity:>=warn action:run duration:>=1s \"x\" time:2026-02-01", ZONES.getFirst(), NOW).filter();
        assertThat(QueryText.of(filter, ZONES.getFirst(), Language.JA)).isEqualTo("ツール:a 操作:実行 結果:失敗 重さ:>=警告 所要:>=1s \"x\" 時間:2026-02-01");
    }

    private EventFilter filter() {
        var conditions = new ArrayList<Condition>();
        for (int n = random.nextInt(6); n > 0; n--) {
            Condition condition = condition();
            for (int nots = random.nextInt(5) - 2; nots > 0; nots--) {
                condition = new Condition.Not(condition);
            }
            conditions.add(condition);
        }
        return new EventFilter(random.nextInt(3) == 0 ? Optional.of(period()) : Optional.empty(), conditions);
    }

    private Condition condition() {
        return switch (random.nextInt(7)) {
            case 6 -> new Condition.Says(text());
            case 0 -> new Condition.AtLeast(Severity.values()[random.nextInt(Severity.values().length)]);
            case 1 -> lasting();
            case 2 -> new InLine(text(), random.nextBoolean() ? Matching.EXACT : Matching.FOLDED);
            case 3 -> new InLine(random.nextBoolean() ? Pattern.quote(text()) : "a/b[/]\\/" + random.nextInt(9), Matching.REGEX);
            default -> is();
        };
    }

    private Condition is() {
        Field field = Field.values()[random.nextInt(Field.values().length)];
        List<String> closed = QueryField.of(field).closedValues();
        var values = new TreeSet<String>();
        for (int n = random.nextInt(4); n >= 0; n--) {
            values.add(closed.isEmpty() ? text() : closed.get(random.nextInt(closed.size())));
        }
        return new Condition.Is(field, values);
    }

    private Condition lasting() {
        double from = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(100) * 1000;
            case 1 -> Math.nextUp(random.nextInt(5000));
            case 2 -> random.nextDouble() * Math.pow(10, random.nextInt(40) - 20);
            default -> Double.MAX_VALUE * random.nextDouble();
        };
        double to = random.nextInt(4) == 0 ? Math.nextUp(from) : from * (1 + random.nextDouble()) / 1.0;
        return new Condition.Lasting(random.nextInt(3) == 0 ? OptionalDouble.empty() : OptionalDouble.of(from),
                random.nextInt(3) == 0 || Double.isInfinite(to) ? OptionalDouble.empty() : OptionalDouble.of(to));
    }

    private TimeSpan period() {
        long from = switch (random.nextInt(4)) {
            case 0 -> 86_400L * random.nextInt(30_000) - 9 * 3_600;
            case 1 -> 86_400L * random.nextInt(30_000);
            case 2 -> -62_167_219_200L + random.nextInt(1_000_000_000);
            default -> random.nextInt();
        };
        Instant begin = random.nextInt(5) == 0 ? TimeSpan.EVER : Instant.ofEpochSecond(from, random.nextInt(3) == 0 ? random.nextInt(1_000_000_000) : 0);
        Instant end = random.nextInt(5) == 0 ? TimeSpan.FOREVER : begin.plusSeconds(random.nextBoolean() ? 86_400 : random.nextInt(1_000_000));
        return new TimeSpan(begin, end);
    }

    private String text() {
        var text = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
            text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        return text.toString();
    }
}
