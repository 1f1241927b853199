package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.change.Changes;
import tenken.change.Difference;
import tenken.change.Spans;
import tenken.change.ToolMark;
import tenken.event.EventFilter;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Progress;

class WhatChangedTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant FROM = Instant.parse("2026-02-02T00:00:00Z");
    private static final Instant MIDDLE = Instant.parse("2026-02-09T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-02-16T00:00:00Z");
    private static final Spans WEEKS = new Spans(new TimeSpan(MIDDLE, TO), new TimeSpan(FROM, MIDDLE));

    @TempDir
    private Path folder;

    private record Line(Instant at, String action, String id, String name, String actor, boolean success, String message) {
        String json() {
            return "{\"id\":\"audit_%d\",\"timestamp\":\"%s\",\"action\":\"%s\",\"toolId\":%s,\"toolName\":%s,\"actor\":\"%s\",\"details\":{},\"success\":%b,\"errorMessage\":%s}\n"
                    .formatted(at.toEpochMilli(), at, action, quoted(id), quoted(name), actor, success, quoted(message));
        }

        private static String quoted(String text) {
            return text.isEmpty() ? "null" : "\"" + text + "\"";
        }
    }

    private static Line run(Instant at, String tool, boolean success, String message) {
        return new Line(at, "tool.run", "dt_" + tool, tool, "bot", success, message);
    }

    private LoggedWorkspace logged(List<Line> lines) throws IOException, Problem {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.json()));
        var workspace = new LoggedWorkspace(folder);
        workspace.log(text.toString()).refresh();
        return workspace;
    }

    private static Changes ask(LoggedWorkspace workspace, Spans spans, EventFilter base) throws Problem {
        return new WhatChanged(workspace.index).run(new WhatChanged.Question(spans, base, TOKYO), new Progress(), new CancelToken());
    }

    @Test
    void aToolMadeAgainAndFailingSince_isTheFirstThingTold_withItsRecord() throws Exception {
        var lines = new ArrayList<Line>();
        for (Instant at = FROM; at.isBefore(TO); at = at.plus(Duration.ofHours(2))) {
            lines.add(run(at, "csv", true, ""));
        }
        Instant fourteen = Instant.parse("2026-02-11T05:00:00Z"); // in Tokyo
        lines.add(new Line(fourteen.minusSeconds(20), "tool.delete", "dt_old", "json", "bot", true, ""));
        lines.add(new Line(fourteen, "tool.create", "dt_new", "json", "bot", true, ""));
        for (int i = 0; i < 30; i++) {
            lines.add(new Line(FROM.plus(Duration.ofHours(5L * i)), "tool.run", "dt_old", "json", "bot", true, ""));
            lines.add(new Line(fourteen.plus(Duration.ofMinutes(3 + 20L * i)), "tool.run", "dt_new", "json", "bot", false, "timeout after " + (30_000 + i) + " ms"));
        }
        lines.add(run(MIDDLE.plusSeconds(77), "csv", false, "bad input"));
        LoggedWorkspace workspace = logged(lines);

        Changes changes = ask(workspace, WEEKS, WhatChanged.AUDITED);
        assertThat(changes.now().failures()).isEqualTo(31);
        assertThat(changes.before().failures()).isZero();
        Difference first = changes.failures().headlines().getFirst();
        assertThat(first.subject().value()).isEqualTo("json");
        assertThat(first.subject().second()).isEqualTo("timeout after <n> ms");
        assertThat(first.nowCount()).isEqualTo(30);
        assertThat(first.since()).contains(fourteen);
        assertThat(first.coincidences()).singleElement().satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo(ToolMark.Kind.RECREATED);
            assertThat(List.of(mark.formerId(), mark.toolId())).containsExactly("dt_old", "dt_new");
            assertThat(workspace.count(mark.evidence())).isEqualTo(2);
        });
        assertThat(changes.marks()).singleElement().extracting(ToolMark::at).isEqualTo(fourteen);
        assertThat(workspace.find(first.evidence().in(WEEKS.now()))).hasSize(30).allMatch(event -> event.targetId().equals("dt_new"));
        assertThat(changes.failedNow().stream().mapToLong(Changes.Bar::failures).sum()).isEqualTo(31);
    }

    @Test
    void nothingBefore_isSaid() throws Exception {
        LoggedWorkspace workspace = logged(List.of(run(MIDDLE.plusSeconds(60), "csv", true, "")));
        Changes changes = ask(workspace, WEEKS, WhatChanged.AUDITED);
        assertThat(changes.hasNothingBefore()).isTrue();
        assertThat(changes.heldFrom()).contains(MIDDLE.plusSeconds(60));
        assertThat(changes.failures().headlines()).isEmpty();
    }

    @Test
    void anEmptyWorkspace_hasNoChanges() throws Exception {
        Changes changes = ask(new LoggedWorkspace(folder), WEEKS, WhatChanged.AUDITED);
        assertThat(changes.now().events() + changes.before().events()).isZero();
        assertThat(changes.failures().differences()).isEmpty();
    }

    @Test
    void cancelled_itStops() throws Exception {
        LoggedWorkspace workspace = logged(List.of(run(MIDDLE, "csv", true, "")));
        var cancel = new CancelToken();
        cancel.cancel();
        assertThatThrownBy(() -> new WhatChanged(workspace.index).run(new WhatChanged.Question(WEEKS, TOKYO), new Progress(), cancel)).isInstanceOf(Problem.class);
    }

    /// Every number a difference names is the number of events its filter finds, and the number there are by an independent count.
    @Test
    void everyNumber_isTheNumberItsFilterFinds() throws Exception {
        var random = new Random(11);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 3_000; i++) {
            lines.add(line(random));
        }
        LoggedWorkspace workspace = logged(lines);
        // neither begins nor ends at a round time, and they differ in length
        var odd = new Spans(new TimeSpan(MIDDLE.plusMillis(4_321_001), TO.minusMillis(99)), new TimeSpan(FROM.plusMillis(7), MIDDLE.plusMillis(4_321_001)));
        for (EventFilter base : List.of(WhatChanged.AUDITED, WhatChanged.AUDITED.withAction("run"), WhatChanged.AUDITED.withTarget("t1"))) {
            Changes changes = ask(workspace, odd, base);
            Predicate<Line> asked = line -> base.equals(WhatChanged.AUDITED) || base.equals(WhatChanged.AUDITED.withAction("run")) && line.action().equals("tool.run")
                    || base.equals(WhatChanged.AUDITED.withTarget("t1")) && (line.name().equals("t1") || line.id().equals("t1"));
            assertThat(changes.now().events()).isEqualTo(lines.stream().filter(asked).filter(line -> odd.now().contains(line.at())).count());
            assertThat(changes.before().failures()).isEqualTo(lines.stream().filter(asked).filter(line -> odd.before().contains(line.at()) && !line.success()).count());
            assertThat(workspace.count(changes.failed(odd.now()))).isEqualTo(changes.now().failures());
            var all = new ArrayList<>(changes.failures().differences());
            all.addAll(changes.events().differences());
            assertThat(all).hasSizeGreaterThan(5);
            for (Difference one : all) {
                assertThat(workspace.count(one.evidence().in(odd.now()))).as("%s", one.subject()).isEqualTo(one.nowCount());
                assertThat(workspace.count(one.evidence().in(odd.before()))).as("%s", one.subject()).isEqualTo(one.beforeCount());
            }
            for (ToolMark mark : changes.marks()) {
                assertThat(workspace.count(mark.evidence())).as("%s", mark).isEqualTo(mark.events());
            }
        }
    }

    private static Line line(Random random) {
        Instant at = FROM.plusMillis(random.nextLong(Duration.between(FROM, TO).toMillis()));
        int tool = random.nextInt(6);
        String id = random.nextInt(5) == 0 ? "" : "dt_" + tool + (random.nextInt(3) == 0 ? "b" : "");
        String name = random.nextInt(5) == 0 ? "" : "t" + tool;
        String action = switch (random.nextInt(40)) {
            case 0 -> "tool.create";
            case 1 -> "tool.delete";
            case 2 -> "tool.update";
            case 3 -> "verification.fail";
            default -> "tool.run";
        };
        boolean success = random.nextInt(at.isBefore(MIDDLE) ? 6 : 3) > 0;
        String message = success || random.nextInt(4) == 0 ? "" : "no such file " + random.nextInt(90) + " of kind " + "xyz".charAt(random.nextInt(3));
        return new Line(at, action, id, name, random.nextInt(9) == 0 ? "ann" : "bot", success, message);
    }
}
