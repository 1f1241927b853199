package tenken.ui.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import tenken.check.Finding;
import tenken.check.FindingSentence;
import tenken.job.Home;
import tenken.text.Figures;
import tenken.text.Texts;
import tenken.ui.control.EvenTiles;
import tenken.ui.control.Fxml;
import tenken.ui.shell.Doors;
import tenken.ui.shell.RejectedDoor;
import tenken.ui.shell.Screen;
import tenken.ui.shell.ScreenMaker;
import tenken.ui.shell.Session;

/// Home: four tiles, the last day, and what was found.
public final class HomeView implements Screen, RejectedDoor {
    private final HomeViewModel model;
    private final Session session;
    private final Doors doors;
    private final Texts texts;
    private final Parent root;
    private final ErrorsCard errors;
    private final RunsCard runs;
    private final HomeChanges changes;
    private final ChangesCard changesCard;
    private final FoundCard found;
    private final RejectedCard rejected;
    private final List<FindingTile> shownTiles = new ArrayList<>();
    private Subscription subscription = Subscription.EMPTY;
    private boolean rejectedWanted;

    @FXML private ScrollPane scroll;
    @FXML private VBox content;
    @FXML private Label asOf;
    @FXML private EvenTiles tiles;
    @FXML private HBox day;
    @FXML private VBox nothing;
    @FXML private Label waiting;

    public HomeView(HomeViewModel model, HomeChanges changes, RejectedViewModel lines, Session session, Doors doors) {
        this.model = model;
        this.changes = changes;
        this.session = session;
        this.doors = doors;
        this.texts = session.texts().get();
        root = Fxml.load(this, texts);
        errors = new ErrorsCard(model, texts, doors);
        runs = new RunsCard(texts, doors);
        changesCard = new ChangesCard(texts, doors);
        found = new FoundCard(texts, doors, this::openRejected);
        rejected = new RejectedCard(lines, texts);
        HBox.setHgrow(errors.root(), Priority.ALWAYS);
        day.getChildren().addAll(errors.root(), runs.root());
        content.getChildren().addAll(changesCard.root(), found.root(), rejected.root());
        rejected.onClose(found::focus);
        rejected.root().layoutBoundsProperty().subscribe(grown -> followRejected());
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.T && !event.isShortcutDown() && !event.isAltDown()) {
                model.asTable().set(!model.asTable().get());
            } else if (event.getCode() == KeyCode.ESCAPE) {
                rejected.close();
            }
        });
    }

    /// Makes Home for a window.
    public static ScreenMaker maker() {
        return (session, jobs, worker, doors) -> {
            var model = new HomeViewModel(session, jobs.home(), worker);
            var lines = new RejectedViewModel(session, jobs, worker);
            var changes = new HomeChanges(session, jobs, worker);
            return () -> new HomeView(model, changes, lines, session, doors);
        };
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscription = Subscription.combine(
                errors.follow(),
                changes.changes().subscribe(answer -> answer.ifPresent(one -> changesCard.show(one, session.zone().get()))),
                changes.follow(),
                rejected.follow(),
                model.home().subscribe(answer -> show()),
                session.zone().subscribe(zone -> show()),
                session.refreshes().subscribe(count -> show()),
                model.problem().subscribe(problem -> problem.ifPresent(doors::tell)));
        model.shown();
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
        model.hidden();
    }

    @Override
    public void focus() {
        scroll.requestFocus();
    }

    @Override
    public boolean isSettled() {
        return model.isSettled() && rejected.isSettled() && changes.isSettled();
    }

    @Override
    public void showRejected() {
        rejectedWanted = true;
        bringRejectedIntoView();
    }

    @FXML
    private void chooseFolder() {
        doors.chooseFolder();
    }

    @FXML
    private void openSample() {
        doors.openSample();
    }

    private void show() {
        HomeViewModel.Stage stage = model.stage();
        setShown(waiting, stage == HomeViewModel.Stage.WAITING);
        setShown(nothing, stage == HomeViewModel.Stage.NOTHING);
        for (Node node : List.of(tiles, day, changesCard.root(), found.root())) {
            setShown(node, stage == HomeViewModel.Stage.FIGURES);
        }
        model.home().get().ifPresent(this::fill);
    }

    private void fill(Home home) {
        var zone = session.zone().get();
        var words = new FindingSentence(texts, zone);
        asOf.setText(texts.of("home.as_of", new Figures(texts).moment(home.now(), zone), zone.getId()));
        showTiles(home.tiles(), words);
        errors.show(home, zone);
        runs.show(home, zone);
        found.show(home);
        bringRejectedIntoView();
    }

    /// Tiles stay what they are and only change their words, so that a log that grows takes no focus away.
    private void showTiles(List<Finding> findings, FindingSentence words) {
        if (shownTiles.size() != findings.size()) {
            shownTiles.clear();
            findings.forEach(finding -> shownTiles.add(new FindingTile(texts, doors)));
            tiles.getChildren().setAll(shownTiles.stream().map(FindingTile::root).toList());
        }
        for (int i = 0; i < findings.size(); i++) {
            shownTiles.get(i).show(findings.get(i), words);
        }
    }

    private void bringRejectedIntoView() {
        if (rejectedWanted && model.home().get().isPresent()) {
            rejectedWanted = false;
            openRejected(Optional.empty());
        }
    }

    /// The chosen line appears beneath the list: it is to be seen.
    private void followRejected() {
        if (rejected.isOpen()) {
            scroll.setVvalue(1);
        }
    }

    /// @param file only its lines; empty for those of every file
    private void openRejected(Optional<String> file) {
        rejected.open(file);
        scroll.applyCss();
        scroll.layout();
        scroll.setVvalue(1);
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
