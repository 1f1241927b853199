package tenken.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenken.job.ReportPreview;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.shell.FakeWorkspace;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.ui.shell.WindowThread;

class ReportsViewModelTest {
    private final WindowThread window = new WindowThread();
    private final List<ReportPreview.Question> asked = new CopyOnWriteArrayList<>();
    private final List<ReportPreview.Export> exported = new CopyOnWriteArrayList<>();
    private final Session session = new Session(FakeWorkspace.sample(), new Texts(Language.JA), FakeWorkspace.TOKYO, Optional.empty(), () -> FakeWorkspace.NOW);
    private final Jobs fake = FakeWorkspace.jobs();
    private final ReportsViewModel model = new ReportsViewModel(session, new Jobs(
            fake.refresh(), fake.home(), fake.trends(), fake.tools(), fake.events(), fake.rawLine(),
            (question, progress, cancel) -> {
                asked.add(question);
                return FakeWorkspace.report(question);
            },
            (export, progress, cancel) -> {
                exported.add(export);
                return export.file();
            }, fake.rejected(), fake.values(), fake.lens(), fake.changes(), fake.marks(), MadeUpWorkspace.noRooms()), window.worker());

    @BeforeEach
    void show() throws Exception {
        window.run(model::shown);
        window.await(model::isSettled);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void act(Runnable action) throws Exception {
        window.run(action);
        window.await(model::isSettled);
    }

    @Test
    void shown_isThisWeek_withWhatWasKept() {
        assertThat(model.week().get().name()).isEqualTo("2026-W07"); // 10 February 2026 is a Tuesday
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().notes()).isEmpty();
        assertThat(model.notes().get()).isEqualTo("kept from last time");
    }

    @Test
    void read_afterWriting_carriesTheOperatorsWords() throws Exception {
        window.run(() -> model.notes().set("look at csv_reader"));
        act(model::read);

        assertThat(asked.getLast().notes()).contains("look at csv_reader");
        assertThat(model.preview().get().orElseThrow().markdown()).contains("look at csv_reader");
        assertThat(model.notes().get()).isEqualTo("look at csv_reader");
    }

    @Test
    void writing_thatIsDeletedAgain_isStillTheOperatorsWord() throws Exception {
        window.run(() -> model.notes().set(""));
        act(model::read);

        assertThat(asked.getLast().notes()).contains("");
        assertThat(model.notes().get()).isEmpty();
    }

    @Test
    void previousWeek_readsItAndItsOwnNotes() throws Exception {
        window.run(() -> model.notes().set("only for this week"));
        act(model::previousWeek);

        assertThat(asked.getLast().week().name()).isEqualTo("2026-W06");
        assertThat(asked.getLast().notes()).isEmpty();
        assertThat(model.hasNextWeek()).isTrue();
    }

    @Test
    void nextWeek_thatHasNotBegun_isNotGoneTo() throws Exception {
        act(model::nextWeek);

        assertThat(model.hasNextWeek()).isFalse();
        assertThat(model.week().get().name()).isEqualTo("2026-W07");
    }

    @Test
    void export_writesWhatIsShown_andSaysWhere() throws Exception {
        window.run(() -> model.notes().set("done"));
        act(() -> model.export("html", Path.of("/reports/week.html")));

        assertThat(exported).hasSize(1);
        assertThat(exported.getFirst().format()).isEqualTo("html");
        assertThat(exported.getFirst().question().notes()).contains("done");
        assertThat(model.saved().get()).contains(Path.of("/reports/week.html"));
    }
}
