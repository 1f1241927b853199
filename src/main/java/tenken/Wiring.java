package tenken;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tenken.change.Changes;
import tenken.cli.Desk;
import tenken.cli.GlobalOptions;
import tenken.event.Origin;
import tenken.event.RejectedLine;
import tenken.job.AskQuery;
import tenken.job.FindEvents;
import tenken.job.Home;
import tenken.job.IndexSummary;
import tenken.job.ListRejected;
import tenken.job.Picture;
import tenken.job.QueryAnswer;
import tenken.job.RawLine;
import tenken.job.ReadTools;
import tenken.job.ReportPreview;
import tenken.job.SaveFile;
import tenken.job.SaveSettings;
import tenken.job.ToolTable;
import tenken.job.WhatChanged;
import tenken.job.WorkspaceIndex;
import tenken.job.WriteSample;
import tenken.runbook.Runbook;
import tenken.settings.Settings;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.shell.ConsoleWindow;
import tenken.ui.shell.FxThread;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.ScreenPictures;
import tenken.ui.shell.Session;
import tenken.work.Job;
import tenken.work.Worker;
import tenken.workspace.Workspace;

/// The whole object graph: who is made of what. Nothing else in Tenken makes a job or asks the machine for the time.
final class Wiring implements Desk {
    /// The period the screens begin with.
    private static final Duration FIRST_PERIOD = Duration.ofDays(7);

    private final PrintStream out;
    private final PrintStream err;
    private final Surroundings here;
    private final Workspaces workspaces;
    private final Runbook runbook = Runbook.of("dynamic-tools");
    private @Nullable WorkspaceIndex index;

    Wiring(GlobalOptions options, PrintStream out, PrintStream err) throws Problem {
        this.out = out;
        this.err = err;
        this.here = Surroundings.of(options);
        this.workspaces = new Workspaces(here);
    }

    // ---- the jobs of a workspace

    private Jobs jobs(Workspace workspace) {
        return jobs(workspace, new WorkspaceIndex(workspace).keptOpen());
    }

    private Jobs jobs(Workspace workspace, WorkspaceIndex opened) {
        return new WorkspaceJobs(workspace, opened, runbook).all();
    }

    // ---- the window

    private ConsoleWindow window(Workspace workspace, Settings chosen, Worker worker, int width, int height) {
        var session = new Session(workspace, here.texts(), here.zone(), Optional.empty(), here.clock());
        session.period().set(Optional.of(TimeSpan.before(session.now(), FIRST_PERIOD)));
        Job<Optional<Path>, Workspace> open = (folder, progress, cancel) -> folder.isPresent() ? workspaces.open(folder.get()) : workspaces.openSample();
        var verbs = new ConsoleWindow.Verbs(this::jobs, open, new SaveSettings(here.settingsFile()));
        return new ConsoleWindow(session, chosen, worker, verbs, Screens.makers(), width, height);
    }

    @Override
    public boolean openWindow() throws Problem {
        if (!Surroundings.hasDisplay()) {
            return false;
        }
        Workspaces.Start start = workspaces.start();
        Workspace workspace = start.workspace();
        Settings settings = workspace.isSample() ? here.settings() : here.settings().withWorkspace(workspace.root());
        if (!settings.equals(here.settings())) {
            here.settingsFile().write(settings);
        }
        Executor fxThread;
        try {
            fxThread = FxThread.start();
        } catch (UnsupportedOperationException noDisplay) {
            return false;
        }
        var closed = new CountDownLatch(1);
        var trouble = new AtomicReference<@Nullable RuntimeException>();
        try (var worker = new Worker(fxThread)) {
            fxThread.execute(() -> {
                try {
                    var stage = new Stage();
                    stage.showingProperty().subscribe((was, is) -> {
                        if (was && !is) {
                            closed.countDown();
                        }
                    });
                    ConsoleWindow window = window(workspace, settings, worker, ConsoleWindow.WIDTH, ConsoleWindow.HEIGHT);
                    window.show(stage);
                    start.trouble().ifPresent(window::tell);
                } catch (RuntimeException e) {
                    trouble.set(e);
                    closed.countDown();
                }
            });
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RuntimeException bug = trouble.get();
        if (bug != null) {
            throw bug;
        }
        return true;
    }

    @Override
    public Job<Picture.Question, List<Picture>> pictures() throws Problem {
        Workspace workspace = workspaces.opened();
        return (question, progress, cancel) -> {
            Executor fxThread = FxThread.startHeadless();
            try (var worker = new Worker(fxThread)) {
                return new ScreenPictures(fxThread, picture ->
                        window(workspace, here.settings().withDark(picture.dark()), worker, picture.width(), picture.height())).run(question, progress, cancel);
            }
        };
    }

    // ---- the commands' desk

    private Jobs jobs() throws Problem {
        return jobs(workspaces.opened(), index());
    }

    private WorkspaceIndex index() throws Problem {
        WorkspaceIndex known = index;
        if (known == null) {
            known = new WorkspaceIndex(workspaces.opened());
            index = known;
        }
        return known;
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public Texts texts() {
        return here.texts();
    }

    @Override
    public ZoneId zone() {
        return here.zone();
    }

    @Override
    public Instant now() throws Problem {
        return workspaces.opened().sampleClock().orElseGet(here.clock()::instant);
    }

    @Override
    public Runbook runbook() {
        return runbook;
    }

    @Override
    public Path workspace() throws Problem {
        return workspaces.opened().root();
    }

    @Override
    public boolean fallsBackOnSample() {
        return workspaces.named().isEmpty();
    }

    @Override
    public Path outputFolder() throws Problem {
        Path here = Path.of("").toAbsolutePath();
        return here.startsWith(workspaces.opened().root()) ? workspaces.opened().state().resolve("tenken-out") : Path.of("tenken-out");
    }

    @Override
    public Job<IndexSummary.Question, IndexSummary> refresh() throws Problem {
        return jobs().refresh();
    }

    @Override
    public Job<ListRejected.Question, List<RejectedLine>> rejected() throws Problem {
        return jobs().rejected();
    }

    @Override
    public FindEvents events() throws Problem {
        return new FindEvents(index());
    }

    @Override
    public Job<Origin, RawLine> rawLine() throws Problem {
        return jobs().rawLine();
    }

    @Override
    public Job<Home.Question, Home> home() throws Problem {
        return jobs().home();
    }

    @Override
    public Job<QueryAnswer.Question, QueryAnswer> query() throws Problem {
        return new AskQuery(index(), new ReadTools(index()));
    }

    @Override
    public Job<ToolTable.Question, ToolTable> tools() throws Problem {
        return jobs().tools();
    }

    @Override
    public Job<ReportPreview.Question, ReportPreview> report() throws Problem {
        return jobs().report();
    }

    @Override
    public Job<ReportPreview.Export, Path> export() throws Problem {
        return jobs().export();
    }

    @Override
    public Job<WhatChanged.Question, Changes> changes() throws Problem {
        return jobs().changes();
    }

    @Override
    public Job<SaveFile.Question, Path> save() throws Problem {
        return new SaveFile(workspaces.opened().root());
    }

    @Override
    public Job<WriteSample.Question, WriteSample.Answer> sample() {
        return new WriteSample();
    }
}
