package tenken.ui.events;

import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.job.RawLine;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.control.DividedPane;
import tenken.ui.control.Fxml;
import tenken.ui.control.NaturalHeight;
import tenken.ui.control.TroubleNote;
import tenken.ui.control.Waiting;
import tenken.ui.shell.EventsDoor;
import tenken.ui.shell.Screen;
import tenken.ui.shell.ScreenMaker;

/// The Events screen: filter bar, table, and the raw line one key away.
public final class EventsView implements Screen, EventsDoor {
    private final EventsViewModel model;
    private final Texts texts;
    private final EventWords words;
    private final Parent root;
    private final QueryBar bar;
    private final HandedChips chips;
    private final ChangeListener<Object> showQuery = (observable, before, now) -> showQuery();
    private final ChangeListener<Object> showTotal = (observable, before, now) -> showTotal();
    private final ChangeListener<Object> showDetail = (observable, before, now) -> showDetail();
    private final ChangeListener<Object> zoneChanged = (observable, before, now) -> zoneChanged();

    @FXML private Label period;
    @FXML private Label total;
    @FXML private Button clear;
    @FXML private VBox barPlace;
    @FXML private Waiting waiting;
    @FXML private TroubleNote trouble;
    @FXML private DividedPane split;
    @FXML private EventTable table;
    @FXML private VBox nothing;
    @FXML private Label nothingWords;
    @FXML private VBox detail;
    @FXML private Label place;
    @FXML private Label copied;
    @FXML private TextArea raw;
    @FXML private Label shortened;
    @FXML private TroubleNote rawTrouble;
    @FXML private EventDetail fields;
    @FXML private Button toTool;

    public EventsView(EventsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new EventWords(texts);
        this.root = Fxml.load(this, texts);
        this.bar = new QueryBar(model.query(), model.words(), texts);
        this.chips = new HandedChips(model.query(), words);
        barPlace.getChildren().addAll(bar, chips);
        new EventColumns(words, model::zone).addTo(table);
        table.placeholder(nothing);
        split.showSecond(detail, false);
        new NaturalHeight(raw, 6).follow();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openDetail();
            }
        });
    }

    public static ScreenMaker maker() {
        return (session, jobs, worker, doors) -> {
            var model = new EventsViewModel(session, jobs, worker, doors);
            return () -> new EventsView(model, session.texts().get());
        };
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.query().handed().addListener(showQuery);
        model.query().parsed().addListener(showQuery);
        model.window().total().addListener(showTotal);
        model.window().rows().addListener(showTotal);
        model.window().problem().addListener(showTotal);
        model.window().selected().addListener(showDetail);
        model.detailShown().addListener(showDetail);
        model.rawLine().addListener(showDetail);
        model.rawLineProblem().addListener(showDetail);
        model.zoneProperty().addListener(zoneChanged);
        waiting.follow(model.pending());
        table.follow(model.window());
        bar.follow();
        model.shown();
        showAll();
    }

    @Override
    public void hidden() {
        bar.leave();
        model.hidden();
        table.leave();
        waiting.leave(model.pending());
        model.query().handed().removeListener(showQuery);
        model.query().parsed().removeListener(showQuery);
        model.window().total().removeListener(showTotal);
        model.window().rows().removeListener(showTotal);
        model.window().problem().removeListener(showTotal);
        model.window().selected().removeListener(showDetail);
        model.detailShown().removeListener(showDetail);
        model.rawLine().removeListener(showDetail);
        model.rawLineProblem().removeListener(showDetail);
        model.zoneProperty().removeListener(zoneChanged);
    }

    @Override
    public void show(EventFilter filter, String reason) {
        model.show(filter, reason);
    }

    @Override
    public void focus() {
        table.requestFocus();
    }

    @Override
    public boolean isSettled() {
        return !model.pending().get() && !bar.isPending();
    }

    @FXML
    private void clear() {
        model.query().clear();
    }

    @FXML
    private void everything() {
        model.everything();
    }

    @FXML
    private void openDetail() {
        model.detailShown().set(model.window().selected().get().isPresent());
    }

    @FXML
    private void closeDetail() {
        model.detailShown().set(false);
        table.requestFocus();
    }

    @FXML
    private void copyPlace() {
        model.window().selected().get().ifPresent(event -> copy(event.origin().place()));
    }

    @FXML
    private void copyRaw() {
        model.rawLine().get().map(RawLine::text).ifPresent(this::copy);
    }

    @FXML
    private void openTool() {
        model.window().selected().get().ifPresent(model::openTool);
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextField;
        if (event.getCode() == KeyCode.F && event.isShortcutDown() || event.getCode() == KeyCode.SLASH && !typing && event.getTarget() != raw) {
            bar.focusField();
        } else if (event.getCode() == KeyCode.ESCAPE && !bar.isOpen() && split.isShown(detail)) {
            closeDetail();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown() && isInTable(event)) {
            copySelected();
        } else if ((event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) && isInTable(event)) {
            toggleDetail();
        } else {
            return;
        }
        event.consume();
    }

    private boolean isInTable(KeyEvent event) {
        for (Node node = event.getTarget() instanceof Node target ? target : null; node != null; node = node.getParent()) {
            if (node == table) {
                return true;
            }
        }
        return false;
    }

    private void toggleDetail() {
        if (split.isShown(detail)) {
            closeDetail();
        } else {
            openDetail();
        }
    }

    /// The line is read first where it has not been yet; the pane that shows it is where the reading is.
    private void copySelected() {
        openDetail();
        if (model.rawLine().get().isPresent()) {
            copyRaw();
        } else {
            model.copyWhenRead(this::copy);
        }
    }

    private void copy(String what) {
        var content = new ClipboardContent();
        content.putString(what);
        Clipboard.getSystemClipboard().setContent(content);
        copied.setText(texts.of("events.copied"));
    }

    private void showAll() {
        showQuery();
        showTotal();
        showDetail();
    }

    private void zoneChanged() {
        table.repaint();
        showAll();
    }

    private void showQuery() {
        chips.show(model.zone());
    }

    private void showTotal() {
        long count = model.window().total().get();
        period.setText(words.period(model.period(), model.zone()));
        total.setText(count < 0 ? texts.of("events.counting") : texts.of("events.total", count));
        clear.setDisable(!model.query().narrows());
        trouble.show(model.window().problem().get(), texts);
        nothing.setVisible(count == 0);
        nothingWords.setText(texts.of(model.query().narrows() ? "events.nothing.filter" : "events.nothing.period"));
    }

    private void showDetail() {
        var event = model.window().selected().get();
        boolean shown = model.detailShown().get() && event.isPresent();
        split.showSecond(detail, shown);
        copied.setText("");
        if (shown) {
            place.setText(VisibleText.of(event.map(one -> one.origin().place()).orElse("")));
            raw.setText(model.rawLine().get().map(RawLine::text).map(VisibleText::of).orElse(texts.of("events.reading")));
            present(shortened, model.rawLine().get().filter(RawLine::shortened).isPresent());
            rawTrouble.show(model.rawLineProblem().get(), texts);
            fields.show(event, model.zone(), words);
            toTool.setDisable(event.filter(EventsView::namesTool).isEmpty());
        }
    }

    private static boolean namesTool(Event event) {
        return !event.target().isEmpty() || !event.targetId().isEmpty();
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
