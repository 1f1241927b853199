package tenken.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Outcome;
import tenken.time.TimeSpan;

class RankingTest {
    private static final Instant MONDAY = Instant.parse("2026-02-09T00:00:00Z");
    private static final TimeSpan NOW = new TimeSpan(MONDAY, MONDAY.plus(Duration.ofDays(7)));
    private static final Spans WEEKS = Spans.of(NOW);
    private static final ToolGroups TOOLS = new ToolGroups(List.of());

    private static Cell failed(String tool, String template, String actor, int bucket, long n) {
        return new Cell(new Cell.Key(tool, "run", Outcome.FAILURE, actor, template), bucket, n);
    }

    private static Cell events(String tool, Outcome outcome, long n) {
        return new Cell(new Cell.Key(tool, "run", outcome, "", ""), 0, n);
    }

    private static Observed observed(Spans spans, List<Cell> eventsNow, List<Cell> eventsBefore, List<Cell> now, List<Cell> before) {
        return new Observed(spans, EventFilter.ALL, TOOLS, Buckets.of(spans.now(), Duration.ofHours(1), ZoneOffset.UTC), Buckets.of(spans.before(), Duration.ofHours(1), ZoneOffset.UTC),
                new Observed.Pair(eventsNow, eventsBefore), new Observed.Pair(now, before));
    }

    /// The example of EXPERIENCE E.5: 12 failures became 61; 44 of the 49 more are timeouts of json, from Wednesday 14:00 on.
    private static Observed e5() {
        var now = new ArrayList<Cell>();
        for (int hour = 0; hour < 11; hour++) {
            now.add(failed("json", "timeout", "bot", 62 + hour * 2, 4)); // 62 hours after Monday's midnight is Wednesday 14:00
        }
        now.add(failed("json", "bad input", "bot", 3, 2));
        now.add(failed("csv", "bad input", "bot", 7, 12));
        now.add(failed("web", "refused", "ann", 90, 3));
        List<Cell> before = List.of(failed("json", "bad input", "bot", 0, 3), failed("csv", "bad input", "bot", 0, 7), failed("web", "refused", "ann", 0, 2));
        return observed(WEEKS,
                List.of(events("json", Outcome.FAILURE, 46), events("json", Outcome.SUCCESS, 84), events("csv", Outcome.SUCCESS, 310),
                        events("csv", Outcome.FAILURE, 12), events("web", Outcome.FAILURE, 3)),
                List.of(events("json", Outcome.FAILURE, 3), events("json", Outcome.SUCCESS, 137), events("csv", Outcome.SUCCESS, 331),
                        events("csv", Outcome.FAILURE, 7), events("web", Outcome.FAILURE, 2)),
                now, before);
    }

    @Test
    void theGreatestPart_isToldFirst_byTheValueThatSaysMost() {
        Ranking.Ranked ranked = Ranking.of(e5(), Measure.FAILURES);
        Difference first = ranked.headlines().getFirst();
        assertThat(first.subject()).isEqualTo(new Subject(Dimension.TOOL_TEMPLATE, "json", "timeout"));
        assertThat(first.weight()).isEqualTo(44);
        assertThat(List.of(first.beforeCount(), first.nowCount())).containsExactly(0L, 44L);
        assertThat(first.turn()).isEqualTo(Difference.Turn.NEW);
        assertThat(first.since()).contains(Instant.parse("2026-02-11T14:00:00Z"));
        // csv rose by 5, from 7 to 12; the rest repeats json's timeouts, is less than a twentieth of 61, or too few
        assertThat(ranked.headlines()).extracting(one -> one.subject().value()).containsExactly("json", "csv");
    }

    @Test
    void everyDifference_isListed_theGreatestFirst_equalOnesByValueThenDimension() {
        List<Difference> all = Ranking.of(e5(), Measure.FAILURES).differences();
        assertThat(all).extracting(one -> one.weight() + " " + one.subject().dimension().word() + " " + one.subject().value()).containsExactly(
                "48 actor bot", // 10 → 58
                "44 tool_template json", "44 template timeout", // 0 → 44
                "43 tool json", // 3 → 46
                "5 tool_template csv", "5 tool csv", // 7 → 12
                "4 template bad input"); // 10 → 14
    }

    @Test
    void fewerThanFiveInBothPeriods_areLeftOut_andCounted() {
        // web (2 → 3), ann (2 → 3), refused (2 → 3), web × refused (2 → 3), json × bad input (3 → 2)
        assertThat(Ranking.of(e5(), Measure.FAILURES).leftOut()).isEqualTo(5);
    }

