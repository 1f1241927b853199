package tenken.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenken.job.IndexSummary;
import tenken.settings.Settings;
import tenken.text.Language;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.work.Job;

class ConsoleViewModelTest {
    private final WindowThread window = new WindowThread();
    private final List<Settings> saved = new CopyOnWriteArrayList<>();
    private final Session session = new Session(FakeWorkspace.sample(), new Texts(Language.JA), FakeWorkspace.TOKYO, Optional.empty(), () -> FakeWorkspace.NOW);
    private final ConsoleViewModel model = new ConsoleViewModel(session, Settings.NONE, window.worker(), new ConsoleWindow.Verbs(
            workspace -> FakeWorkspace.jobs(),
            (folder, progress, cancel) -> {
                if (folder.filter(path -> path.endsWith("missing")).isPresent()) {
                    throw new Problem(Problem.Kind.NO_INPUT, "unexpected", "no such folder");
                }
                return folder.isPresent() ? FakeWorkspace.real("mine") : FakeWorkspace.sample();
            },
            (settings, progress, cancel) -> {
                saved.add(settings);
                return settings;
            }));

    @AfterEach
    void close() throws Exception {
        window.run(model::close);
        window.close();
    }

    private void read(Job<IndexSummary.Question, IndexSummary> refresh) throws Exception {
        window.run(() -> {
            model.watch(refresh);
            model.readNow();
        });
        window.await(model::isSettled);
    }

    @Test
    void readNow_somethingNew_tellsTheScreensOnce() throws Exception {
        read((question, progress, cancel) -> FakeWorkspace.summary(true, 4));

        assertThat(session.refreshes().get()).isEqualTo(1);
        assertThat(model.state().get()).isEqualTo(new ConsoleViewModel.ReadState(Optional.of(FakeWorkspace.NOW), 4, false));
    }

    @Test
    void readNow_nothingNew_isToldTheFirstTimeOnly() throws Exception {
        read((question, progress, cancel) -> FakeWorkspace.summary(false, 4));
        window.run(model::readNow);
        window.await(model::isSettled);

        assertThat(session.refreshes().get()).isEqualTo(1);
    }

    @Test
    void theSameTrouble_closedByTheOperator_isNotToldAgain() throws Exception {
        var passes = new AtomicInteger();
        read((question, progress, cancel) -> {
            passes.incrementAndGet();
            throw new Problem(Problem.Kind.IO, "unexpected", "the disk is gone");
        });
        assertThat(model.notice().get()).isPresent();
        window.run(() -> {
            model.notice().set(Optional.empty());
            model.readNow();
        });
        window.await(model::isSettled);

        assertThat(passes).hasValue(2);
        assertThat(model.notice().get()).isEmpty();
    }

    @Test
    void trouble_thatIsOver_takesItsBannerAway() throws Exception {
        var passes = new AtomicInteger();
        read((question, progress, cancel) -> {
            if (passes.incrementAndGet() == 1) {
                throw new Problem(Problem.Kind.IO, "unexpected", "the disk is gone");
            }
            return FakeWorkspace.summary(false, 0);
        });
        assertThat(model.notice().get()).isPresent();
        window.run(model::readNow);
        window.await(model::isSettled);

        assertThat(model.notice().get()).isEmpty();
    }

    @Test
    void open_aFolder_handsItOverAndRemembersIt() throws Exception {
        window.run(() -> model.open(Optional.of(Path.of("/work/mine")), session.workspace()::set));
        window.await(() -> !saved.isEmpty());

        assertThat(session.workspace().get().name()).isEqualTo("mine");
        assertThat(saved.getLast().workspace()).contains(Path.of("/work/mine"));
    }

    @Test
    void open_aMissingFolder_saysSo_andStays() throws Exception {
        window.run(() -> model.open(Optional.of(Path.of("/work/missing")), session.workspace()::set));
        window.await(model::isSettled);

        assertThat(session.workspace().get().isSample()).isTrue();
        assertThat(model.notice().get().orElseThrow().happened(new Texts(Language.EN))).contains("no such folder");
    }

    @Test
    void switchLanguage_isAtOnce_andRemembered() throws Exception {
        window.run(model::switchLanguage);
        assertThat(session.texts().get().language()).isEqualTo(Language.EN);
        window.await(() -> !saved.isEmpty());

        assertThat(saved.getLast().language()).contains(Language.EN);
    }
}
