package tenken.ui.events.facets;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import tenken.text.Texts;
import tenken.ui.events.lens.Narrowing;

/// One value with its count. A click wants it, with Alt leaves it out; a second click asks nothing about it any more.
final class FacetRow extends StackPane {
    private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");
    private static final PseudoClass UNWANTED = PseudoClass.getPseudoClass("unwanted");

    private final Runnable toggle;
    private final Runnable exclude;

    /// @param share of the most frequent value, 0 to 1
    FacetRow(String value, String count, double share, Narrowing narrowing, Texts texts, String id, Runnable toggle, Runnable exclude) {
        this.toggle = toggle;
        this.exclude = exclude;
        setId(id);
        getStyleClass().add("facet-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        String state = texts.of("facets.state." + narrowing.name().toLowerCase(Locale.ROOT));
        setAccessibleText(texts.of("facets.row", value, count, state));
        pseudoClassStateChanged(WANTED, narrowing == Narrowing.WANTED);
        pseudoClassStateChanged(UNWANTED, narrowing == Narrowing.UNWANTED);
        getChildren().addAll(bar(share), line(mark(narrowing) + value, count, texts));
        var tooltip = new Tooltip(value + "\n" + texts.of("facets.row.hint"));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(560);
        Tooltip.install(this, tooltip);
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::pressed);
    }

    private static String mark(Narrowing narrowing) {
        return switch (narrowing) {
            case FREE -> "";
            case WANTED -> "✓ ";
            case UNWANTED -> "− ";
        };
    }

    private Region bar(double share) {
        var bar = new Region();
        bar.getStyleClass().add("facet-bar");
        bar.maxWidthProperty().bind(widthProperty().multiply(share));
        setAlignment(bar, Pos.BOTTOM_LEFT);
        return bar;
    }

    private HBox line(String value, String count, Texts texts) {
        var words = new Label(value);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var figure = new Label(count);
        figure.setMinWidth(USE_PREF_SIZE);
        var minus = new Button("−");
        minus.getStyleClass().add("facet-minus");
        minus.setMinWidth(USE_PREF_SIZE);
        minus.setFocusTraversable(false);
        minus.setAccessibleText(texts.of("facets.exclude"));
        minus.setTooltip(new Tooltip(texts.of("facets.exclude")));
        minus.setOnAction(event -> exclude.run());
        var line = new HBox(words, figure, minus);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("facet-line");
        return line;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            (event.isAltDown() ? exclude : toggle).run();
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, SPACE -> (event.isAltDown() ? exclude : toggle).run();
            case MINUS, SUBTRACT, DELETE -> exclude.run();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
