package tenken.ui.events;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tenken.time.TimeSpan;
import tenken.ui.events.Neighbours.Wanted;
import tenken.ui.events.histogram.HistogramPane;

/// What the keyboard does on the Events screen. Letters act only where nobody is writing.
final class EventKeys {
    private final EventsViewModel model;
    private final HistogramPane histogram;
    private final EventTools tools;

    EventKeys(EventsViewModel model, HistogramPane histogram, EventTools tools) {
        this.model = model;
        this.histogram = histogram;
        this.tools = tools;
    }

    /// @param active whether the keys are meant for this screen
    void install(Node root, BooleanSupplier active) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (active.getAsBoolean()) {
                pressed(event);
            }
        });
        root.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (active.getAsBoolean()) {
                typed(event);
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            if (event.getCode() == KeyCode.L && !event.isShiftDown()) {
                model.follow(!model.window().following().get());
                event.consume();
            } else if (event.getCode() == KeyCode.E && !event.isShiftDown()) {
                tools.export().open();
                event.consume();
            }
        } else if (event.getCode() == KeyCode.T && !event.isAltDown() && !(event.getTarget() instanceof TextInputControl)) {
            histogram.bars().switchTable();
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "e" -> model.neighbours().go(Wanted.ERROR, true);
            case "E" -> model.neighbours().go(Wanted.ERROR, false);
            case "w" -> model.neighbours().go(Wanted.WARNING, true);
            case "W" -> model.neighbours().go(Wanted.WARNING, false);
            case "n" -> model.window().step(1);
            case "N" -> model.window().step(-1);
            case "+" -> model.histogram().closer(middle());
            case "-" -> model.histogram().farther();
            case "0" -> model.histogram().reset();
            case "[" -> model.histogram().step(false);
            case "]" -> model.histogram().step(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Where to look closer: the bar stood on, or else the chosen event.
    private Optional<Instant> middle() {
        return histogram.bars().current().map(TimeSpan::from).or(() -> model.window().selected().get().map(event -> event.timestamp()));
    }
}
