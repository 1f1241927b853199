package tenken.ui.events.sql;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tenken.job.SqlAnswer;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.control.Fxml;
import tenken.ui.control.PlainFigures;
import tenken.ui.control.RowTable;
import tenken.ui.control.TroubleNote;
import tenken.ui.control.Waiting;
import tenken.ui.shell.Screen;

/// An editor, what can be asked of beside it, and the answer below.
public final class SqlView implements Screen {
    private static final int LONGEST = 400;

    private final SqlViewModel model;
    private final Texts texts;
    private final Parent root;
    private Subscription subscription = Subscription.EMPTY;

    @FXML private TextArea sqlText;
    @FXML private TreeView<String> sqlViews;
    @FXML private Button sqlRun;
    @FXML private Button sqlCancel;
    @FXML private Button sqlPrevious;
    @FXML private Button sqlNext;
    @FXML private Button sqlExport;
    @FXML private Label sqlStatus;
    @FXML private Waiting sqlWaiting;
    @FXML private TroubleNote sqlTrouble;
    @FXML private Label sqlRefusal;
    @FXML private RowTable sqlRows;

    public SqlView(SqlViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.root = Fxml.load(this, texts);
        fillViews();
        sqlRows.setPlaceholder(new Label(texts.of("sql.no-rows")));
        sqlText.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && model.pending().get()) {
                cancel();
                event.consume();
            } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && !event.isShortcutDown()) {
                sqlRun.requestFocus(); // a tab leads on, as everywhere; it is no use in a statement
                event.consume();
            }
        });
    }

    private void fillViews() {
        var top = new TreeItem<>("");
        for (SqlColumns view : SqlColumns.ALL) {
            var item = new TreeItem<>(view.view());
            view.columns().forEach(column -> item.getChildren().add(new TreeItem<>(column)));
            top.getChildren().add(item);
        }
        top.getChildren().getFirst().setExpanded(true);
        sqlViews.setRoot(top);
        sqlViews.setCellFactory(tree -> new SqlColumnCell(texts));
        sqlViews.setShowRoot(false);
        sqlViews.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                insertChosen();
            }
        });
        sqlViews.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                insertChosen();
                event.consume();
            }
        });
    }

    private void insertChosen() {
        TreeItem<String> item = sqlViews.getSelectionModel().getSelectedItem();
        if (item != null) {
            sqlText.replaceSelection(item.getValue());
            sqlText.requestFocus();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        sqlText.textProperty().bindBidirectional(model.sql());
        sqlWaiting.follow(model.pending());
        subscription = Subscription.combine(
                model.answer().subscribe(answer -> answer.ifPresent(this::show)),
                model.problem().subscribe(this::showProblem),
                model.exportProblem().subscribe(this::showProblem),
                model.exported().subscribe(file -> file.ifPresent(one -> sqlStatus.setText(texts.of("sql.exported", VisibleText.of(one.toString()))))),
                model.pending().subscribe(pending -> sqlCancel.setDisable(!pending)));
    }

    @Override
    public void hidden() {
        model.cancel();
        subscription.unsubscribe();
        sqlText.textProperty().unbindBidirectional(model.sql());
        sqlWaiting.leave(model.pending());
    }

    @Override
    public void focus() {
        sqlText.requestFocus();
    }

    @Override
    public boolean isSettled() {
        return !model.pending().get();
    }

    @FXML
    private void run() {
        sqlStatus.setText("");
        model.run();
    }

    @FXML
    private void cancel() {
        model.cancel();
        sqlStatus.setText(texts.of("sql.cancelled"));
    }

    @FXML
    private void previous() {
        model.previousPage();
    }

    @FXML
    private void next() {
        model.nextPage();
    }

    @FXML
    private void export() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.of("sql.export"));
        chooser.setInitialFileName("tenken-sql.csv");
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow())).ifPresent(file -> model.export(file.toPath()));
    }

    private void showProblem(Optional<Problem> problem) {
        sqlTrouble.show(problem, texts);
    }

    private void show(SqlAnswer answer) {
        boolean refused = answer.refusal().isPresent();
        sqlRefusal.setVisible(refused);
        sqlRefusal.setManaged(refused);
        answer.refusal().ifPresent(this::show);
        sqlRows.show(answer.columns().stream().map(name -> new RowTable.Heading(VisibleText.shortened(name, 60), isNumeric(answer, name))).toList(),
                answer.rows(), (column, cell) -> words(cell));
        sqlPrevious.setDisable(answer.offset() == 0);
        sqlNext.setDisable(!answer.more());
        sqlExport.setDisable(refused);
        if (!refused) {
            long last = answer.offset() + answer.rows().size();
            sqlStatus.setText(answer.rows().isEmpty() ? texts.of("sql.no-rows")
                    : texts.of(answer.more() ? "sql.rows.more" : "sql.rows.all", answer.offset() + 1, last));
        }
    }

    /// Says what is wrong and where, and marks the word in the editor.
    private void show(SqlAnswer.Refusal refusal) {
        String words = texts.of("sql.refused." + refusal.reason(), VisibleText.shortened(refusal.said(), LONGEST), SqlViewModel.TIME_MS / 1_000);
        sqlStatus.setText("");
        if (refusal.position() < 0 || refusal.position() > sqlText.getLength()) {
            sqlRefusal.setText("× " + words);
            return;
        }
        String before = sqlText.getText().substring(0, refusal.position());
        int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
        int column = refusal.position() - before.lastIndexOf('\n');
        sqlRefusal.setText("× " + texts.of("sql.refused-at", line, column, words));
        int end = refusal.position();
        while (end < sqlText.getLength() && !Character.isWhitespace(sqlText.getText().charAt(end))) {
            end++;
        }
        sqlText.selectRange(refusal.position(), end);
    }

    private static boolean isNumeric(SqlAnswer answer, String name) {
        int column = answer.columns().indexOf(name);
        return !answer.rows().isEmpty() && answer.rows().stream().map(row -> row.get(column)).allMatch(cell -> cell == null || cell instanceof Number);
    }

    private static String words(@Nullable Object cell) {
        return switch (cell) {
            case null -> PlainFigures.NOTHING;
            default -> VisibleText.shortened(String.valueOf(cell), LONGEST);
        };
    }
}
