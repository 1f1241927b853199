package tenken.ui.home;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tenken.event.RejectedLine;
import tenken.job.RawLine;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.control.Fxml;
import tenken.ui.control.NaturalHeight;
import tenken.ui.control.TroubleNote;

/// The lines that could not be read: where, why, and the chosen one as it stands in its file. Esc closes it.
final class RejectedCard {
    private final RejectedViewModel model;
    private final Texts texts;
    private final Parent root;
    private Runnable closed = () -> {};
    private boolean filling;

    @FXML private Label title;
    @FXML private TroubleNote trouble;
    @FXML private TableView<RejectedLine> table;
    @FXML private TableColumn<RejectedLine, String> file;
    @FXML private TableColumn<RejectedLine, Long> line;
    @FXML private TableColumn<RejectedLine, String> reason;
    @FXML private Label choose;
    @FXML private VBox detail;
    @FXML private Label place;
    @FXML private Label copied;
    @FXML private TextArea raw;
    @FXML private Label shortened;
    @FXML private TroubleNote rawTrouble;

    RejectedCard(RejectedViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        root = Fxml.load(this, texts);
        file.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(VisibleText.of(row.getValue().origin().path())));
        line.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().origin().line()));
        reason.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(texts.of("rejected." + row.getValue().reason().word())));
        new NaturalHeight(raw, 8).follow();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows what the model has, and follows it.
    Subscription follow() {
        var subscription = Subscription.combine(
                model::hidden,
                model.opened().subscribe(is -> present(root, is)),
                model.answer().subscribe(answer -> showLines()),
                model.problem().subscribe(problem -> trouble.show(problem, texts)),
                model.raw().subscribe(answer -> showRaw()),
                model.rawProblem().subscribe(problem -> showRaw()),
                table.getSelectionModel().selectedItemProperty().subscribe(this::chosen));
        model.shown();
        return subscription;
    }

    Parent root() {
        return root;
    }

    boolean isOpen() {
        return model.opened().get();
    }

    void onClose(Runnable action) {
        closed = action;
    }

    void open(Optional<String> path) {
        model.open(path);
        showLines();
        showRaw();
        table.requestFocus();
    }

    boolean isSettled() {
        return model.isSettled();
    }

    @FXML
    void close() {
        if (model.opened().get()) {
            model.close();
            closed.run();
        }
    }

    @FXML
    private void copy() {
        model.chosen().ifPresent(one -> {
            var content = new ClipboardContent();
            content.putString(one.origin().place());
            Clipboard.getSystemClipboard().setContent(content);
            copied.setText(texts.of("home.rejected.copied"));
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void chosen(@Nullable RejectedLine one) {
        if (!filling && one != null) {
            model.choose(one);
            showRaw();
        }
    }

    private void showLines() {
        Optional<List<RejectedLine>> lines = model.lines();
        long count = lines.map(List::size).orElse(0);
        title.setText(lines.isEmpty() ? texts.of("home.rejected.waiting")
                : model.file().map(path -> texts.of("home.rejected.title", count, VisibleText.of(path)))
                        .orElseGet(() -> texts.of("home.rejected.title.all", count)));
        file.setVisible(model.file().isEmpty());
        filling = true;
        table.getItems().setAll(lines.orElse(List.of()));
        table.sort();
        table.getSelectionModel().clearSelection();
        model.chosen().ifPresent(table.getSelectionModel()::select);
        filling = false;
    }

    private void showRaw() {
        present(choose, model.chosen().isEmpty());
        present(detail, model.chosen().isPresent());
        copied.setText("");
        place.setText(model.chosen().map(one -> VisibleText.of(one.origin().place())).orElse(""));
        rawTrouble.show(model.rawProblem().get(), texts);
        boolean failed = model.rawProblem().get().isPresent();
        raw.setText(model.raw().get().map(RawLine::text).map(VisibleText::of).orElseGet(() -> failed ? "" : texts.of("home.rejected.reading")));
        present(shortened, model.raw().get().filter(RawLine::shortened).isPresent());
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
