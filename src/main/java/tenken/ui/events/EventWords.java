package tenken.ui.events;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenken.event.Event;
import tenken.event.Oddity;
import tenken.event.Origin;
import tenken.event.Outcome;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.time.TimeSpan;
import tenken.ui.control.PlainFigures;

/// How an event is told in words.
record EventWords(Texts texts) {
    /// A field of an event: its name, and what stands in it.
    record Field(String name, String value) {}

    String action(String word) {
        String key = "events.action." + word;
        return texts.has(key) ? texts.of(key) : VisibleText.shortened(word, 80);
    }

    String outcome(Outcome outcome) {
        return texts.of("events.outcome." + outcome.word());
    }

    String period(Optional<TimeSpan> period, ZoneId zone) {
        return period.map(span -> texts.of("events.period", PlainFigures.minute(span.from(), zone), PlainFigures.minute(span.to(), zone), zone.getId()))
                .orElseGet(() -> texts.of("events.period.all"));
    }

    /// For a period that holds in place of the window's.
    String onlyPeriod(Optional<TimeSpan> period, ZoneId zone) {
        return period.map(span -> texts.of("events.chip.period", PlainFigures.minute(span.from(), zone), PlainFigures.minute(span.to(), zone)))
                .orElseGet(() -> texts.of("events.chip.period.all"));
    }

    /// Every field that carries something, in the order of reading.
    List<Field> fields(Event event, ZoneId zone) {
        return Stream.of(
                field("time", texts.of("events.detail.times", PlainFigures.instant(event.timestamp(), zone), zone.getId(),
                        PlainFigures.instant(event.timestamp(), ZoneOffset.UTC))),
                field("action", event.sourceAction().isEmpty() || event.sourceAction().equals(event.action().word())
                        ? action(event.action().word())
                        : texts.of("events.detail.actions", action(event.action().word()), VisibleText.of(event.sourceAction()))),
                field("outcome", outcome(event.outcome())),
                field("tool", VisibleText.of(event.target())),
                field("tool-id", VisibleText.of(event.targetId())),
                field("message", VisibleText.of(event.message())),
                field("duration", event.duration().isEmpty() ? "" : PlainFigures.milliseconds(event.duration())),
                field("actor", VisibleText.of(event.actor())),
                field("severity", texts.of("events.severity." + event.severity().word())),
                field("kind", event.fingerprint().equals(event.message()) ? "" : VisibleText.of(event.fingerprint())),
                field("system", VisibleText.of(event.system())),
                field("twins", twins(event.twins())),
                field("oddities", oddities(event)))
                .filter(one -> !one.value().isEmpty())
                .toList();
    }

    private Field field(String name, String value) {
        return new Field(texts.of("events.detail." + name), value);
    }

    private String twins(List<Origin> twins) {
        return twins.stream().map(twin -> texts.of("events.detail.twin", VisibleText.of(twin.place()))).collect(Collectors.joining("\n"));
    }

    private String oddities(Event event) {
        return event.oddities().stream().sorted().map(Oddity::word).map(word -> texts.of("events.oddity." + word)).collect(Collectors.joining("\n"));
    }
}
