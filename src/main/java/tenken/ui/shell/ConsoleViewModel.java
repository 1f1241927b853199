package tenken.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import tenken.job.IndexSummary;
import tenken.settings.Settings;
import tenken.text.Language;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.work.Job;
import tenken.work.Progress;
import tenken.work.Worker;
import tenken.workspace.Workspace;

/// What the window's frame shows and does: the reading of the sources, the folder, the language, the colours, the banner.
final class ConsoleViewModel {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration UNNOTICED = Duration.ofMillis(300);
    private static final Duration FOLLOW = Duration.ofMinutes(1);

    /// How the last reading went.
    ///
    /// @param at      when it ended; empty before the first one has
    /// @param stopped the operator cancelled it; nothing is read until asked for
    record ReadState(Optional<Instant> at, long rejected, boolean stopped) {}

    private final Session session;
    private final Worker worker;
    private final ConsoleWindow.Verbs verbs;
    private final PeriodViewModel period;
    private final BooleanProperty dark;
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ReadState> state = new ReadOnlyObjectWrapper<>(new ReadState(Optional.empty(), 0, false));
    private final ReadOnlyObjectWrapper<Optional<Progress.Now>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Settings settings;
    private @Nullable RefreshLoop loop;
    private Optional<Notice.Trouble> lastTrouble = Optional.empty();
    private Instant followed = Instant.EPOCH;
    private boolean keepsReading;
    private boolean opening;

    ConsoleViewModel(Session session, Settings settings, Worker worker, ConsoleWindow.Verbs verbs) {
        this.session = session;
        this.settings = settings;
        this.worker = worker;
        this.verbs = verbs;
        this.period = new PeriodViewModel(session);
        this.dark = new SimpleBooleanProperty(settings.dark().orElse(false));
        session.eventColumns().set(settings.eventColumns());
        session.eventColumns().subscribe((before, now) -> change(old -> old.withEventColumns(now)));
    }

    PeriodViewModel period() {
        return period;
    }

    BooleanProperty dark() {
        return dark;
    }

    ObjectProperty<Optional<Notice>> notice() {
        return notice;
    }

    ReadOnlyObjectProperty<ReadState> state() {
        return state.getReadOnlyProperty();
    }

    /// Set while a reading takes longer than an eye notices; grows old unless [#sample] is called every 50 ms.
    ReadOnlyObjectProperty<Optional<Progress.Now>> reading() {
        return reading.getReadOnlyProperty();
    }

    void sample() {
        reading.set(Optional.ofNullable(loop).flatMap(RefreshLoop::reading)
                .filter(now -> now.elapsed().compareTo(UNNOTICED) > 0)
                .map(RefreshLoop.Reading::progress));
    }

    /// The sources of another workspace: the old ones are let go.
    void watch(Job<IndexSummary.Question, IndexSummary> refresh) {
        close();
        state.set(new ReadState(Optional.empty(), 0, false));
        loop = new RefreshLoop(worker, refresh, PAUSE, this::refreshed, this::troubled);
    }

    /// From now on, about every second.
    void keepReading() {
        keepsReading = true;
        readNow();
    }

    /// Reads the sources at once.
    void readNow() {
        state.set(new ReadState(state.get().at(), state.get().rejected(), false));
        if (loop != null && keepsReading) {
            loop.start();
        } else if (loop != null) {
            loop.readNow();
        }
    }

    void cancelReading() {
        close();
        reading.set(Optional.empty());
        state.set(new ReadState(state.get().at(), state.get().rejected(), true));
    }

    void close() {
        if (loop != null) {
            loop.stop();
        }
    }

    /// True once a reading that was asked for has ended.
    boolean isSettled() {
        return !opening && (loop == null || loop.isAtRest());
    }

    /// Opens a folder, or the sample for none, and hands it to `then`.
    void open(Optional<Path> folder, Consumer<Workspace> then) {
        opening = true;
        worker.start(verbs.open(), folder, workspace -> {
            opening = false;
            notice.set(Optional.empty());
            then.accept(workspace);
            if (!workspace.isSample()) {
                change(old -> old.withWorkspace(workspace.root()));
            }
        }, problem -> {
            opening = false;
            tell(problem);
        });
    }

    void switchLanguage() {
        Language other = session.texts().get().language() == Language.JA ? Language.EN : Language.JA;
        session.texts().set(new Texts(other));
        change(old -> old.withLanguage(other));
    }

    void switchColours() {
        dark.set(!dark.get());
        change(old -> old.withDark(dark.get()));
    }

    void tell(Problem problem) {
        notice.set(Optional.of(new Notice.Trouble(problem)));
    }

    private void change(UnaryOperator<Settings> how) {
        settings = how.apply(settings);
        worker.start(verbs.saveSettings(), settings, saved -> {}, this::tell);
    }

    /// The first reading of a folder is told even if it found nothing: only then "nothing" is an answer.
    private void refreshed(IndexSummary summary) {
        boolean first = state.get().at().isEmpty();
        reading.set(Optional.empty());
        state.set(new ReadState(Optional.of(session.now()), summary.rejected(), false));
        lastTrouble.filter(trouble -> notice.get().equals(Optional.of(trouble))).ifPresent(over -> notice.set(Optional.empty()));
        lastTrouble = Optional.empty();
        summary.rebuilt().ifPresent(word -> notice.set(Optional.of(new Notice.Rebuilt(word))));
        if (summary.changed() || first || isTimeToFollow()) {
            followed = session.now();
            period.follow();
            session.refreshed();
        }
    }

    /// On a quiet log time passes too: the last 24 hours are soon others.
    private boolean isTimeToFollow() {
        return Duration.between(followed, session.now()).compareTo(FOLLOW) >= 0;
    }

    /// One banner per cause: what fails again every second is told once, and stays away when the operator has closed it.
    private void troubled(Problem problem) {
        reading.set(Optional.empty());
        if (lastTrouble.filter(last -> last.isLike(problem)).isEmpty()) {
            lastTrouble = Optional.of(new Notice.Trouble(problem));
            notice.set(Optional.of(lastTrouble.get()));
        }
    }
}
