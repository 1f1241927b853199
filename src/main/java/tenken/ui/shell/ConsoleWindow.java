package tenken.ui.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tenken.change.Spans;
import tenken.event.EventFilter;
import tenken.settings.Settings;
import tenken.text.Problem;
import tenken.work.Job;
import tenken.work.Worker;
import tenken.workspace.Workspace;

/// The console's window: a frame around the screens. Everything it does not know itself is handed in by `Wiring`.
///
/// It can be used without being shown: pictures are taken of its [#scene] on a machine without a display.
public final class ConsoleWindow implements Doors {
    public static final int WIDTH = 1280;
    public static final int HEIGHT = 800;
    private static final int LEAST_WIDTH = 900;
    private static final int LEAST_HEIGHT = 600;

    /// What the window can ask for beyond its screens.
    ///
    /// @param jobs         everything the screens can ask of a workspace
    /// @param open         prepares a folder for looking at; none is the built-in sample
    /// @param saveSettings keeps what the operator has chosen
    public record Verbs(Function<Workspace, Jobs> jobs, Job<Optional<Path>, Workspace> open, Job<Settings, Settings> saveSettings) {}

    private final Session session;
    private final Worker worker;
    private final Verbs verbs;
    private final Map<ScreenId, ScreenMaker> makers;
    private final Navigator navigator = new Navigator();
    private final ConsoleViewModel model;
    private final Scene scene;
    private @Nullable ConsoleView view;

    /// @param makers one for every screen
    public ConsoleWindow(Session session, Settings settings, Worker worker, Verbs verbs, Map<ScreenId, ScreenMaker> makers) {
        this(session, settings, worker, verbs, makers, WIDTH, HEIGHT);
    }

    /// A window of a size of its own, in pixels: a scene that is never shown keeps the size it is made with.
    public ConsoleWindow(
            Session session, Settings settings, Worker worker, Verbs verbs, Map<ScreenId, ScreenMaker> makers, int width, int height) {
        this.scene = new Scene(new StackPane(), width, height);
        this.session = session;
        this.worker = worker;
        this.verbs = verbs;
        this.makers = Map.copyOf(makers);
        this.model = new ConsoleViewModel(session, settings, worker, verbs);
        furnish(session.workspace().get());
        frame();
        new Keys(scene, this, model, navigator).install();
        model.dark().subscribe(dark -> Theme.apply(scene, dark));
        session.texts().subscribe((before, after) -> {
            navigator.reload();
            frame();
        });
    }

    public Scene scene() {
        return scene;
    }

    /// Shows the window and keeps reading the sources as long as it is open.
    public void show(Stage stage) {
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        session.workspace().subscribe(workspace -> stage.setTitle(title()));
        session.texts().subscribe(texts -> stage.setTitle(title()));
        stage.setOnHidden(event -> close());
        stage.show();
        model.keepReading();
    }

    /// Reads the sources once, as before a picture.
    public void readOnce() {
        model.readNow();
    }

    /// Lets go of everything; the worker is its owner's to close.
    public void close() {
        model.close();
        navigator.leave();
        if (view != null) {
            view.close();
        }
    }

    public void go(ScreenId screen) {
        navigator.go(new Place.Front(screen));
    }

    /// True once the sources have been read and the screen in front has all its answers.
    public boolean isSettled() {
        return model.isSettled() && navigator.front().get().filter(front -> front.screen().isSettled()).isPresent();
    }

    /// Opens another folder in this window.
    public void open(Path folder) {
        model.open(Optional.of(folder), this::enter);
    }

    @Override
    public void openSample() {
        model.open(Optional.empty(), this::enter);
    }

    @Override
    public void chooseFolder() {
        new FolderChoice(session).ask(scene.getWindow()).ifPresent(this::open);
    }

    @Override
    public void openEvents(EventFilter filter, String because) {
        navigator.go(new Place.EventsOf(filter, because));
    }

    @Override
    public void openTool(String idOrName) {
        navigator.go(new Place.ToolOf(idOrName));
    }

    @Override
    public void openChanges(Spans spans) {
        navigator.go(new Place.ChangesOf(spans));
    }

    @Override
    public void openTools() {
        go(ScreenId.TOOLS);
    }

    @Override
    public void tell(Problem problem) {
        model.tell(problem);
    }

    private String title() {
        return session.workspace().get().name() + " – " + session.texts().get().of("window.name");
    }

    private void enter(Workspace workspace) {
        navigator.leave();
        session.workspace().set(workspace);
        model.period().follow();
        furnish(workspace);
        model.readNow();
    }

    private void furnish(Workspace workspace) {
        Jobs jobs = verbs.jobs().apply(workspace);
        model.watch(jobs.refresh());
        var suppliers = new EnumMap<ScreenId, Supplier<? extends Screen>>(ScreenId.class);
        makers.forEach((id, maker) -> suppliers.put(id, maker.make(session, jobs, worker, this)));
        navigator.furnish(suppliers);
    }

    private void frame() {
        if (view != null) {
            view.close();
        }
        view = new ConsoleView(session, model, navigator, this);
        scene.setRoot(view.root());
        Theme.apply(scene, model.dark().get());
    }
}
