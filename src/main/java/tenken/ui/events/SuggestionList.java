package tenken.ui.events;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tenken.text.Texts;
import tenken.text.VisibleText;

/// What could be written next, a few lines below the bar. It never takes the focus: the keys stay with who is typing.
final class SuggestionList extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MOST_SHOWN = 8;
    private static final int LONGEST = 60;

    /// @param shown what is offered
    /// @param note  what it is, or how many there are
    /// @param taken what happens when it is chosen
    record Line(String shown, String note, Runnable taken) {}

    private final Texts texts;
    private List<Line> lines = List.of();
    private int first;
    private int chosen = -1;

    SuggestionList(Texts texts) {
        this.texts = texts;
        getStyleClass().add("suggestions");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setManaged(false);
        setVisible(false);
    }

    /// None is chosen at first.
    void show(List<Line> offered) {
        lines = List.copyOf(offered);
        first = 0;
        chosen = -1;
        draw();
    }

    void hide() {
        show(List.of());
    }

    boolean isShown() {
        return isVisible();
    }

    /// The next or the one before, round again.
    void step(int by) {
        chosen = chosen < 0 && by < 0 ? lines.size() - 1 : Math.floorMod(chosen + by, lines.size());
        first = Math.clamp(first, Math.max(0, chosen - MOST_SHOWN + 1), chosen);
        draw();
    }

    /// @return false where none is chosen
    boolean take() {
        return chosen >= 0 && take(chosen);
    }

    /// @return false where there is none
    boolean takeChosenOrFirst() {
        return !lines.isEmpty() && take(Math.max(chosen, 0));
    }

    private boolean take(int index) {
        Line line = lines.get(index);
        hide();
        line.taken().run();
        return true;
    }

    private void draw() {
        getChildren().clear();
        setVisible(!lines.isEmpty());
        for (int i = first; i < Math.min(lines.size(), first + MOST_SHOWN); i++) {
            getChildren().add(row(i));
        }
        int more = lines.size() - first - MOST_SHOWN;
        if (more > 0) {
            var rest = new Label(texts.of("events.query.more", more));
            rest.getStyleClass().addAll("muted", "small", "suggestion");
            getChildren().add(rest);
        }
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private HBox row(int index) {
        Line line = lines.get(index);
        var shown = new Label(VisibleText.shortened(line.shown(), LONGEST));
        var note = new Label(line.note());
        note.getStyleClass().addAll("muted", "small");
        note.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(shown, gap, note);
        row.getStyleClass().add("suggestion");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(shown.getText() + " " + note.getText());
        row.pseudoClassStateChanged(CHOSEN, index == chosen);
        row.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                event.consume();
                take(index);
            }
        });
        return row;
    }
}
