package tenken.ui.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenken.event.EventFilter;
import tenken.job.ToolTable;
import tenken.metric.Score;
import tenken.metric.ScoreTerm;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.TestThread;
import tenken.ui.shell.Session;
import tenken.work.Worker;

class ToolsViewModelTest {
    private static final String[] BROKEN = {"broken.json", "dt_ffffffffffff.json"};

    private final TestThread thread = new TestThread();
    private final Worker worker = new Worker(thread);
    private final OpenedDoors doors = new OpenedDoors();
    private final Session session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), TOKYO, Optional.empty(), () -> NOW);
    private ToolTable table = MadeUpWorkspace.tools();
    private final ToolsViewModel model = new ToolsViewModel(session,
            MadeUpWorkspace.jobs(MadeUpWorkspace.jobs().trends(), (question, progress, cancel) -> table, MadeUpWorkspace.jobs().events()), worker, doors);

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void lines_brokenOnesComeFirst_inWhateverOrder() {
        show();
        assertThat(names()).containsExactly(BROKEN[0], BROKEN[1], "json_formatter", "line_counter", "sweeper", "web_scraper");

        model.order(new ToolsViewModel.Order("confidence", true), Comparator.comparingDouble((ToolLine line) -> line.confidence().orElse(-1)).reversed());
        assertThat(names()).containsExactly(BROKEN[0], BROKEN[1], "line_counter", "web_scraper", "json_formatter", "sweeper");
    }

    @Test
    void filter_findsIdNameTagAndFlag() {
        show();
        model.filter().set("ＬＩＮＥ_");
        assertThat(names()).containsExactly("line_counter");
        model.filter().set("000000000003");
        assertThat(names()).containsExactly("sweeper");
        model.filter().set("unused for 30");
        assertThat(names()).containsExactly("sweeper");
        model.filter().set("数える web");
        assertThat(names()).containsExactly("web_scraper");
        model.filter().set("cannot be loaded");
        assertThat(names()).containsExactly(BROKEN);
        model.filter().set("");
        assertThat(names()).hasSize(6);
    }

    @Test
    void choose_beforeTheTableIsRead_isDoneOnceItIs() {
        model.choose("dt_000000000003");
        show();
        assertThat(model.selected().get().map(ToolLine::name)).contains("sweeper");
    }

    @Test
    void choose_hiddenByTheFilter_takesTheFilterAway() {
        show();
        model.filter().set("web");
        model.choose("line_counter");
        assertThat(model.filter().get()).isEmpty();
        assertThat(model.selected().get().map(ToolLine::id)).contains("dt_000000000002");
    }

    @Test
    void choose_notThere_saysSo() {
        show();
        model.choose("gone");
        assertThat(model.missing()).contains("gone");
        assertThat(model.selected().get()).isEmpty();
    }

    @Test
    void refresh_keepsTheChosenToolAndShowsItsNewNumbers() {
        show();
        model.choose("line_counter");
        table = new ToolTable(List.of(MadeUpWorkspace.tool("dt_000000000002", "line_counter", 0.5, new tenken.metric.RunCounts(6, 0, 0), 12)), List.of());
        session.refreshed();
        settle();
        assertThat(names()).containsExactly("line_counter");
        assertThat(model.selected().get().orElseThrow().runs()).hasValue(6);
    }

    @Test
    void openRuns_opensAllRunsOfTheToolById() {
        show();
        model.openRuns(table.tools().getFirst());
        assertThat(doors.last().filter()).isEqualTo(EventFilter.ALL.ofStream(EventFilter.Stream.AUDIT).withAction("run").withTarget("dt_000000000001"));
    }

    @Test
    void scoreSum_saysHowTheScoreCameAbout() {
        var words = new ToolWords(new Texts(Language.EN));
        var terms = List.of(new ScoreTerm("a", "critical", -0.5, 1, ""), new ScoreTerm("b", "medium", -0.1, 2, ""));
        assertThat(ScoreSum.told(1.0, new Score(0.4, terms), words)).isEqualTo("1.00 − 0.50 − 0.10 = 0.40");
        var more = List.of(terms.get(0), terms.get(0), terms.get(1));
        assertThat(ScoreSum.told(1.0, new Score(0, more), words)).isEqualTo("1.00 − 0.50 − 0.50 − 0.10 = −0.10, counted as 0.00");
    }

    private void show() {
        model.shown();
        settle();
    }

    private void settle() {
        thread.until(() -> !model.pending().get());
    }

    private List<String> names() {
        return model.lines().stream().map(ToolLine::name).toList();
    }
}
