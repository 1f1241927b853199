package tenken.ui.tools;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.tool.UnreadableTool;
import tenken.ui.control.Fxml;
import tenken.ui.control.TroubleNote;
import tenken.ui.control.TypedText;
import tenken.ui.control.Waiting;
import tenken.ui.shell.Screen;
import tenken.ui.shell.ScreenMaker;
import tenken.ui.shell.ToolDoor;

/// The Tools screen: a table to sort and filter, and the chosen tool beside it.
public final class ToolsView implements Screen, ToolDoor {
    private final ToolsViewModel model;
    private final Texts texts;
    private final ToolWords words;
    private final Parent root;
    private final TypedText typed;
    private final ChangeListener<Object> show = (observable, before, now) -> show();
    private final ChangeListener<Object> showSelected = (observable, before, now) -> showSelected();
    private final ChangeListener<Object> zoneChanged = (observable, before, now) -> zoneChanged();
    private final ListChangeListener<ToolLine> linesChanged = change -> selectAgain();
    private boolean inFront;
    private boolean selecting;

    @FXML private Label count;
    @FXML private TextField filter;
    @FXML private ComboBox<TableColumn<ToolLine, ?>> sortBy;
    @FXML private ToggleButton descending;
    @FXML private Waiting waiting;
    @FXML private TroubleNote trouble;
    @FXML private Label missing;
    @FXML private SplitPane split;
    @FXML private TableView<ToolLine> table;
    @FXML private Label none;
    @FXML private ScrollPane detailScroll;
    @FXML private Label name;
    @FXML private HBox badges;
    @FXML private VBox loadable;
    @FXML private ToolDetail detail;
    @FXML private VBox broken;
    @FXML private Label brokenFile;
    @FXML private Label brokenReason;

    public ToolsView(ToolsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new ToolWords(texts);
        this.root = Fxml.load(this, texts);
        this.typed = new TypedText(filter, model.filter());
        new ToolColumns(words, model::zone).addTo(table);
        table.setItems(model.lines());
        new ToolOrder(table, sortBy, descending, texts).follow(model);
        split.getItems().remove(detailScroll);
        table.getSelectionModel().selectedItemProperty().addListener((observable, before, line) -> chosen(line));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    public static ScreenMaker maker() {
        return (session, jobs, worker, doors) -> {
            var model = new ToolsViewModel(session, jobs, worker, doors);
            return () -> new ToolsView(model, session.texts().get());
        };
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.answer().addListener(show);
        model.problem().addListener(show);
        model.selected().addListener(showSelected);
        model.lines().addListener(linesChanged);
        model.zoneProperty().addListener(zoneChanged);
        inFront = true;
        waiting.follow(model.pending());
        typed.follow();
        model.shown();
        show();
        showSelected();
    }

    @Override
    public void hidden() {
        typed.leave();
        model.hidden();
        inFront = false;
        waiting.leave(model.pending());
        model.answer().removeListener(show);
        model.problem().removeListener(show);
        model.selected().removeListener(showSelected);
        model.lines().removeListener(linesChanged);
        model.zoneProperty().removeListener(zoneChanged);
    }

    @Override
    public void choose(String idOrName) {
        model.choose(idOrName);
        show();
    }

    @Override
    public void focus() {
        table.requestFocus();
    }

    @Override
    public boolean isSettled() {
        return !model.pending().get() && !typed.isPending();
    }

    @FXML
    private void openRuns() {
        model.selected().get().flatMap(ToolLine::tool).ifPresent(model::openRuns);
    }

    @FXML
    private void closeDetail() {
        model.selected().set(Optional.empty());
        table.requestFocus();
    }

    private void key(KeyEvent event) {
        boolean find = event.getCode() == KeyCode.F && event.isShortcutDown()
                || event.getCode() == KeyCode.SLASH && !(event.getTarget() instanceof TextField);
        if (find) {
            filter.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.selected().get().isPresent()) {
            closeDetail();
            event.consume();
        }
    }

    private void chosen(@Nullable ToolLine line) {
        if (inFront && !selecting && line != null) {
            model.selected().set(Optional.of(line));
        }
    }

    private void show() {
        trouble.show(model.problem().get(), texts);
        count.setText(model.answer().get().map(answer -> texts.of("tools.count", answer.tools().size(), answer.unreadable().size(), model.lines().size()))
                .orElse(""));
        none.setText(model.answer().get().isEmpty() ? "" : texts.of(model.all().isEmpty() ? "tools.none" : "tools.none.found"));
        var sought = model.missing();
        present(missing, sought.isPresent());
        missing.setText(sought.map(tool -> texts.of("tools.missing", VisibleText.shortened(tool, 80))).orElse(""));
    }

    private void zoneChanged() {
        table.refresh();
        showSelected();
    }

    /// Whatever the filter or another reading has done to the rows, the chosen one stays chosen.
    private void selectAgain() {
        show();
        selectRow();
    }

    private void selectRow() {
        selecting = true;
        int row = model.selected().get().map(model.lines()::indexOf).orElse(-1);
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != row) {
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(Math.max(0, row - 3));
        }
        selecting = false;
    }

    private void showSelected() {
        selectRow();
        var line = model.selected().get();
        if (line.isEmpty()) {
            split.getItems().remove(detailScroll);
        } else if (!split.getItems().contains(detailScroll)) {
            split.getItems().add(detailScroll);
            split.setDividerPositions(0.55);
        }
        line.ifPresent(this::showDetail);
    }

    private void showDetail(ToolLine line) {
        name.setText(VisibleText.shortened(line.name(), 200));
        badges.getChildren().setAll(FlagsCell.badges(line, words).getChildren());
        present(loadable, !line.isBroken());
        present(broken, line.isBroken());
        switch (line) {
            case ToolLine.Loadable(var row) -> detail.show(row, model.zone(), words);
            case ToolLine.Broken(UnreadableTool file) -> {
                brokenFile.setText(VisibleText.of(file.file()));
                brokenReason.setText(words.reason(file));
            }
        }
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
