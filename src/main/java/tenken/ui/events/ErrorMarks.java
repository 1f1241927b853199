package tenken.ui.events;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import tenken.query.QueryError;

/// Lines under the places of a field's text that are not understood.
final class ErrorMarks extends Pane {
    private static final double THICK = 2;
    private static final double NARROWEST = 6;

    private final TextField field;
    private List<QueryError> errors = List.of();

    ErrorMarks(TextField field) {
        this.field = field;
        setMouseTransparent(true);
        setFocusTraversable(false);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        field.caretPositionProperty().addListener((observable, before, now) -> requestLayout()); // the text may have moved with it
        field.widthProperty().addListener((observable, before, now) -> requestLayout());
    }

    /// @param found none while the text is being changed
    void show(List<QueryError> found) {
        errors = found;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        if (field.getSkin() instanceof TextFieldSkin skin) {
            errors.stream().filter(error -> error.to() <= field.getLength()).forEach(error -> mark(error, skin));
        }
    }

    private void mark(QueryError error, TextFieldSkin skin) {
        Rectangle2D begin = skin.getCharacterBounds(error.from());
        Rectangle2D end = skin.getCharacterBounds(Math.max(error.from(), error.to() - 1));
        if (begin == null || end == null) {
            return;
        }
        var mark = new Region();
        mark.getStyleClass().add("query-mark");
        mark.resizeRelocate(begin.getMinX(), begin.getMaxY(), Math.max(NARROWEST, end.getMaxX() - begin.getMinX()), THICK);
        getChildren().add(mark);
    }
}
