package tenken.ui.events;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import tenken.event.Column;
import tenken.event.EventFilter;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.events.marks.MarksView;
import tenken.ui.events.marks.MarksViewModel;
import tenken.ui.events.queries.QueriesView;
import tenken.ui.events.queries.QueriesViewModel;
import tenken.ui.events.sql.SqlView;
import tenken.ui.events.sql.SqlViewModel;
import tenken.ui.events.templates.TemplatesView;
import tenken.ui.events.templates.TemplatesViewModel;
import tenken.ui.events.views.Looking;
import tenken.ui.events.views.ViewsMenu;
import tenken.ui.events.views.ViewsViewModel;
import tenken.ui.shell.Doors;
import tenken.ui.shell.EventsDoor;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Screen;
import tenken.ui.shell.ScreenMaker;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// The Events screen and the rooms beside it, each behind a tab: templates, the runbook's questions, bookmarks, SQL.
///
/// Only the room in front is shown, in the sense of [Screen]. `m` bookmarks the chosen event, `Shift+M` also goes to its note.
public final class EventsRooms implements Screen, EventsDoor {
    private static final List<String> TABS = List.of("events", "templates", "queries", "marks", "sql");
    private static final int EVENTS = 0;
    private static final int MARKS = 3;

    /// What outlives a change of language.
    record Models(
            EventsViewModel events, TemplatesViewModel templates, QueriesViewModel queries, MarksViewModel marks, SqlViewModel sql, ViewsViewModel views,
            IntegerProperty front) {

        static Models of(Session session, Jobs jobs, Worker worker, Doors doors) {
            var events = new EventsViewModel(session, jobs, worker, doors);
            var front = new SimpleIntegerProperty(EVENTS);
            return new Models(events, new TemplatesViewModel(session, jobs.side(), worker, doors, () -> events.filter().get()),
                    new QueriesViewModel(session, jobs.side(), worker, doors), new MarksViewModel(session, jobs.side(), worker, doors),
                    new SqlViewModel(jobs.side(), worker), new ViewsViewModel(session, jobs.side(), worker, new Typed(events, front)), front);
        }
    }

    /// The query of a saved view is what is typed above the table.
    private record Typed(EventsViewModel events, IntegerProperty front) implements Looking {
        @Override
        public String query() {
            return events.query().text().get();
        }

        @Override
        public List<String> columns() {
            return events.columns().columns().stream().map(Column::word).toList();
        }

        @Override
        public void look(String query, List<String> columns) {
            front.set(EVENTS);
            events.query().clear();
            events.query().text().set(query);
            events.columns().choose(columns.stream().flatMap(word -> Column.of(word).stream()).toList());
        }
    }

    private final Models models;
    private final Texts texts;
    private final EventsView events;
    private final MarksView marks;
    private final List<Screen> rooms;
    private final ViewsMenu views;
    private final TabPane tabs = new TabPane();
    private final Label told = new Label();
    private final StackPane root;
    private Subscription subscription = Subscription.EMPTY;
    private boolean inFront;

    EventsRooms(Models models, Texts texts) {
        this.models = models;
        this.texts = texts;
        this.events = new EventsView(models.events(), texts);
        this.marks = new MarksView(models.marks(), texts);
        this.rooms = List.of(events, new TemplatesView(models.templates(), texts), new QueriesView(models.queries(), texts), marks,
                new SqlView(models.sql(), texts));
        this.views = new ViewsMenu(models.views(), texts);
        for (int i = 0; i < rooms.size(); i++) {
            var tab = new Tab(texts.of("events.tab." + TABS.get(i)), rooms.get(i).root());
            tab.setId("tab-" + TABS.get(i));
            tab.setClosable(false);
            tabs.getTabs().add(tab);
        }
        tabs.setId("eventTabs");
        tabs.getStyleClass().add("event-tabs");
        told.getStyleClass().addAll("muted", "small");
        var corner = new HBox(8, told, views.button());
        corner.setAlignment(Pos.CENTER_RIGHT);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        corner.getStyleClass().add("event-tabs-corner");
        corner.setPickOnBounds(false);
        this.root = new StackPane(tabs, corner);
        root.getStylesheets().add("/tenken/ui/control/control.css");
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        events.keys().install(root, () -> models.front().get() == EVENTS); // the tabs themselves may have the focus
        tabs.getSelectionModel().select(models.front().get());
        tabs.getSelectionModel().selectedIndexProperty().addListener((observable, before, now) -> turn(before.intValue(), now.intValue()));
    }

    public static ScreenMaker maker() {
        return (session, jobs, worker, doors) -> {
            var models = Models.of(session, jobs, worker, doors);
            return () -> new EventsRooms(models, session.texts().get());
        };
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        inFront = true;
        subscription = Subscription.combine(
                models.front().subscribe((before, now) -> tabs.getSelectionModel().select(now.intValue())),
                models.marks().marked().subscribe(event -> told.setText(
                        event.map(one -> texts.of("marks.marked", VisibleText.shortened(one.origin().place(), 60))).orElse(""))));
        tabs.getSelectionModel().select(models.front().get());
        views.shown();
        front().shown();
    }

    @Override
    public void hidden() {
        inFront = false;
        front().hidden();
        views.hidden();
        subscription.unsubscribe();
    }

    @Override
    public void show(EventFilter filter, String because) {
        tabs.getSelectionModel().select(EVENTS);
        events.show(filter, because);
    }

    @Override
    public void focus() {
        front().focus();
    }

    @Override
    public boolean isSettled() {
        return front().isSettled() && !models.marks().pending().get() && !models.views().pending().get();
    }

    private Screen front() {
        return rooms.get(models.front().get());
    }

    private void turn(int before, int now) {
        models.front().set(now);
        if (inFront) {
            rooms.get(before).hidden();
            rooms.get(now).shown();
            if (!tabs.isFocused()) {
                rooms.get(now).focus();
            }
        }
    }

    /// Letters act only where nobody is writing, and only in the table.
    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || models.front().get() != EVENTS) {
            return;
        }
        String typed = event.getCharacter();
        if (typed.equals("m") || typed.equals("M")) {
            models.events().window().selected().get().ifPresent(models.marks()::mark);
            if (typed.equals("M") && models.events().window().selected().get().isPresent()) {
                tabs.getSelectionModel().select(MARKS);
                marks.focusNote();
            }
            event.consume();
        }
    }
}
