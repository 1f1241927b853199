package tenken.ui.home;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import tenken.job.Home;
import tenken.job.Home.SourceFile;
import tenken.text.Figures;
import tenken.text.Texts;
import tenken.ui.control.Fxml;
import tenken.ui.shell.Doors;

/// What was found in the workspace: every file with its lines and those that could not be read, and the tools.
final class FoundCard {
    private static final double HEADER = 42;
    private static final double ROW = 32;
    private static final int MOST_ROWS = 8;

    private final Texts texts;
    private final Figures figures;
    private final Parent root;
    private final Consumer<Optional<String>> openRejected;

    @FXML private Label summary;
    @FXML private Label tools;
    @FXML private Button broken;
    @FXML private TableView<SourceFile> files;
    @FXML private TableColumn<SourceFile, String> path;
    @FXML private TableColumn<SourceFile, Long> size;
    @FXML private TableColumn<SourceFile, Long> lines;
    @FXML private TableColumn<SourceFile, Long> events;
    @FXML private TableColumn<SourceFile, Long> unreadable;

    /// @param rejected is told the file whose unreadable lines are wanted
    FoundCard(Texts texts, Doors doors, Consumer<Optional<String>> rejected) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.openRejected = rejected;
        root = Fxml.load(this, texts);
        broken.setOnAction(event -> doors.openTools());
        files.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(files.getSelectionModel().getSelectedItem());
            }
        });
        files.setRowFactory(table -> new FileRow());
        path.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().path()));
        number(size, SourceFile::bytes, false);
        size.setCellFactory(column -> new NumberCell(false, true));
        number(lines, SourceFile::lines, false);
        number(events, SourceFile::events, false);
        number(unreadable, SourceFile::rejected, true);
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

    void focus() {
        files.requestFocus();
    }

    private void open(@Nullable SourceFile file) {
        if (file != null && file.rejected() > 0) {
            openRejected.accept(Optional.of(file.path()));
        }
    }

    private void number(TableColumn<SourceFile, Long> column, ToLongFunction<SourceFile> value, boolean warns) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.applyAsLong(row.getValue())));
        column.setCellFactory(one -> new NumberCell(warns, false));
    }

    /// A file; a click opens its unreadable lines, where it has any.
    private final class FileRow extends TableRow<SourceFile> {
        FileRow() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable SourceFile file, boolean empty) {
            super.updateItem(file, empty);
            boolean opens = !empty && file != null && file.rejected() > 0;
            setCursor(opens ? Cursor.HAND : Cursor.DEFAULT);
            setTooltip(opens ? new Tooltip(texts.of("home.found.open")) : null);
        }
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
