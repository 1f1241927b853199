package tenken.ui.events;

import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tenken.event.EventFilter;
import tenken.text.Texts;
import tenken.ui.control.DividedPane;
import tenken.ui.control.Fxml;
import tenken.ui.control.TroubleNote;
import tenken.ui.control.Waiting;
import tenken.ui.events.detail.DetailPane;
import tenken.ui.events.facets.FacetsPane;
import tenken.ui.events.histogram.HistogramPane;
import tenken.ui.events.lens.EventWords;
import tenken.ui.shell.EventsDoor;
import tenken.ui.shell.Screen;
import tenken.ui.shell.ScreenMaker;

/// The Events screen: filter bar, table, and the raw line one key away.
public final class EventsView implements Screen, EventsDoor {
    /// Below this height the table needs every line.
    private static final double LOW = 620;
    /// Below this width it needs every column.
    private static final double NARROW = 820;

    private final EventsViewModel model;
    private final Texts texts;
    private final EventWords words;
    private final Parent root;
    private final QueryBar bar;
    private final HandedChips chips;
    private final HistogramPane histogram;
    private final FacetsPane facets;
    private final DetailPane detail;
    private final EventColumns columns;
    private final EventTools tools;
    private final EventKeys keys;
    private final ChangeListener<Object> showQuery = (observable, before, now) -> showQuery();
    private final ChangeListener<Object> showTotal = (observable, before, now) -> showTotal();
    private final ChangeListener<Object> showDetail = (observable, before, now) -> showDetail();
    private final ChangeListener<Object> showFacets = (observable, before, now) -> showFacets();
    private final ChangeListener<Object> zoneChanged = (observable, before, now) -> zoneChanged();

    @FXML private Label period;
    @FXML private Label total;
    @FXML private Button clear;
    @FXML private VBox barPlace;
    @FXML private Waiting waiting;
    @FXML private TroubleNote trouble;
    @FXML private DividedPane split;
    @FXML private EventTable table;
    @FXML private VBox over;
    @FXML private HBox beside;
    @FXML private VBox toolsPlace;
    @FXML private VBox nothing;
    @FXML private Label nothingWords;
    @FXML private HBox nothingDoors;

    public EventsView(EventsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new EventWords(texts);
        this.root = Fxml.load(this, texts);
        this.bar = new QueryBar(model.query(), model.words(), texts);
        this.chips = new HandedChips(model.query(), words);
        barPlace.getChildren().addAll(bar, chips);
        this.columns = new EventColumns(table, model.columns(), words, model::zone);
        this.tools = new EventTools(model, texts);
        toolsPlace.getChildren().setAll(tools);
        table.placeholder(nothing);
        this.histogram = new HistogramPane(model.histogram(), texts);
        this.facets = new FacetsPane(model.facets(), texts);
        this.detail = new DetailPane(model.detail(), texts, this::closeDetail);
        over.getChildren().setAll(histogram);
        this.keys = new EventKeys(model, histogram, tools);
        keys.install(root, () -> true);
        beside.getChildren().setAll(facets);
        ((Region) root).heightProperty().subscribe(height -> {
            histogram.bars().setLow(height.doubleValue() < LOW);
            facets.setLow(height.doubleValue() < LOW);
        });
        ((Region) root).widthProperty().subscribe(width -> model.facets().fit(width.doubleValue() == 0 || width.doubleValue() >= NARROW));
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
        model.window().searching().addListener(showTotal);
        model.window().selected().addListener(showDetail);
        model.detail().shownProperty().addListener(showDetail);
        model.facets().shownProperty().addListener(showFacets);
        model.zoneProperty().addListener(zoneChanged);
        waiting.follow(model.pending());
        table.follow(model.window());
        bar.follow();
        model.shown();
        histogram.shown();
        facets.shown();
        detail.shown();
        columns.follow();
        tools.shown();
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
        model.window().searching().removeListener(showTotal);
        model.window().selected().removeListener(showDetail);
        model.detail().shownProperty().removeListener(showDetail);
        model.facets().shownProperty().removeListener(showFacets);
        histogram.hidden();
        facets.hidden();
        detail.hidden();
        columns.leave();
        tools.hidden();
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
        return !model.pending().get() && !model.histogram().pending().get() && !model.facets().pending().get() && !bar.isPending();
    }

    EventKeys keys() {
        return keys;
    }

    @FXML
    private void clear() {
        model.query().clear();
    }

    @FXML
    private void openDifferences() {
        model.openDifferences();
    }

    @FXML
    private void everything() {
        model.everything();
    }

    private void openDetail() {
        model.detail().shownProperty().set(model.window().selected().get().isPresent());
    }

    private void closeDetail() {
        model.detail().shownProperty().set(false);
        table.requestFocus();
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean slash = event.getCode() == KeyCode.SLASH && !typing;
        if (event.getCode() == KeyCode.F && event.isShortcutDown() || slash && !event.isShiftDown()) {
            bar.focusField();
        } else if (slash || event.getCode() == KeyCode.F1 && !typing) {
            bar.switchHelp();
        } else if (event.getCode() == KeyCode.ESCAPE && !bar.isOpen() && split.isShown(detail)) {
            closeDetail();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown() && isInTable(event)) {
            detail.copyLine();
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

    private void showAll() {
        showQuery();
        showTotal();
        showDetail();
        showFacets();
    }

    private void zoneChanged() {
        table.repaint();
        detail.show();
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
        boolean searching = model.window().searching().get();
        nothing.setVisible(count == 0);
        nothingDoors.setVisible(!searching);
        nothingWords.setText(texts.of(searching ? "events.nothing.yet" : model.query().narrows() ? "events.nothing.filter" : "events.nothing.period"));
    }

    private void showDetail() {
        split.showSecond(detail, model.detail().shownProperty().get() && model.window().selected().get().isPresent());
    }

    private void showFacets() {
        present(facets, model.facets().shownProperty().get());
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