    @Test
    void theOneAction_saysNothing_butTheOneToolDoes() {
        Observed one = observed(WEEKS, List.of(events("json", Outcome.FAILURE, 30)), List.of(events("json", Outcome.FAILURE, 10)),
                List.of(failed("json", "timeout", "bot", 0, 30)), List.of(failed("json", "timeout", "bot", 0, 10)));
        assertThat(Ranking.of(one, Measure.FAILURES).differences()).extracting(difference -> difference.subject().dimension())
                .containsExactlyInAnyOrder(Dimension.TOOL_TEMPLATE, Dimension.TOOL, Dimension.TEMPLATE);
        assertThat(Ranking.of(one, Measure.FAILURES).headlines()).singleElement()
                .extracting(difference -> difference.subject().dimension()).isEqualTo(Dimension.TOOL_TEMPLATE);
    }

    @Test
    void anErrorOfManyTools_isToldByTheError() {
        var now = new ArrayList<Cell>();
        for (int tool = 0; tool < 10; tool++) {
            now.add(failed("tool_" + tool, "disk full", "bot", tool, 6));
        }
        Ranking.Ranked ranked = Ranking.of(observed(WEEKS, List.of(), List.of(), now, List.of()), Measure.FAILURES);
        assertThat(ranked.headlines()).singleElement().satisfies(one -> assertThat(one.subject()).isEqualTo(new Subject(Dimension.TEMPLATE, "disk full")));
    }

    @Test
    void whatIsGone_isToldToo() {
        Ranking.Ranked ranked = Ranking.of(observed(WEEKS, List.of(), List.of(), List.of(), List.of(failed("a", "x", "", 0, 20))), Measure.FAILURES);
        assertThat(ranked.headlines().getFirst()).satisfies(one -> {
            assertThat(one.turn()).isEqualTo(Difference.Turn.GONE);
            assertThat(one.weight()).isEqualTo(-20);
            assertThat(one.onset()).isEmpty();
        });
    }

    @Test
    void evidence_asksForExactlyTheValue() {
        Difference first = Ranking.of(e5(), Measure.FAILURES).headlines().getFirst();
        assertThat(first.evidence().conditions()).containsExactlyInAnyOrder(new Condition.Is(Field.OUTCOME, "failure"),
                new Condition.Is(Field.TOOL, "json"), new Condition.Is(Field.TEMPLATE, "timeout"));
    }

    @Test
    void volume_isRankedByItself_andFailuresAreNotToldTwice() {
        Ranking.Ranked ranked = Ranking.of(e5(), Measure.EVENTS);
        // json 140 → 130, csv 338 → 322; success 468 → 394; failures are the other measure's; web (2 → 3) is too few
        assertThat(ranked.differences()).extracting(one -> one.weight() + " " + one.subject().value()).containsExactly("-74 success", "-16 csv", "-10 json");
        assertThat(ranked.leftOut()).isEqualTo(1);
    }

    @Test
    void periodsOfDifferentLength_areComparedByTheHour() {
        var spans = new Spans(NOW, new TimeSpan(MONDAY.minus(Duration.ofDays(14)), MONDAY)); // two weeks before
        Ranking ranking = new Ranking(observed(spans, List.of(), List.of(), List.of(failed("a", "x", "", 0, 10)), List.of(failed("a", "x", "", 0, 20))), Measure.FAILURES);
        assertThat(ranking.values(Dimension.TOOL)).singleElement().extracting(Difference::weight, Difference::ratio).containsExactly(0L, 1.0);
    }

    /// Whatever the counts, the parts of a dimension's values sum up to the change as a whole; the order of what is counted does not matter.
    @Test
    void parts_sumUp_andTheOrderOfTheCellsDoesNotMatter() {
        var random = new Random(3);
        for (int round = 0; round < 50; round++) {
            var spans = round % 2 == 0 ? WEEKS : new Spans(NOW, TimeSpan.before(NOW.from(), Duration.ofHours(1 + random.nextInt(500))));
            List<Cell> now = cells(random);
            List<Cell> before = cells(random);
            Observed observed = observed(spans, now, before, now, before);
            var ranking = new Ranking(observed, Measure.FAILURES);
            long whole = spans.weight(now.stream().mapToLong(Cell::n).sum(), before.stream().mapToLong(Cell::n).sum());
            for (Dimension dimension : Dimension.values()) {
                assertThat(ranking.values(dimension).stream().mapToLong(Difference::weight).sum()).as(dimension.word()).isEqualTo(whole);
            }
            Ranking.Ranked straight = Ranking.of(observed, Measure.FAILURES);
            Collections.shuffle(now, random);
            Collections.shuffle(before, random);
            assertThat(Ranking.of(observed(spans, now, before, now, before), Measure.FAILURES)).isEqualTo(straight);
        }
    }

    private static List<Cell> cells(Random random) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < 60; i++) {
            cells.add(failed("t" + random.nextInt(6), random.nextInt(4) == 0 ? "" : "m" + random.nextInt(5), "a" + random.nextInt(3), random.nextInt(168), 1 + random.nextInt(9)));
        }
        return cells;
    }
}
