package tenken.ui.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.ui.MadeUpWorkspace.HELD;
import static tenken.ui.MadeUpWorkspace.NOW;
import static tenken.ui.MadeUpWorkspace.TOKYO;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.job.Trends;
import tenken.metric.DurationClass;
import tenken.metric.Ranked;
import tenken.metric.SlowTool;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.BucketSize;
import tenken.time.TimeSpan;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.OpenedDoors;
import tenken.ui.TestThread;
import tenken.ui.shell.Session;
import tenken.work.Job;
import tenken.work.Worker;

class TrendsViewModelTest {
    private final TestThread thread = new TestThread();
    private final Worker worker = new Worker(thread);
    private final OpenedDoors doors = new OpenedDoors();
    private final List<Trends.Question> asked = Collections.synchronizedList(new ArrayList<>());
    private final Session session = new Session(MadeUpWorkspace.workspace(), new Texts(Language.EN), TOKYO, Optional.empty(), () -> NOW);

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void shown_everythingHeld_asksByDay() {
        shown(MadeUpWorkspace::trends);
        assertThat(asked).containsExactly(new Trends.Question(Optional.empty(), BucketSize.DAY, TOKYO));
    }

    @Test
    void shown_threeDays_asksByHour_andAMillisecondMoreByDay() {
        TimeSpan threeDays = TimeSpan.before(NOW, Duration.ofDays(3));
        session.period().set(Optional.of(threeDays));
        var model = shown(MadeUpWorkspace::trends);
        assertThat(asked.getLast().bucketSize()).isEqualTo(BucketSize.HOUR);

        session.period().set(Optional.of(TimeSpan.before(NOW, Duration.ofDays(3).plusMillis(1))));
        settle(model);
        assertThat(asked.getLast().bucketSize()).isEqualTo(BucketSize.DAY);
    }

    @Test
    void choose_isKeptWhateverThePeriod() {
        var model = shown(MadeUpWorkspace::trends);
        model.choose(BucketSize.HOUR);
        session.period().set(Optional.of(TimeSpan.before(NOW, Duration.ofDays(100))));
        settle(model);
        assertThat(asked.getLast().bucketSize()).isEqualTo(BucketSize.HOUR);
    }

    @Test
    void everyRefresh_readsAgain_butNoneOnceHidden() {
        var model = shown(MadeUpWorkspace::trends);
        session.refreshed();
        settle(model);
        session.refreshed();
        settle(model);
        assertThat(asked).hasSize(3);

        model.hidden();
        session.refreshed();
        assertThat(model.pending().get()).isFalse();
        assertThat(asked).hasSize(3);
    }

    @Test
    void openBar_opensTheRunsOfItsSpan() {
        var model = shown(MadeUpWorkspace::trends);
        TimeSpan bar = model.answer().get().orElseThrow().series().get(4).span();
        model.openBar(bar, Optional.empty());
        assertThat(doors.last().filter()).isEqualTo(EventFilter.ALL.in(bar).ofStream(EventFilter.Stream.AUDIT).withAction("run"));
    }

    @Test
    void openKind_findsTheExactMessage_andNeverReadsItAsAPattern() {
        var model = shown(MadeUpWorkspace::trends);
        model.openKind(new Ranked("{0} it's <b>", "{0} it's <b>", 3));
        assertThat(doors.last().filter()).isEqualTo(Trends.failuresOf(HELD).withMessage("{0} it's <b>"));
        assertThat(doors.last().because()).contains("{0} it's <b>");
    }

    @Test
    void otherDoors_openExactlyTheirEvents() {
        var model = shown(MadeUpWorkspace::trends);
        model.openTool(new Ranked("dt_1", "one", 3));
        assertThat(doors.last().filter()).isEqualTo(Trends.failuresOf(HELD).withTarget("dt_1"));
        model.openClass(DurationClass.FROM_10_S, "≥ 10 s");
        assertThat(doors.last().filter()).isEqualTo(Trends.runsOf(HELD).lasting(OptionalDouble.of(10_000), OptionalDouble.empty()));
        model.openRuns(Optional.of(Outcome.UNKNOWN));
        assertThat(doors.last().filter()).isEqualTo(Trends.runsOf(HELD).withOutcome(Outcome.UNKNOWN));
        model.openRuns(Optional.empty());
        assertThat(doors.last().filter()).isEqualTo(Trends.runsOf(HELD));
        model.openSlow(new SlowTool("dt_2", "two", 6000, 4));
        assertThat(doors.last().filter()).isEqualTo(Trends.runsOf(HELD).withTarget("dt_2").lasting(OptionalDouble.of(0), OptionalDouble.empty()));
    }

    @Test
    void failuresWithoutATool_openNothing() {
        assertThat(TrendsViewModel.opens(new Ranked("", "", 9))).isFalse();
        assertThat(TrendsViewModel.opens(new Ranked("dt_1", "", 9))).isTrue();
    }

    @Test
    void goToLastRun_movesThePeriodToIt_atItsOwnLength() {
        session.period().set(Optional.of(TimeSpan.before(NOW, Duration.ofDays(7))));
        var model = shown(question -> MadeUpWorkspace.emptyTrends(question, Instant.parse("2025-06-28T05:02:00Z")));
        model.goToLastRun();
        assertThat(session.period().get()).contains(new TimeSpan(Instant.parse("2025-06-21T06:00:00Z"), Instant.parse("2025-06-28T06:00:00Z")));
    }

    @Test
    void aNewerQuestion_cancelsTheOlderOne() throws InterruptedException {
        var waiting = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        var model = new TrendsViewModel(session, MadeUpWorkspace.jobs((question, progress, cancel) -> {
            if (question.bucketSize() == BucketSize.DAY) {
                waiting.countDown();
                while (!cancel.isCancelled()) {
                    Thread.onSpinWait();
                }
                cancelled.countDown();
            }
            return MadeUpWorkspace.trends(question);
        }, MadeUpWorkspace.jobs().tools(), MadeUpWorkspace.jobs().events()), worker, doors);
        model.shown();
        waiting.await();
        model.choose(BucketSize.HOUR);
        settle(model);
        assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(model.answer().get().orElseThrow().bucketSize()).isEqualTo(BucketSize.HOUR);
    }

    private TrendsViewModel shown(Function<Trends.Question, Trends> answer) {
        Job<Trends.Question, Trends> job = (question, progress, cancel) -> {
            asked.add(question);
            return answer.apply(question);
        };
        var model = new TrendsViewModel(session, MadeUpWorkspace.jobs(job, MadeUpWorkspace.jobs().tools(), MadeUpWorkspace.jobs().events()), worker, doors);
        model.shown();
        settle(model);
        return model;
    }

    private void settle(TrendsViewModel model) {
        thread.until(() -> !model.pending().get());
    }
}
