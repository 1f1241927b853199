package tenken.ui.events;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import tenken.event.Event;
import tenken.event.Outcome;

/// A cell of the table: a text made from the event, or an ellipsis while the event is being read.
final class EventCell extends TableCell<EventRow, Optional<Event>> {
    private static final PseudoClass FAILURE = PseudoClass.getPseudoClass("failure");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final PseudoClass SUCCESS = PseudoClass.getPseudoClass("success");

    private final BiFunction<Event, EventCell, String> text;

    EventCell(BiFunction<Event, EventCell, String> text) {
        this.text = text;
    }

    /// Colours the text after the outcome; the words carry the symbol.
    void mark(Outcome outcome) {
        mark(Optional.of(outcome));
    }

    private void mark(Optional<Outcome> outcome) {
        pseudoClassStateChanged(SUCCESS, outcome.equals(Optional.of(Outcome.SUCCESS)));
        pseudoClassStateChanged(FAILURE, outcome.equals(Optional.of(Outcome.FAILURE)));
        pseudoClassStateChanged(UNKNOWN, outcome.equals(Optional.of(Outcome.UNKNOWN)));
    }

    @Override
    protected void updateItem(@Nullable Optional<Event> event, boolean empty) {
        super.updateItem(event, empty);
        mark(Optional.empty());
        setText(empty || event == null ? null : event.map(one -> text.apply(one, this)).orElse("…"));
    }
}
