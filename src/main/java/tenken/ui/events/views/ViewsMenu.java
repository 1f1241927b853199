package tenken.ui.events.views;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tenken.settings.SavedView;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.control.Fxml;
import tenken.ui.control.TroubleNote;

/// A button that opens the list of saved views, with a field to name the one in front.
public final class ViewsMenu {
    private static final int LONGEST = 80;

    private final ViewsViewModel model;
    private final Texts texts;
    private final Button button = new Button();
    private final Popup popup = new Popup();
    private Subscription subscription = Subscription.EMPTY;

    @FXML private ListView<SavedView> viewList;
    @FXML private TextField viewName;
    @FXML private Button viewSave;
    @FXML private Button viewOpen;
    @FXML private Button viewRename;
    @FXML private Button viewRemove;
    @FXML private Button viewUndo;
    @FXML private Label viewDamage;
    @FXML private TroubleNote viewTrouble;

    public ViewsMenu(ViewsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        Parent content = Fxml.load(this, texts);
        button.setId("viewsButton");
        button.setText(texts.of("views.menu"));
        button.setOnAction(event -> toggle());
        popup.getContent().add(content);
        popup.setAutoHide(true);
        viewList.setCellFactory(list -> new ViewCell());
        viewList.setPlaceholder(new Label(texts.of("views.none")));
        viewList.getSelectionModel().selectedItemProperty().addListener((observable, before, view) -> chosen(view));
        viewName.textProperty().addListener((observable, before, name) -> showActions());
        viewName.setOnAction(event -> save());
        viewList.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        viewList.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            } else if (event.getCode() == KeyCode.DELETE) {
                remove();
            } else {
                return;
            }
            event.consume();
        });
    }

    public Button button() {
        return button;
    }

    public void shown() {
        subscription = Subscription.combine(
                model.views().subscribe(views -> {
                    SavedView chosen = viewList.getSelectionModel().getSelectedItem();
                    viewList.getItems().setAll(views);
                    views.stream().filter(view -> chosen != null && view.id().equals(chosen.id())).findFirst().ifPresent(viewList.getSelectionModel()::select);
                    showActions();
                }),
                model.undoable().subscribe(act -> showActions()),
                model.answer().subscribe(answer -> {
                    int damaged = answer.map(one -> one.damaged().size()).orElse(0);
                    viewDamage.setText(texts.of("records.damaged", damaged));
                    viewDamage.setVisible(damaged > 0);
                    viewDamage.setManaged(damaged > 0);
                }),
                model.problem().subscribe(problem -> viewTrouble.show(problem, texts)));
    }

    public void hidden() {
        popup.hide();
        subscription.unsubscribe();
    }

    private void toggle() {
        Bounds here = button.localToScreen(button.getLayoutBounds());
        if (popup.isShowing() || here == null) {
            popup.hide();
            return;
        }
        model.read();
        popup.show(button, Math.max(0, here.getMaxX() - 360), here.getMaxY() + 4);
        (model.views().get().isEmpty() ? viewName : viewList).requestFocus();
    }

    @FXML
    private void save() {
        model.save(viewName.getText());
        viewName.clear();
    }

    @FXML
    private void open() {
        SavedView view = viewList.getSelectionModel().getSelectedItem();
        if (view != null) {
            popup.hide();
            model.open(view);
        }
    }

    @FXML
    private void rename() {
        Optional.ofNullable(viewList.getSelectionModel().getSelectedItem()).ifPresent(view -> model.rename(view, viewName.getText()));
    }

    @FXML
    private void remove() {
        Optional.ofNullable(viewList.getSelectionModel().getSelectedItem()).ifPresent(model::remove);
    }

    @FXML
    private void undo() {
        model.undo();
    }

    private void chosen(@Nullable SavedView view) {
        if (view != null) {
            viewName.setText(view.name());
        }
        showActions();
    }

    private void showActions() {
        boolean none = viewList.getSelectionModel().getSelectedItem() == null;
        viewOpen.setDisable(none);
        viewRemove.setDisable(none);
        viewRename.setDisable(none || viewName.getText().isBlank());
        viewSave.setDisable(viewName.getText().isBlank());
        viewUndo.setDisable(model.undoable().get().isEmpty());
    }

    private final class ViewCell extends ListCell<SavedView> {
        @Override
        protected void updateItem(@Nullable SavedView view, boolean empty) {
            super.updateItem(view, empty);
            setText(empty || view == null ? null : VisibleText.shortened(view.name(), LONGEST) + "\n"
                    + (view.query().isEmpty() ? texts.of("views.everything") : VisibleText.shortened(view.query(), LONGEST)));
        }
    }
}
