package tenken.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenken.event.Field;
import tenken.job.Home;
import tenken.text.Language;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.ui.shell.FakeWorkspace;
import tenken.ui.shell.Session;
import tenken.ui.shell.WindowThread;
import tenken.work.Job;

class HomeViewModelTest {
    private final WindowThread window = new WindowThread();
    private final List<Home.Question> asked = new CopyOnWriteArrayList<>();
    private final Session session = new Session(FakeWorkspace.sample(), new Texts(Language.EN), FakeWorkspace.TOKYO, Optional.empty(), () -> FakeWorkspace.NOW);

    @AfterEach
    void close() {
        window.close();
    }

    private HomeViewModel shown(Job<Home.Question, Home> job) throws Exception {
        var model = new HomeViewModel(session, (question, progress, cancel) -> {
            asked.add(question);
            return job.run(question, progress, cancel);
        }, window.worker());
        window.run(model::shown);
        window.await(model::isSettled);
        return model;
    }

    @Test
    void shown_asksOnceForNowAndTheZone() throws Exception {
        var model = shown((question, progress, cancel) -> FakeWorkspace.home());

        assertThat(asked).containsExactly(new Home.Question(FakeWorkspace.NOW, FakeWorkspace.TOKYO));
        assertThat(model.home().get()).contains(FakeWorkspace.home());
        assertThat(model.stage()).isEqualTo(HomeViewModel.Stage.FIGURES);
    }

    @Test
    void refreshed_whileShown_asksAgain_hidden_doesNot() throws Exception {
        var model = shown((question, progress, cancel) -> FakeWorkspace.home());
        window.run(session::refreshed);
        window.await(model::isSettled);
        window.run(model::hidden);
        window.run(session::refreshed);
        window.run(() -> session.zone().set(ZoneId.of("UTC")));

        assertThat(asked).hasSize(2);
    }

    @Test
    void nothingFound_isSaidOnlyOnceTheFolderHasBeenRead() throws Exception {
        var model = shown((question, progress, cancel) -> FakeWorkspace.emptyHome());
        assertThat(model.stage()).isEqualTo(HomeViewModel.Stage.WAITING);
        window.run(session::refreshed);
        window.await(model::isSettled);

        assertThat(model.stage()).isEqualTo(HomeViewModel.Stage.NOTHING);
    }

    @Test
    void aProblem_isKept_andNothingIsMadeUp() throws Exception {
        var model = shown((question, progress, cancel) -> {
            throw new Problem(Problem.Kind.IO, "unexpected", "disk");
        });

        assertThat(model.problem().get()).isPresent();
        assertThat(model.home().get()).isEmpty();
        assertThat(model.stage()).isEqualTo(HomeViewModel.Stage.WAITING);
    }

    @Test
    void errorsOf_anHour_isTheDaysFilterNarrowedToIt() {
        var home = FakeWorkspace.home();
        var hour = home.errorsByHour().get(13);

        var filter = HomeViewModel.errorsOf(home, hour);

        assertThat(filter.period()).contains(hour.span());
        assertThat(filter.only(Field.OUTCOME)).contains("failure");
        assertThat(filter.only(Field.STREAM)).isEqualTo(home.errorEvents().only(Field.STREAM));
    }

    @Test
    void worstHour_isTheFirstOfTheGreatest() {
        var hours = FakeWorkspace.home().errorsByHour();

        assertThat(HomeViewModel.worstHour(hours)).contains(hours.get(13)); // 22 errors
        assertThat(HomeViewModel.worstHour(hours.subList(0, 2))).isEmpty();
    }
}
