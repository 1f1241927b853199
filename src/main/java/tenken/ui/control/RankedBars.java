package tenken.ui.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tenken.text.VisibleText;

/// A ranking: a row each, with its words, a bar as long as its share of the greatest, and its figure. Every row is a door.
public final class RankedBars extends ListView<RankedBars.Row> {
    private static final double ROW_HEIGHT = 28;
    private static final int SHOWN_ROWS = 8;
    private static final int LABEL_LENGTH = 160;
    private static final int ID_LENGTH = 40;
    private static final int TOOLTIP_LENGTH = 4000;

    /// @param label  as it stands in the log
    /// @param id     what tells it from another row of the same label; empty where none has it
    /// @param amount the length of the bar, against the greatest
    /// @param figure what is written beside it
    /// @param note   why the row opens nothing; empty where `open` does
    public record Row(String label, String id, double amount, String figure, String note, Runnable open) {}

    private static final double TRACK = 112;
    private static final double LEAST_LABEL = 96;
    /// Our letters against those of JavaFX's default font, which a text is measured in before it is dressed.
    private static final double FONT_RATIO = 1.45;
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

    private double greatest = 1;
    private double figureWidth;

    public RankedBars() {
        getStyleClass().add("ranked-bars");
        setFixedCellSize(ROW_HEIGHT);
        setCellFactory(list -> new Cell());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                openRow(getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
    }

    /// @param empty what is said where there is no row
    public void show(List<Row> rows, String empty) {
        greatest = Math.max(Double.MIN_NORMAL, rows.stream().mapToDouble(Row::amount).max().orElse(1));
        figureWidth = rows.stream().map(Row::figure).mapToDouble(figure -> new Text(figure).getLayoutBounds().getWidth()).max().orElse(0) * FONT_RATIO;
        setPlaceholder(new Label(empty));
        int selected = getSelectionModel().getSelectedIndex();
        getItems().setAll(rows);
        getSelectionModel().select(selected < rows.size() ? selected : -1);
        setPrefHeight(Math.clamp(rows.size(), 2, SHOWN_ROWS) * ROW_HEIGHT + 4);
        setMinHeight(getPrefHeight());
    }

    private static void openRow(@Nullable Row row) {
        if (row != null && row.note().isEmpty()) {
            row.open().run();
        }
    }

    private final class Cell extends ListCell<Row> {
        private final Label label = new Label();
        private final Region bar = new Region();
        private final StackPane track = new StackPane(bar);
        private final Label figure = new Label();
        private final Label id = new Label();
        private final HBox line = new HBox(label, track, figure);
        private final Tooltip tooltip = new Tooltip();

        Cell() {
            line.getStyleClass().add("ranked-row");
            bar.getStyleClass().add("ranked-bar");
            track.getStyleClass().add("ranked-track");
            track.setMinWidth(TRACK / 4);
            track.setPrefWidth(TRACK);
            track.setMaxWidth(TRACK);
            StackPane.setAlignment(bar, Pos.CENTER_LEFT);
            figure.getStyleClass().add("ranked-figure");
            id.getStyleClass().addAll("muted", "small");
            id.setMinWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setContentDisplay(ContentDisplay.RIGHT);
            label.setGraphicTextGap(8);
            label.setMinWidth(LEAST_LABEL);
            label.setPrefWidth(LEAST_LABEL);
            HBox.setHgrow(label, Priority.ALWAYS);
            line.setMinWidth(0);
            line.setPrefWidth(0);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(560);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    openRow(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : line);
            setTooltip(empty || row == null ? null : tooltip);
            if (!empty && row != null) {
                label.setText(VisibleText.shortened(row.label(), LABEL_LENGTH));
                id.setText(VisibleText.shortened(row.id(), ID_LENGTH));
                label.setGraphic(row.id().isEmpty() ? null : id);
                figure.setText(row.figure());
                figure.setMinWidth(figureWidth);
                bar.setVisible(row.amount() > 0);
                bar.maxWidthProperty().bind(track.widthProperty().multiply(row.amount() / greatest));
                String full = VisibleText.shortened(row.id().isEmpty() ? row.label() : row.label() + " " + row.id(), TOOLTIP_LENGTH);
                tooltip.setText(row.note().isEmpty() ? full : full + "\n" + row.note());
                pseudoClassStateChanged(CLOSED, !row.note().isEmpty());
                setAccessibleText(full + " " + row.figure());
            }
        }
    }
}
