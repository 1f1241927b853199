package tenken.ui.events.lens;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenken.event.Event;
import tenken.event.Field;
import tenken.event.Oddity;
import tenken.event.Origin;
import tenken.event.Outcome;
import tenken.event.Severity;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.time.TimeSpan;
import tenken.ui.control.PlainFigures;

/// How an event is told in words.
public record EventWords(Texts texts) {
    /// A field of an event: its name, and what stands in it.
    ///
    /// @param asked by which events of the same value are found; empty where none can be
    /// @param value as a filter has it
    public record Shown(String name, String text, Optional<Field> asked, String value) {}

    public String action(String word) {
        String key = "events.action." + word;
        return texts.has(key) ? texts.of(key) : VisibleText.shortened(word, 80);
    }

    public String outcome(Outcome outcome) {
        return texts.of("events.outcome." + outcome.word());
    }

    public String period(Optional<TimeSpan> period, ZoneId zone) {
        return period.map(span -> texts.of("events.period", PlainFigures.minute(span.from(), zone), PlainFigures.minute(span.to(), zone), zone.getId()))
                .orElseGet(() -> texts.of("events.period.all"));
    }

    /// For a period that holds in place of the window's.
    public String onlyPeriod(Optional<TimeSpan> period, ZoneId zone) {
        return period.map(span -> texts.of("events.chip.period", PlainFigures.minute(span.from(), zone), PlainFigures.minute(span.to(), zone)))
                .orElseGet(() -> texts.of("events.chip.period.all"));
    }

    public String severity(Severity severity) {
        return texts.of("events.severity." + severity.word());
    }

    /// Every field that carries something, in the order of reading.
    public List<Shown> fields(Event event, ZoneId zone) {
        return Stream.of(
                plain("time", texts.of("events.detail.times", PlainFigures.instant(event.timestamp(), zone), zone.getId(),
                        PlainFigures.instant(event.timestamp(), ZoneOffset.UTC))),
                asked("action", actions(event), Field.ACTION, event.action().word()),
                asked("outcome", outcome(event.outcome()), Field.OUTCOME, event.outcome().word()),
                asked("tool", VisibleText.of(event.target()), Field.TOOL, event.target()),
                asked("tool-id", VisibleText.of(event.targetId()), Field.TOOL, event.targetId()),
                asked("message", VisibleText.of(event.message()), Field.MESSAGE, event.message()),
                plain("duration", event.duration().isEmpty() ? "" : PlainFigures.milliseconds(event.duration())),
                asked("actor", VisibleText.of(event.actor()), Field.ACTOR, event.actor()),
                asked("severity", severity(event.severity()), Field.SEVERITY, event.severity().word()),
                asked("kind", event.fingerprint().equals(event.message()) ? "" : VisibleText.of(event.fingerprint()), Field.TEMPLATE, event.fingerprint()),
                plain("system", VisibleText.of(event.system())),
                asked("file", VisibleText.of(event.origin().path()), Field.FILE, event.origin().path()),
                plain("twins", twins(event.twins())),
                plain("oddities", oddities(event)))
                .filter(one -> !one.text().isEmpty())
                .toList();
    }

    private String actions(Event event) {
        return event.sourceAction().isEmpty() || event.sourceAction().equals(event.action().word())
                ? action(event.action().word())
                : texts.of("events.detail.actions", action(event.action().word()), VisibleText.of(event.sourceAction()));
    }

    private Shown plain(String name, String text) {
        return new Shown(texts.of("events.detail." + name), text, Optional.empty(), "");
    }

    private Shown asked(String name, String text, Field field, String value) {
        return new Shown(texts.of("events.detail." + name), text, Optional.of(field), value);
    }

    private String twins(List<Origin> twins) {
        return twins.stream().map(twin -> texts.of("events.detail.twin", VisibleText.of(twin.place()))).collect(Collectors.joining("\n"));
    }

    private String oddities(Event event) {
        return event.oddities().stream().sorted().map(Oddity::word).map(word -> texts.of("events.oddity." + word)).collect(Collectors.joining("\n"));
    }
}
