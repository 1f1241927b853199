package tenken.ui.control;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// Gives a text the height its lines need, up to a limit, so that it scrolls within only where it is longer than that.
public record NaturalHeight(TextArea area, int mostLines) {
    /// Borders, paddings and a scroll bar's width at the sides of the lines.
    private static final double BESIDE = 36;
    private static final double ABOVE_AND_BELOW = 24;
    private static final double LEAST_WIDTH = 200;

    public void follow() {
        area.textProperty().subscribe(this::fit);
        area.widthProperty().subscribe(this::fit);
        area.fontProperty().subscribe(this::fit);
    }

    /// Before it has been laid out for good, nothing is wrapped.
    private void fit() {
        double line = height("X", 0);
        double needed = height(area.getText(), area.getWidth() < LEAST_WIDTH ? 0 : area.getWidth() - BESIDE);
        area.setPrefHeight(Math.ceil(Math.clamp(needed, line, line * mostLines) + ABOVE_AND_BELOW));
    }

    private double height(String words, double width) {
        var text = new Text(words);
        text.setFont(area.getFont());
        text.setWrappingWidth(width);
        return text.getLayoutBounds().getHeight();
    }
}
