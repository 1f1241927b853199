package tenken.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tenken.event.Action;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;

class ChangeSentenceTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant MONDAY = Instant.parse("2026-02-08T15:00:00Z"); // midnight in Tokyo
    private static final Spans WEEKS = Spans.of(new TimeSpan(MONDAY, MONDAY.plus(Duration.ofDays(7))));
    private static final ChangeSentence JA = new ChangeSentence(new Texts(Language.JA), TOKYO);
    private static final ChangeSentence EN = new ChangeSentence(new Texts(Language.EN), TOKYO);

    private static Cell cell(String tool, Outcome outcome, String template, int bucket, long n) {
        return new Cell(new Cell.Key(tool, "run", outcome, "", template), bucket, n);
    }

    /// 12 failures became 61; 44 of them are json's timeouts since Wednesday 14:00, when it was made again.
    private static Changes changes(String template) {
        List<Cell> now = List.of(cell("json", Outcome.FAILURE, template, 62, 44), cell("csv", Outcome.FAILURE, "x", 1, 17));
        List<Cell> before = List.of(cell("csv", Outcome.FAILURE, "x", 1, 12));
        List<Cell> eventsNow = List.of(cell("json", Outcome.FAILURE, "", 0, 44), cell("json", Outcome.SUCCESS, "", 0, 11), cell("csv", Outcome.FAILURE, "", 0, 17), cell("csv", Outcome.SUCCESS, "", 0, 383));
        List<Cell> eventsBefore = List.of(cell("json", Outcome.SUCCESS, "", 0, 1080), cell("csv", Outcome.FAILURE, "", 0, 12), cell("csv", Outcome.SUCCESS, "", 0, 388));
        var tools = new ToolGroups(List.of());
        var observed = new Observed(WEEKS, EventFilter.ALL, tools, Buckets.of(WEEKS.now(), TOKYO), Buckets.of(WEEKS.before(), TOKYO), new Observed.Pair(eventsNow, eventsBefore), new Observed.Pair(now, before));
        Changes changes = Changes.of(observed, Optional.empty());
        Instant fourteen = MONDAY.plus(Duration.ofHours(62));
        List<ToolMark> marks = ToolMark.of(List.of(new ToolMark.Act(fourteen.minusSeconds(20), Action.DELETE, "json", "dt_a1"),
                new ToolMark.Act(fourteen, Action.CREATE, "json", "dt_b7"), new ToolMark.Act(fourteen, Action.CREATE, "other", "dt_o")), tools);
        assertThat(changes.nearOnsets()).containsExactly(new TimeSpan(fourteen.minus(Duration.ofHours(1)), fourteen.plus(Duration.ofHours(1))));
        return changes.beside(Map.of(changes.nearOnsets().getFirst(), marks));
    }

    @Test
    void theExampleOfTheBook_inBothLanguages() {
        Changes changes = changes("実行タイムアウト");
        assertThat(JA.total(changes, Measure.FAILURES)).isEqualTo("失敗は 12 件から 61 件に増えました (5.1倍)。");
        assertThat(EN.total(changes, Measure.FAILURES)).isEqualTo("Failures rose from 12 to 61 (5.1 times as many).");
        Difference first = changes.failures().headlines().getFirst();
        assertThat(JA.of(first, changes)).isEqualTo("増えた 49 件のうち 44 件は、json の「実行タイムアウト」です (0 → 44 件、前はなし)。2/11 14:00 から増えています。"
                + "同じころ、14:00 に json が作り直されています (dt_a1 → dt_b7)。時刻が近いだけで、原因とは限りません。");
        assertThat(EN.of(first, changes)).isEqualTo("44 of the 49 additional failures: json with “実行タイムアウト” (0 → 44, none before). It begins at 11 Feb 14:00. "
                + "Near in time, which need not be the cause: json was recreated at 14:00 (dt_a1 → dt_b7).");
    }

    @Test
    void theReckoning_isShown_withRunsWhereAllAreRuns() {
        Changes changes = changes("timeout");
        Difference csv = changes.failures().differences().stream().filter(one -> one.subject().equals(new Subject(Dimension.TOOL, "csv"))).findFirst().orElseThrow();
        assertThat(EN.arithmetic(csv, changes)).isEqualTo("12 of 400 runs failed (3.00%) → 17 of 400 runs failed (4.25%)");
        assertThat(JA.arithmetic(csv, changes)).isEqualTo("実行 400 回のうち失敗 12 回 (3.00%) → 実行 400 回のうち失敗 17 回 (4.25%)");
        Difference pair = changes.failures().headlines().getFirst();
        assertThat(EN.arithmetic(pair, changes)).isEqualTo("0 of all 12 failures → 44 of all 61 failures");
        Difference volume = changes.events().headlines().getFirst();
        assertThat(EN.of(volume, changes)).isEqualTo("1,025 of the 1,025 events that went away: json (1,080 → 55, down to 5%).");
        assertThat(EN.arithmetic(volume, changes)).isEqualTo("1,080 of all 1,480 events → 55 of all 455 events");
    }

    @Test
    void hostileTexts_areShownAsTheyAre() {
        Changes changes = changes("{0} %s '\u202E<b>" + "x".repeat(200));
        assertThat(EN.of(changes.failures().headlines().getFirst(), changes)).contains("“{0} %s '〔U+202E〕<b>xxx").contains("xxx…”");
    }

    @Test
    void ratios_areRoundedForTheEyeOnly() {
        assertThat(EN.ratio(5.083)).isEqualTo("5.1 times as many");
        assertThat(EN.ratio(2)).isEqualTo("2 times as many");
        assertThat(EN.ratio(1234.5)).isEqualTo("1235 times as many");
        assertThat(EN.ratio(0.204)).isEqualTo("down to 20%");
        assertThat(EN.ratio(0.0001)).isEqualTo("down to 1%");
        assertThat(EN.ratio(1.04)).isEqualTo("about as many");
        assertThat(EN.ratio(Double.POSITIVE_INFINITY)).isEqualTo("none before");
        assertThat(EN.ratio(0)).isEqualTo("none now");
    }
}
