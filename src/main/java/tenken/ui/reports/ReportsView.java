package tenken.ui.reports;

import java.io.File;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import javafx.util.Subscription;
import tenken.job.ReportPreview;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.time.Week;
import tenken.ui.control.Fxml;
import tenken.ui.control.MarkdownSheet;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Screen;
import tenken.ui.shell.ScreenMaker;
import tenken.ui.shell.Session;

/// Reports: the sheet at the left is what an export writes; at the right the operator's own words.
public final class ReportsView implements Screen {
    private static final Duration PAUSE_IN_WRITING = Duration.millis(300);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final ReportsViewModel model;
    private final Session session;
    private final Doors doors;
    private final Texts texts;
    private final Parent root;
    private final PauseTransition pause = new PauseTransition(PAUSE_IN_WRITING);
    private Subscription subscription = Subscription.EMPTY;
    private boolean pausing;

    @FXML private Label week;
    @FXML private Button next;
    @FXML private MarkdownSheet sheet;
    @FXML private TextArea notes;
    @FXML private Label saved;

    public ReportsView(ReportsViewModel model, Session session, Doors doors) {
        this.model = model;
        this.session = session;
        this.doors = doors;
        this.texts = session.texts().get();
        root = Fxml.load(this, texts);
        pause.setOnFinished(event -> {
            pausing = false;
            model.read();
        });
    }

    /// Makes Reports for a window.
    public static ScreenMaker maker() {
        return (session, jobs, worker, doors) -> {
            var model = new ReportsViewModel(session, jobs, worker);
            return () -> new ReportsView(model, session, doors);
        };
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        notes.textProperty().bindBidirectional(model.notes());
        notes.setOnKeyTyped(event -> awaitPause());
        subscription = Subscription.combine(
                () -> notes.textProperty().unbindBidirectional(model.notes()),
                model.week().subscribe(this::showWeek),
                model.preview().subscribe(answer -> answer.map(ReportPreview::markdown).ifPresent(sheet::show)),
                model.saved().subscribe(this::showSaved),
                model.previewProblem().subscribe(this::tell),
                model.exportProblem().subscribe(this::tell));
        model.shown();
    }

    @Override
    public void hidden() {
        pause.stop();
        pausing = false;
        subscription.unsubscribe();
        model.hidden();
    }

    @Override
    public void focus() {
        notes.requestFocus();
    }

    @Override
    public boolean isSettled() {
        return !pausing && model.isSettled();
    }

    @FXML
    private void previousWeek() {
        model.previousWeek();
    }

    @FXML
    private void nextWeek() {
        model.nextWeek();
    }

    @FXML
    private void thisWeek() {
        model.thisWeek();
    }

    @FXML
    private void exportMarkdown() {
        export("md");
    }

    @FXML
    private void exportHtml() {
        export("html");
    }

    @FXML
    private void exportJson() {
        export("json");
    }

    private void export(String format) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.of("reports.export.title"));
        chooser.setInitialFileName("tenken-" + model.week().get().name() + "." + format);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.of("reports.export." + format), "*." + format));
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            model.export(format, file.toPath());
        }
    }

    private void awaitPause() {
        pausing = true;
        pause.playFromStart();
    }

    private void showWeek(Week shown) {
        week.setText(texts.of("reports.week", shown.name(), shown.monday(), DAY.format(shown.sunday())));
        next.setDisable(!model.hasNextWeek());
    }

    private void showSaved(Optional<Path> file) {
        saved.setVisible(file.isPresent());
        file.ifPresent(path -> saved.setText(texts.of("reports.saved", path.toString())));
    }

    private void tell(Optional<Problem> problem) {
        problem.ifPresent(doors::tell);
    }
}
