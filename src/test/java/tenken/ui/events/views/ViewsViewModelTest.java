package tenken.ui.events.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tenken.disk.ViewRecords;
import tenken.job.KeepViews;
import tenken.settings.SavedView;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.TestThread;
import tenken.ui.shell.Session;
import tenken.ui.shell.SideRooms;
import tenken.work.Worker;

class ViewsViewModelTest {
    private static final Instant NOW = Instant.parse("2026-02-10T00:00:00Z");
    private static final TimeSpan WEEK = TimeSpan.before(NOW, Duration.ofDays(7));

    @TempDir
    Path folder;

    private final TestThread thread = new TestThread();
    private final Worker worker = new Worker(thread);
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final List<String> looked = new ArrayList<>();
    private final Session session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), ZoneId.of("Asia/Tokyo"), Optional.of(WEEK), clock::get);
    private String query = "tool:a -outcome:success";
    private ViewsViewModel model;

    @BeforeEach
    void make() {
        SideRooms none = MadeUpWorkspace.jobs().side();
        var rooms = new SideRooms(none.runbook(), none.templates(), none.examples(), none.grouping(), none.bookmarks(), none.putBookmark(),
                none.removeBookmark(), new KeepViews(new ViewRecords(folder, "me")), none.query(), none.sql(), none.exportSql());
        model = new ViewsViewModel(session, rooms, worker, new Looking() {
            @Override
            public String query() {
                return query;
            }

            @Override
            public List<String> columns() {
                return List.of("time", "tool");
            }

            @Override
            public void look(String text, List<String> columns) {
                looked.add(text + columns);
            }
        });
    }

    @AfterEach
    void close() {
        worker.close();
    }

    private void settle() {
        thread.until(() -> !model.pending().get());
    }

    @Test
    void saved_andOpenedAWeekLater_looksAtTheLastSevenDays() {
        model.save("  mine ");
        settle();
        query = "other";
        clock.set(NOW.plus(Duration.ofDays(7)));
        session.period().set(Optional.empty());
        SavedView view = model.views().get().getFirst();
        assertThat(view.name()).isEqualTo("mine");
        model.open(view);
        assertThat(looked).containsExactly("tool:a -outcome:success[time, tool]");
        assertThat(session.period().get()).contains(WEEK.next());
    }

    @Test
    void aNameOfBlanks_savesNothing() {
        model.save("   ");
        assertThat(model.pending().get()).isFalse();
        assertThat(model.views().get()).isEmpty();
    }

    @Test
    void renamedAndRemoved_theLastOfTheseIsUndone() {
        model.save("a");
        settle();
        model.rename(model.views().get().getFirst(), "b");
        settle();
        model.remove(model.views().get().getFirst());
        settle();
        assertThat(model.views().get()).isEmpty();
        model.undo();
        settle();
        assertThat(model.views().get()).extracting(SavedView::name).containsExactly("b");
        assertThat(model.undoable().get()).isEmpty();
    }
}
