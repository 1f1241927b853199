package tenken;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tenken.cli.Desk;
import tenken.cli.GlobalOptions;
import tenken.disk.OperatorRecords;
import tenken.disk.SettingsFile;
import tenken.event.Origin;
import tenken.event.RejectedLine;
import tenken.job.AskQuery;
import tenken.job.ExportReport;
import tenken.job.FindEvents;
import tenken.job.IndexSummary;
import tenken.job.ListRejected;
import tenken.job.OpenWorkspace;
import tenken.job.Picture;
import tenken.job.PreviewReport;
import tenken.job.QueryAnswer;
import tenken.job.RawLine;
import tenken.job.ReadHome;
import tenken.job.ReadRawLine;
import tenken.job.ReadTools;
import tenken.job.ReadTrends;
import tenken.job.ReadWeeklyReport;
import tenken.job.RefreshIndex;
import tenken.job.ReportPreview;
import tenken.job.SaveFile;
import tenken.job.SaveSettings;
import tenken.job.ToolTable;
import tenken.job.WorkspaceIndex;
import tenken.job.WriteSample;
import tenken.runbook.Runbook;
import tenken.settings.Settings;
import tenken.text.Language;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.time.Timestamp;
import tenken.ui.events.EventsView;
import tenken.ui.events.EventsViewModel;
import tenken.ui.home.HomeView;
import tenken.ui.home.HomeViewModel;
import tenken.ui.reports.ReportsView;
import tenken.ui.reports.ReportsViewModel;
import tenken.ui.shell.ConsoleWindow;
import tenken.ui.shell.FxThread;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.ScreenId;
import tenken.ui.shell.ScreenMaker;
import tenken.ui.shell.ScreenPictures;
import tenken.ui.shell.Session;
import tenken.ui.tools.ToolsView;
import tenken.ui.tools.ToolsViewModel;
import tenken.ui.trends.TrendsView;
import tenken.ui.trends.TrendsViewModel;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;
import tenken.work.Worker;
import tenken.workspace.Workspace;

/// The whole object graph: who is made of what. Nothing else in Tenken makes a job, asks the machine for the time, or
/// knows where Tenken keeps its own files.
final class Wiring implements Desk {
    /// The period the screens begin with.
    private static final Duration FIRST_PERIOD = Duration.ofDays(7);

    private final PrintStream out;
    private final PrintStream err;
    private final Path state;
    private final SettingsFile settingsFile;
    private final Settings settings;
    private final Texts texts;
    private final ZoneId zone;
    private final Optional<Instant> fixedNow;
    private final InstantSource clock;
    private final Optional<Path> named;
    private final Runbook runbook = Runbook.of("dynamic-tools");
    private @Nullable Workspace opened;

    Wiring(GlobalOptions options, PrintStream out, PrintStream err) throws Problem {
        this.out = out;
        this.err = err;
        this.state = stateFolder(options.state());
        this.settingsFile = new SettingsFile(state);
        this.settings = settingsFile.read();
        this.texts = new Texts(language(options));
        this.zone = zone(options.zone());
        this.fixedNow = now(options.now());
        this.clock = fixedNow.map(InstantSource::fixed).orElse(InstantSource.system());
        this.named = Optional.ofNullable(options.workspace());
    }

    /// The words to tell a problem in, before there is a desk.
    static Texts texts(GlobalOptions options) {
        String lang = String.valueOf(options.lang());
        return new Texts(lang.equals("ja") ? Language.JA : lang.equals("en") ? Language.EN : Language.of(Locale.getDefault()));
    }

    private Language language(GlobalOptions options) throws Problem {
        String lang = options.lang();
        if (lang != null && !lang.equals("ja") && !lang.equals("en")) {
            throw new Problem(Problem.Kind.USAGE, "bad-choice", "--lang", lang, "ja, en");
        }
        return lang == null ? settings.language().orElse(Language.of(Locale.getDefault())) : texts(options).language();
    }

    private ZoneId zone(@Nullable String id) throws Problem {
        try {
            return id == null ? settings.zone().orElse(ZoneId.systemDefault()) : ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new Problem(e, Problem.Kind.USAGE, "bad-zone", String.valueOf(id));
        }
    }

    private static Optional<Instant> now(@Nullable String text) throws Problem {
        if (text == null) {
            return Optional.empty();
        }
        Optional<Timestamp> now = Timestamp.parse(text).filter(timestamp -> !timestamp.assumedUtc());
        return Optional.of(now.orElseThrow(() -> new Problem(Problem.Kind.USAGE, "bad-now", text)).instant());
    }

