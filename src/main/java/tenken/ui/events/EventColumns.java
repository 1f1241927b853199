package tenken.ui.events;

import java.time.ZoneId;
import java.util.function.Supplier;
import tenken.event.Event;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.control.PlainFigures;
import tenken.ui.events.lens.EventWords;

/// The columns of the table.
record EventColumns(EventWords words, Supplier<ZoneId> zone) {
    /// Longer than any window is wide, short enough to lay out at once.
    private static final int CELL_LENGTH = 400;

    void addTo(EventTable table) {
        Texts texts = words.texts();
        table.column("time", texts.of("events.time"), 184, 200, (event, cell) -> PlainFigures.instant(event.timestamp(), zone.get()))
                .getStyleClass().add("mono");
        table.column("action", texts.of("events.action"), 76, 170, (event, cell) -> words.action(event.action().word()));
        table.column("tool", texts.of("events.tool"), 100, 320, (event, cell) -> tool(event));
        table.column("outcome", texts.of("events.outcome"), 100, 120, (event, cell) -> {
            cell.mark(event.outcome());
            return words.outcome(event.outcome());
        });
        table.column("duration", texts.of("events.duration"), 96, 130, (event, cell) -> event.duration().isEmpty() ? "" : PlainFigures.milliseconds(event.duration()))
                .getStyleClass().add("numeric");
        table.column("message", texts.of("events.message"), 120, 10_000, (event, cell) -> VisibleText.shortened(event.message(), CELL_LENGTH));
    }

    private static String tool(Event event) {
        return VisibleText.shortened(event.target().isEmpty() ? event.targetId() : event.target(), CELL_LENGTH);
    }
}
