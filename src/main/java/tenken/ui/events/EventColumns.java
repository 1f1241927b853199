package tenken.ui.events;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.TableColumn;
import tenken.event.Column;
import tenken.event.Event;
import tenken.text.VisibleText;
import tenken.ui.control.PlainFigures;
import tenken.ui.events.columns.ColumnsViewModel;
import tenken.ui.events.lens.EventWords;

/// The columns of the table, as the operator has chosen and drawn them.
final class EventColumns {
    /// Longer than any window is wide, short enough to lay out at once.
    private static final int CELL_LENGTH = 400;

    private final EventTable table;
    private final ColumnsViewModel chosen;
    private final EventWords words;
    private final Supplier<ZoneId> zone;
    private final ChangeListener<Object> show = (observable, before, now) -> show();
    private boolean showing;

    /// How narrow and how wide a column may be.
    private record Width(double least, double most) {}

    EventColumns(EventTable table, ColumnsViewModel chosen, EventWords words, Supplier<ZoneId> zone) {
        this.table = table;
        this.chosen = chosen;
        this.words = words;
        this.zone = zone;
        table.columns().addListener((InvalidationListener) observable -> arranged());
        table.onDrawn(this::arranged);
        show();
    }

    void follow() {
        chosen.shown().addListener(show);
        show();
    }

    void leave() {
        chosen.shown().removeListener(show);
    }

    private void show() {
        if (showing || table.columns().stream().map(TableColumn::getId).toList().equals(chosen.columns().stream().map(Column::word).toList())) {
            return;
        }
        showing = true;
        table.columns().clear();
        chosen.shown().get().forEach(this::add);
        showing = false;
    }

    private void add(ColumnsViewModel.Shown shown) {
        Column column = shown.column();
        Width width = width(column);
        TableColumn<EventRow, Optional<Event>> added = table.column(column.word(), words.texts().of("events.column." + column.word()), width.least(), width.most(),
                (event, cell) -> text(column, event, cell));
        switch (column) {
            case TIME, PLACE, TOOL_ID -> added.getStyleClass().add("mono");
            case DURATION -> added.getStyleClass().add("numeric");
            default -> { }
        }
        if (shown.width() > 0) {
            added.setPrefWidth(shown.width());
        }
    }

    private static Width width(Column column) {
        return switch (column) {
            case TIME -> new Width(184, 200);
            case ACTION, SOURCE_ACTION -> new Width(76, 240);
            case TOOL, TEMPLATE -> new Width(100, 480);
            case TOOL_ID, ACTOR, SYSTEM -> new Width(88, 240);
            case OUTCOME, SEVERITY -> new Width(88, 140);
            case DURATION -> new Width(96, 130);
            case MESSAGE, PLACE -> new Width(120, 10_000);
        };
    }

    private String text(Column column, Event event, EventCell cell) {
        return switch (column) {
            case TIME -> PlainFigures.instant(event.timestamp(), zone.get());
            case ACTION -> words.action(event.action().word());
            case OUTCOME -> {
                cell.mark(event.outcome());
                yield words.outcome(event.outcome());
            }
            case SEVERITY -> words.severity(event.severity());
            case DURATION -> event.duration().isEmpty() ? "" : PlainFigures.milliseconds(event.duration());
            case SYSTEM, SOURCE_ACTION, TOOL, TOOL_ID, ACTOR, MESSAGE, TEMPLATE, PLACE -> VisibleText.shortened(column.of(event), CELL_LENGTH);
        };
    }

    /// Only what the operator does by hand counts: the table draws its columns to the width of the window by itself.
    private void arranged() {
        if (!showing) {
            showing = true;
            chosen.arrange(table.columns().stream().map(column -> new ColumnsViewModel.Shown(
                    Column.of(column.getId()).orElseThrow(), (int) Math.round(column.getWidth()))).toList());
            showing = false;
        }
    }
}