    private static Path stateFolder(@Nullable Path given) {
        if (given != null) {
            return given.toAbsolutePath().normalize();
        }
        String home = environment("HOME").orElse(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return Path.of(environment("LOCALAPPDATA").orElse(home), "Tenken");
        } else if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Tenken");
        }
        return Path.of(environment("XDG_STATE_HOME").orElse(home + "/.local/state"), "tenken");
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }

    // ---- the workspace

    /// The folder named on the command line, the one opened last, or the built-in sample.
    private Workspace opened() throws Problem {
        Workspace known = opened;
        if (known == null) {
            Optional<Path> folder = named.or(settings::workspace);
            known = folder.isPresent() ? open(folder.get()) : openSample();
            opened = known;
        }
        return known;
    }

    private Workspace open(Path folder) throws Problem {
        Workspace workspace = new OpenWorkspace(state).run(folder, new Progress(), new CancelToken());
        // --now stands above the clock of the sample.
        return workspace.isSample() && fixedNow.isPresent() ? new Workspace(workspace.root(), workspace.state(), fixedNow) : workspace;
    }

    private Workspace openSample() throws Problem {
        Path sample = state.resolve("sample");
        if (!sample.resolve(".tenken-sample.json").toFile().isFile()) {
            new WriteSample().run(new WriteSample.Question(sample, OptionalInt.empty(), WriteSample.DEFAULT_SEED), new Progress(), new CancelToken());
        }
        return open(sample);
    }

    // ---- the jobs of a workspace

    private Jobs jobs(Workspace workspace) {
        var index = new WorkspaceIndex(workspace);
        var records = new OperatorRecords(workspace.state());
        var preview = new PreviewReport(new ReadWeeklyReport(index, records));
        return new Jobs(
                new RefreshIndex(index), new ReadHome(index, records), new ReadTrends(index), new ReadTools(index), new FindEvents(index),
                new ReadRawLine(index), preview, new ExportReport(preview, new SaveFile(workspace.root()), records));
    }

    // ---- the window

    private static Map<ScreenId, ScreenMaker> makers() {
        var makers = new EnumMap<ScreenId, ScreenMaker>(ScreenId.class);
        makers.put(ScreenId.HOME, (session, jobs, worker, doors) -> {
            var model = new HomeViewModel(session, jobs.home(), worker);
            return () -> new HomeView(model, session, doors);
        });
        makers.put(ScreenId.TRENDS, (session, jobs, worker, doors) -> {
            var model = new TrendsViewModel(session, jobs, worker, doors);
            return () -> new TrendsView(model, session.texts().get());
        });
        makers.put(ScreenId.TOOLS, (session, jobs, worker, doors) -> {
            var model = new ToolsViewModel(session, jobs, worker, doors);
            return () -> new ToolsView(model, session.texts().get());
        });
        makers.put(ScreenId.EVENTS, (session, jobs, worker, doors) -> {
            var model = new EventsViewModel(session, jobs, worker, doors);
            return () -> new EventsView(model, session.texts().get());
        });
        makers.put(ScreenId.REPORTS, (session, jobs, worker, doors) -> {
            var model = new ReportsViewModel(session, jobs, worker);
            return () -> new ReportsView(model, session, doors);
        });
        return makers;
    }

    private ConsoleWindow window(Workspace workspace, Settings chosen, Worker worker, int width, int height) {
        var session = new Session(workspace, texts, zone, Optional.empty(), clock);
        session.period().set(Optional.of(TimeSpan.before(session.now(), FIRST_PERIOD)));
        Job<Optional<Path>, Workspace> open = (folder, progress, cancel) -> folder.isPresent() ? open(folder.get()) : openSample();
        var verbs = new ConsoleWindow.Verbs(this::jobs, open, new SaveSettings(settingsFile));
        return new ConsoleWindow(session, chosen, worker, verbs, makers(), width, height);
    }

    @Override
    public boolean openWindow() throws Problem {
        boolean needsDisplay = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux") && System.getProperty("glass.platform") == null;
        if (needsDisplay && environment("DISPLAY").isEmpty() && environment("WAYLAND_DISPLAY").isEmpty()) {
            return false;
        }
        Workspace workspace = opened();
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
                    window(workspace, settings, worker, ConsoleWindow.WIDTH, ConsoleWindow.HEIGHT).show(stage);
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
        Workspace workspace = opened();
        return (question, progress, cancel) -> {
            Executor fxThread = FxThread.startHeadless();
            try (var worker = new Worker(fxThread)) {
                return new ScreenPictures(fxThread, picture ->
                        window(workspace, settings.withDark(picture.dark()), worker, picture.width(), picture.height())).run(question, progress, cancel);
            }
        };
    }

    // ---- the commands' desk

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
        return texts;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Instant now() throws Problem {
        return opened().sampleClock().orElseGet(clock::instant);
    }

    @Override
    public Runbook runbook() {
        return runbook;
    }

    @Override
    public Path workspace() throws Problem {
        return opened().root();
    }

    @Override
    public Path outputFolder() throws Problem {
        Path here = Path.of("").toAbsolutePath();
        return here.startsWith(opened().root()) ? opened().state().resolve("tenken-out") : Path.of("tenken-out");
    }

    @Override
    public Job<IndexSummary.Question, IndexSummary> refresh() throws Problem {
        return new RefreshIndex(new WorkspaceIndex(opened()));
    }

    @Override
    public Job<ListRejected.Question, List<RejectedLine>> rejected() throws Problem {
        return new ListRejected(new WorkspaceIndex(opened()));
    }

    @Override
    public FindEvents events() throws Problem {
        return new FindEvents(new WorkspaceIndex(opened()));
    }

    @Override
    public Job<Origin, RawLine> rawLine() throws Problem {
        return new ReadRawLine(new WorkspaceIndex(opened()));
    }

    @Override
    public Job<QueryAnswer.Question, QueryAnswer> query() throws Problem {
        var index = new WorkspaceIndex(opened());
        return new AskQuery(index, new ReadTools(index));
    }

    @Override
    public Job<ToolTable.Question, ToolTable> tools() throws Problem {
        return new ReadTools(new WorkspaceIndex(opened()));
    }

    @Override
    public Job<ReportPreview.Question, ReportPreview> report() throws Problem {
        return new PreviewReport(new ReadWeeklyReport(new WorkspaceIndex(opened()), new OperatorRecords(opened().state())));
    }

    @Override
    public Job<ReportPreview.Export, Path> export() throws Problem {
        return jobs(opened()).export();
    }

    @Override
    public Job<SaveFile.Question, Path> save() throws Problem {
        return new SaveFile(opened().root());
    }

    @Override
    public Job<WriteSample.Question, WriteSample.Answer> sample() {
        return new WriteSample();
    }
}
