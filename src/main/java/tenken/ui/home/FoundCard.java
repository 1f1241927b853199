package tenken.ui.home;

import java.util.List;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import tenken.job.Home;
import tenken.job.Home.SourceFile;
import tenken.text.Figures;
import tenken.text.Texts;
import tenken.ui.control.Fxml;

/// What was found in the workspace: every file with its lines and those that could not be read, and the tools.
final class FoundCard {
    private static final double HEADER = 42;
    private static final double ROW = 32;
    private static final int MOST_ROWS = 8;

    private final Texts texts;
    private final Figures figures;
    private final Parent root;

    @FXML private Label summary;
    @FXML private Label tools;
    @FXML private Label broken;
    @FXML private TableView<SourceFile> files;
    @FXML private TableColumn<SourceFile, String> path;
    @FXML private TableColumn<SourceFile, Long> size;
    @FXML private TableColumn<SourceFile, Long> lines;
    @FXML private TableColumn<SourceFile, Long> events;
    @FXML private TableColumn<SourceFile, Long> rejected;

    FoundCard(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
        root = Fxml.load(this, texts);
        path.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().path()));
        number(size, SourceFile::bytes, false);
        size.setCellFactory(column -> new NumberCell(false, true));
        number(lines, SourceFile::lines, false);
        number(events, SourceFile::events, false);
        number(rejected, SourceFile::rejected, true);
    }

    Parent root() {
        return root;
    }

    void show(Home home) {
        summary.setText(texts.of("home.found.summary", home.files().size(), home.events(), home.rejected(), home.blank()));
        tools.setText(texts.of("home.found.tools", home.loadableTools()));
        broken.setText(texts.of("home.found.broken", home.brokenTools()));
        broken.setVisible(home.brokenTools() > 0);
        SourceFile chosen = files.getSelectionModel().getSelectedItem();
        files.getItems().setAll(home.files());
        files.sort();
        if (chosen != null) {
            home.files().stream().filter(file -> file.path().equals(chosen.path())).findFirst().ifPresent(files.getSelectionModel()::select);
        }
        files.setPrefHeight(HEADER + ROW * Math.min(home.files().size(), MOST_ROWS));
        files.setMinHeight(files.getPrefHeight());
    }

    /// Brings the files with unreadable lines to the top and into view.
    void showRejected() {
        rejected.setSortType(TableColumn.SortType.DESCENDING);
        files.getSortOrder().setAll(List.of(rejected));
        files.sort();
        files.scrollTo(0);
        files.getSelectionModel().select(0);
        files.requestFocus();
    }

    private void number(TableColumn<SourceFile, Long> column, ToLongFunction<SourceFile> value, boolean warns) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.applyAsLong(row.getValue())));
        column.setCellFactory(one -> new NumberCell(warns, false));
    }

    /// A number, set to the right.
    private final class NumberCell extends TableCell<SourceFile, Long> {
        private final boolean warns;
        private final boolean bytes;

        NumberCell(boolean warns, boolean bytes) {
            this.warns = warns;
            this.bytes = bytes;
            getStyleClass().add("right");
        }

        @Override
        protected void updateItem(Long value, boolean empty) {
            super.updateItem(value, empty);
            getStyleClass().remove("state-warning");
            if (empty || value == null) {
                setText(null);
                return;
            }
            setText(bytes ? figures.bytes(value) : figures.count(value));
            if (warns && value > 0) {
                getStyleClass().add("state-warning");
            }
        }
    }
}
