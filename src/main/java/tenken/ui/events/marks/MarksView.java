package tenken.ui.events.marks;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tenken.event.Bookmark;
import tenken.job.Bookmarks;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.control.Fxml;
import tenken.ui.control.PlainFigures;
import tenken.ui.control.TroubleNote;
import tenken.ui.control.Waiting;
import tenken.ui.shell.Screen;

/// A table of bookmarks; below, the chosen one's line, as it was kept, and the note.
public final class MarksView implements Screen {
    private static final int LONGEST = 400;

    private final MarksViewModel model;
    private final Texts texts;
    private final Parent root;
    private Subscription subscription = Subscription.EMPTY;
    private String shownNote = "";
    private String shownId = "";
    private boolean filling;

    @FXML private Waiting markWaiting;
    @FXML private TroubleNote markTrouble;
    @FXML private Label markDamage;
    @FXML private TableView<Bookmarks.Row> markRows;
    @FXML private VBox markDetail;
    @FXML private Label markState;
    @FXML private TextArea markLine;
    @FXML private TextArea markNote;
    @FXML private Label markHistory;
    @FXML private Button markDoor;
    @FXML private Button markUndo;

    public MarksView(MarksViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.root = Fxml.load(this, texts);
        column("marks.state", 120, 180, row -> texts.of(row.event().isPresent() ? "marks.found" : "marks.gone"));
        column("marks.time", 184, 200, row -> PlainFigures.instant(row.bookmark().timestamp(), model.zone().get())).getStyleClass().add("mono");
        column("marks.note", 140, 600, row -> VisibleText.shortened(row.bookmark().note(), LONGEST));
        column("marks.place", 160, 10_000, row -> VisibleText.shortened(place(row), LONGEST));
        markRows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        markRows.setPlaceholder(new Label(texts.of("marks.none")));
        markRows.getSelectionModel().selectedItemProperty().addListener((observable, before, row) -> chosen(row));
        markRows.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        markRows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            } else if (event.getCode() == KeyCode.DELETE) {
                remove();
            } else {
                return;
            }
            event.consume();
        });
        markNote.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                saveNote();
                event.consume();
            }
        });
    }

    private TableColumn<Bookmarks.Row, String> column(String key, double least, double most, Function<Bookmarks.Row, String> cell) {
        var column = new TableColumn<Bookmarks.Row, String>(texts.of(key));
        column.setSortable(false);
        column.setMinWidth(least);
        column.setPrefWidth(Math.min(most, 2 * least));
        column.setMaxWidth(most);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        markRows.getColumns().add(column);
        return column;
    }

    private static String place(Bookmarks.Row row) {
        return row.event().map(event -> event.origin().place()).orElse(row.bookmark().origin().place());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        markWaiting.follow(model.pending());
        subscription = Subscription.combine(
                model.bookmarks().subscribe(bookmarks -> bookmarks.ifPresent(this::show)),
                model.chosen().subscribe(row -> showChosen()),
                model.removal().subscribe(removal -> markUndo.setDisable(removal.isEmpty())),
                model.zone().subscribe(zone -> markRows.refresh()),
                model.problem().subscribe(this::showTrouble),
                model.writingProblem().subscribe(this::showTrouble),
                model.removingProblem().subscribe(this::showTrouble));
        model.shown();
    }

    @Override
    public void hidden() {
        saveNote();
        model.hidden();
        subscription.unsubscribe();
        markWaiting.leave(model.pending());
    }

    @Override
    public void focus() {
        markRows.requestFocus();
    }

    /// Puts the cursor where the note is written.
    public void focusNote() {
        markNote.requestFocus();
    }

    @Override
    public boolean isSettled() {
        return !model.pending().get();
    }

    @FXML
    private void open() {
        model.chosen().get().ifPresent(row -> model.open(texts.of("marks.because", VisibleText.shortened(place(row), LONGEST))));
    }

    @FXML
    private void saveNote() {
        if (!markNote.getText().equals(shownNote)) {
            shownNote = markNote.getText();
            model.note(shownNote);
        }
    }

    @FXML
    private void remove() {
        model.remove();
    }

    @FXML
    private void undo() {
        model.undo();
    }

    private void showTrouble(Optional<Problem> problem) {
        markTrouble.show(problem, texts);
    }

    private void chosen(Bookmarks.@Nullable Row row) {
        if (!filling && row != null) {
            saveNote();
            model.chosen().set(Optional.of(row));
        }
    }

    private void show(Bookmarks bookmarks) {
        filling = true;
        markRows.getItems().setAll(bookmarks.rows());
        filling = false;
        markDamage.setText(texts.of("records.damaged", bookmarks.damaged().size()));
        markDamage.setVisible(!bookmarks.damaged().isEmpty());
        markDamage.setManaged(!bookmarks.damaged().isEmpty());
        showChosen();
    }

    private void showChosen() {
        Optional<Bookmarks.Row> chosen = model.chosen().get();
        markDetail.setVisible(chosen.isPresent());
        markDetail.setManaged(chosen.isPresent());
        chosen.ifPresent(row -> {
            filling = true;
            markRows.getSelectionModel().select(row);
            filling = false;
            markState.setText(texts.of(row.event().isPresent() ? "marks.state.found" : "marks.state.gone", VisibleText.of(place(row))));
            markLine.setText(VisibleText.of(row.bookmark().text()));
            markDoor.setDisable(row.event().isEmpty());
            markHistory.setText(history(row.bookmark()));
            showNote(row.bookmark());
        });
    }

    /// What is being written is not written over by what has just been read.
    private void showNote(Bookmark bookmark) {
        boolean other = !bookmark.id().equals(shownId);
        if (other || markNote.getText().equals(shownNote)) {
            shownId = bookmark.id();
            shownNote = bookmark.note();
            markNote.setText(shownNote);
        }
    }

    private String history(Bookmark bookmark) {
        String made = texts.of("marks.made", PlainFigures.minute(bookmark.at(), model.zone().get()), VisibleText.of(bookmark.by()));
        return bookmark.notes().stream().limit(Math.max(0, bookmark.notes().size() - 1)).map(note -> texts.of("marks.earlier",
                        PlainFigures.minute(note.at(), model.zone().get()), VisibleText.of(note.by()), VisibleText.shortened(note.text(), LONGEST)))
                .collect(Collectors.joining("\n", made + "\n", "")).strip();
    }
}
