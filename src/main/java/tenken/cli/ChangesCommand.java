package tenken.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import tenken.change.ChangeSentence;
import tenken.change.Changes;
import tenken.change.Difference;
import tenken.change.Measure;
import tenken.change.Ranking;
import tenken.change.Spans;
import tenken.change.Tally;
import tenken.change.ToolMark;
import tenken.job.WhatChanged;
import tenken.text.Problem;
import tenken.time.TimeSpan;

/// `changes`: what differs between a period, or the last seven days, and the time just before it.
@CommandLine.Command(name = "changes")
final class ChangesCommand implements Command {
    private static final int WEEK = 7;

    @Mixin
    PeriodOptions period = new PeriodOptions();

    @Override
    public void run(Desk desk, GlobalOptions options) throws Problem, IOException {
        Spans spans = spans(desk);
        Work.refresh(desk, false);
        Changes changes = Work.run(desk.changes(), new WhatChanged.Question(spans, desk.zone()));
        if (options.json) {
            Json.print(desk.out(), document(changes));
        } else {
            print(desk, changes);
        }
    }

    private Spans spans(Desk desk) throws Problem {
        if (period.from == null && period.to == null) {
            return Spans.lastDays(WEEK, desk.now(), desk.zone());
        }
        Optional<TimeSpan> asked = period.period(desk, "7d");
        if (asked.isEmpty() || asked.get().from().equals(TimeSpan.EVER)) {
            throw new Problem(Problem.Kind.USAGE, "nothing-before", String.valueOf(period.from));
        }
        return Spans.of(asked.get().closed(Optional.empty(), desk.now()));
    }

    private static void print(Desk desk, Changes changes) {
        var words = new ChangeSentence(desk.texts(), desk.zone());
        words.periods(changes).forEach(desk.out()::println);
        for (Measure measure : Measure.values()) {
            Ranking.Ranked ranked = changes.of(measure);
            desk.out().println();
            desk.out().println(words.total(changes, measure));
            for (Difference one : ranked.headlines()) {
                desk.out().println("- " + words.of(one, changes));
                desk.out().println("  " + words.arithmetic(one, changes));
            }
            desk.out().println(words.leftOut(ranked));
        }
    }

    private static Object document(Changes changes) {
        Map<String, @Nullable Object> document = Json.object();
        document.put("now", span(changes.spans().now(), changes.now()));
        document.put("before", span(changes.spans().before(), changes.before()));
        document.put("held_from", Json.of(changes.heldFrom()));
        for (Measure measure : Measure.values()) {
            Map<String, @Nullable Object> ranked = Json.object();
            ranked.put("headlines", changes.of(measure).headlines().stream().map(ChangesCommand::difference).toList());
            ranked.put("differences", changes.of(measure).differences().stream().map(ChangesCommand::difference).toList());
            ranked.put("left_out", changes.of(measure).leftOut());
            document.put(measure.word(), ranked);
        }
        return document;
    }

    private static Object span(TimeSpan span, Tally tally) {
        Map<String, @Nullable Object> one = Json.object();
        one.put("from", span.from().toString());
        one.put("to", span.to().toString());
        one.put("events", tally.events());
        one.put("runs", tally.runs());
        one.put("failures", tally.failures());
        return one;
    }

    private static Object difference(Difference one) {
        Map<String, @Nullable Object> document = Json.object();
        document.put("dimension", one.subject().dimension().word());
        document.put("value", Json.text(one.subject().value()));
        document.put("template", Json.text(one.subject().second()));
        document.put("turn", one.turn().name().toLowerCase(Locale.ROOT));
        document.put("before", one.beforeCount());
        document.put("now", one.nowCount());
        document.put("since", Json.of(one.since().<Object>map(Instant::toString)));
        document.put("marks", one.coincidences().stream().map(ChangesCommand::mark).toList());
        return document;
    }

    private static Object mark(ToolMark mark) {
        Map<String, @Nullable Object> one = Json.object();
        List.of(Map.entry("mark", mark.kind().word()), Map.entry("at", mark.at().toString()), Map.entry("tool", mark.tool()),
                Map.entry("tool_id", mark.toolId()), Map.entry("former_id", mark.formerId()))
                .forEach(entry -> one.put(entry.getKey(), Json.text(entry.getValue())));
        return one;
    }
}
