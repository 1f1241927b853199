package tenken.ui.events;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.ui.MadeUpWorkspace.HELD;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.job.EventPage;
import tenken.job.RawLine;
import tenken.job.Trends;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.TestThread;
import tenken.ui.shell.Session;
import tenken.work.Worker;

class EventsViewModelTest {
    private static final TimeSpan WEEK = TimeSpan.before(NOW, Duration.ofDays(7));

    private final TestThread thread = new TestThread();
    private final Worker worker = new Worker(thread);
    private final List<EventPage.Question> asked = Collections.synchronizedList(new ArrayList<>());
    private final Session session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), TOKYO, Optional.of(WEEK), () -> NOW);
    private volatile long total = 5_000_000;
    private final EventsViewModel model = new EventsViewModel(session, MadeUpWorkspace.jobs(MadeUpWorkspace.jobs().trends(), MadeUpWorkspace.jobs().tools(),
            (question, progress, cancel) -> {
                asked.add(question);
                return MadeUpWorkspace.page(question, total);
            }), worker, new OpenedDoors());

    @BeforeEach
    void show() {
        model.window().fit(20);
        model.shown();
        settle();
    }

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void shown_asksForThePeriodOfTheWindow_newestFirst() {
        assertThat(asked).containsExactly(new EventPage.Question(EventFilter.ALL.in(WEEK), true, 0, 600));
        assertThat(model.window().total().get()).isEqualTo(5_000_000);
        assertThat(model.window().rows().get()).hasSize(20);
    }

    @Test
    void show_asksForExactlyWhatWasHandedIn() {
        EventFilter handed = Trends.failuresOf(HELD).withTarget("dt_1").withMessage("boom").lasting(OptionalDouble.of(5), OptionalDouble.of(9)).withText("x");
        model.show(handed, "because");
        settle();
        assertThat(asked.getLast().filter()).isEqualTo(handed);
        assertThat(model.query().text().get().split(" (?=[a-z\"])"))
                .containsExactlyInAnyOrder("tool:dt_1", "outcome:failure", "message:boom", "stream:audit", "duration:5ms..9ms", "\"x\"");
        assertThat(model.query().because()).contains("because");
    }

    @Test
    void show_withoutAPeriod_isNotNarrowedToTheWindows() {
        model.show(EventFilter.ALL.withTarget("dt_1"), "all of it");
        settle();
        assertThat(asked.getLast().filter()).isEqualTo(EventFilter.ALL.withTarget("dt_1"));
    }

    @Test
    void whatIsTyped_changesWhatWasHandedIn_butNotItsPeriod_untilThatIsDropped() {
        model.show(EventFilter.ALL.withTarget("dt_1").in(HELD), "because");
        settle();
        model.query().text().set("tool:dt_1 \"json\"");
        settle();
        assertThat(asked.getLast().filter()).isEqualTo(EventFilter.ALL.in(HELD).withTarget("dt_1").withText("json"));
        assertThat(model.query().because()).isEmpty();
        assertThat(model.query().ownPeriod()).contains(Optional.of(HELD));
        model.query().dropPeriod();
        settle();
        assertThat(asked.getLast().filter()).isEqualTo(EventFilter.ALL.in(WEEK).withTarget("dt_1").withText("json"));
        assertThat(model.query().ownPeriod()).isEmpty();
    }

    @Test
    void look_atAnotherPeriod_leavesTheTextAsItWasPut_andMovesTheWindow() {
        model.query().text().set("結果：失敗   tool:dt_1");
        settle();
        model.look(EventFilter.ALL.withTarget("dt_1").withOutcome(Outcome.FAILURE).in(HELD));
        settle();
        assertThat(model.query().text().get()).isEqualTo("結果：失敗   tool:dt_1");
        assertThat(session.period().get()).contains(HELD);
        assertThat(model.query().ownPeriod()).isEmpty();
        model.look(EventFilter.ALL.withTarget("dt_1").in(HELD));
        settle();
        assertThat(model.query().text().get()).isEqualTo("tool:dt_1");
        assertThat(asked.getLast().filter()).isEqualTo(EventFilter.ALL.withTarget("dt_1").in(HELD));
    }

    @Test
    void aFilterThatNoTextCanSay_isAskedForAllTheSame() {
        EventFilter handed = EventFilter.ALL.withRegex("(").in(HELD);
        model.show(handed, "because");
        settle();
        assertThat(asked.getLast().filter()).isEqualTo(handed);
    }

    @Test
    void aTimeInTheText_winsOverTheWindowsPeriodAndTheOneHandedIn() {
        model.show(EventFilter.ALL.in(HELD), "because");
        settle();
        model.query().text().set("time:24h");
        settle();
        assertThat(asked.getLast().filter()).isEqualTo(EventFilter.ALL.in(TimeSpan.before(NOW, Duration.ofDays(1))));
        assertThat(model.query().ownPeriod()).isEmpty();
    }

    @Test
    void aDateInTheText_isMeantInTheZoneThatIsShown() {
        model.query().text().set("time:2026-02-01");
        settle();
        assertThat(asked.getLast().filter().period().map(TimeSpan::from)).contains(Instant.parse("2026-01-31T15:00:00Z"));
        session.zone().set(ZoneOffset.UTC);
        settle();
        assertThat(asked.getLast().filter().period().map(TimeSpan::from)).contains(Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void recent_keepsWhatMadeSense_theNewestFirst_eachOnce() {
        for (String text : List.of("a", "b", "outcome:x", "a", "")) {
            model.query().text().set(text);
            model.query().remember();
        }
        assertThat(model.query().recent()).containsExactly("a", "b");
    }

    @Test
    void anotherPeriodOfTheWindow_endsTheHandOver_andTheTextStays() {
        model.show(Trends.runsOf(HELD), "because");
        settle();
        var other = TimeSpan.before(NOW, Duration.ofDays(1));
        session.period().set(Optional.of(other));
        settle();
        assertThat(asked.getLast().filter()).isEqualTo(Trends.runsOf(other));
        assertThat(model.query().handed().get()).isEmpty();
        assertThat(model.query().because()).isEmpty();
    }

    @Test
    void bar_narrows() {
        model.query().text().set("action:run 結果:不明 tool:sweeper nosuch:field");
        settle();
        assertThat(asked.getLast().filter())
                .isEqualTo(EventFilter.ALL.in(WEEK).withAction("run").withOutcome(Outcome.UNKNOWN).withTarget("sweeper"));
    }

    @Test
    void scrollTo_anywhere_readsTheRowsThere() {
        model.window().scrollTo(4_000_000);
        assertThat(model.window().rows().get().getFirst().event()).isEmpty();
        settle();
        assertThat(model.window().rows().get().getFirst().event()).contains(MadeUpWorkspace.event(4_000_000, total));
        assertThat(asked).hasSize(2);
    }

    @Test
    void scrollTo_pastTheEnd_showsTheLastRows() {
        model.window().scrollTo(Long.MAX_VALUE);
        settle();
        assertThat(model.window().rows().get().getLast()).isEqualTo(new EventRow(4_999_999, Optional.of(MadeUpWorkspace.event(4_999_999, total))));
    }

    @Test
    void everyRow_canBeReachedWithTheArrowKeys() {
        for (int i = 0; i < 2_000; i++) {
            model.window().step(1);
            settle();
            assertThat(model.window().selected().get().map(Event::id)).contains(total - i);
        }
    }

    @Test
    void refresh_keepsTheChosenEventAndThePlace_thoughNewerOnesHaveCome() {
        model.window().scrollTo(1_000);
        settle();
        model.window().select(1_010);
        Event chosen = model.window().selected().get().orElseThrow();
        Event first = model.window().rows().get().getFirst().event().orElseThrow();

        total += 7;
        session.refreshed();
        settle();

        assertThat(model.window().total().get()).isEqualTo(5_000_007);
        assertThat(model.window().selected().get().map(Event::origin)).contains(chosen.origin());
        assertThat(model.window().selectedIndex().get()).isEqualTo(1_017);
        assertThat(model.window().rows().get().getFirst().event().map(Event::origin)).contains(first.origin());
    }

    @Test
    void refresh_atTheTop_staysThereAndShowsTheNewest() {
        total += 2;
        session.refreshed();
        settle();
        assertThat(model.window().top().get()).isZero();
        assertThat(model.window().rows().get().getFirst().event().map(Event::id)).contains(5_000_002L);
    }

    @Test
    void detail_readsTheRawLineOfTheChosenEvent() {
        model.window().select(3);
        assertThat(model.detail().rawLine().get()).isEmpty();
        model.detail().shownProperty().set(true);
        settle();
        assertThat(model.detail().rawLine().get().map(RawLine::origin)).contains(MadeUpWorkspace.event(3, total).origin());
        model.window().step(1);
        settle();
        assertThat(model.detail().rawLine().get().map(RawLine::origin)).contains(MadeUpWorkspace.event(4, total).origin());
    }

    @Test
    void everything_showsAllThatIsHeld() {
        model.query().text().set("nothing like it");
        settle();
        model.everything();
        settle();
        assertThat(model.filter().get()).isEqualTo(EventFilter.ALL);
        assertThat(asked).extracting(EventPage.Question::filter).contains(EventFilter.ALL);
        assertThat(session.period().get()).isEmpty();
    }

    private void settle() {
        thread.until(() -> !model.pending().get());
    }
}
