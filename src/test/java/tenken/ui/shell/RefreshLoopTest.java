package tenken.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenken.job.IndexSummary;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;
import tenken.work.Worker;

class RefreshLoopTest {
    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final Worker worker = new Worker(window);
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final Semaphore leave = new Semaphore(0);
    private final CountDownLatch began = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final List<Integer> crowds = new ArrayList<>();

    @AfterEach
    void close() {
        worker.close();
        window.shutdownNow();
    }

    private IndexSummary slowPass(IndexSummary.Question question, Progress progress, CancelToken cancel) throws Problem {
        synchronized (crowds) {
            crowds.add(inside.incrementAndGet());
        }
        began.countDown();
        progress.report(1, 4, "audit.jsonl");
        leave.acquireUninterruptibly();
        inside.decrementAndGet();
        return FakeWorkspace.summary(true, 0);
    }

    private void onWindow(Runnable work) throws Exception {
        window.submit(work).get(10, TimeUnit.SECONDS);
    }

    @Test
    void start_readsAgainAndAgain() throws Exception {
        var loop = new RefreshLoop(worker, this::slowPass, Duration.ofMillis(1), told::add, told::add);
        onWindow(loop::start);
        leave.release(3);

        for (int pass = 0; pass < 3; pass++) {
            assertThat(told.poll(10, TimeUnit.SECONDS)).isInstanceOf(IndexSummary.class);
        }
        onWindow(loop::stop);
        leave.release(100);
    }

    @Test
    void readNow_whileReading_changesNothing_andTellsHowFarItIs() throws Exception {
        var loop = new RefreshLoop(worker, this::slowPass, Duration.ofHours(1), told::add, told::add);
        onWindow(loop::start);
        assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
        onWindow(loop::readNow);

        assertThat(loop.reading()).hasValueSatisfying(now -> assertThat(now.elapsed()).isPositive());
        leave.release(2);
        assertThat(told.poll(10, TimeUnit.SECONDS)).isInstanceOf(IndexSummary.class);
        assertThat(crowds).containsExactly(1);
        onWindow(loop::stop);
    }

    @Test
    void stop_thenStart_waitsUntilTheCancelledPassHasEnded() throws Exception {
        var loop = new RefreshLoop(worker, this::slowPass, Duration.ofHours(1), told::add, told::add);
        onWindow(loop::start);
        assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
        onWindow(loop::stop);
        onWindow(loop::start);
        leave.release(2);

        assertThat(told.poll(10, TimeUnit.SECONDS)).isInstanceOf(IndexSummary.class);
        assertThat(crowds).as("passes at work at the same time").containsExactly(1, 1);
        assertThat(told).as("a cancelled pass tells nothing").isEmpty();
        onWindow(loop::stop);
    }

    @Test
    void aPassThatFails_isTold_andTheNextFollows() throws Exception {
        var passes = new AtomicInteger();
        var loop = new RefreshLoop(worker, (question, progress, cancel) -> {
            if (passes.incrementAndGet() == 1) {
                throw new Problem(Problem.Kind.NO_INPUT, "unexpected", "gone");
            }
            return FakeWorkspace.summary(false, 0);
        }, Duration.ofMillis(1), told::add, told::add);
        onWindow(loop::start);

        assertThat(told.poll(10, TimeUnit.SECONDS)).isInstanceOf(Problem.class);
        assertThat(told.poll(10, TimeUnit.SECONDS)).isInstanceOf(IndexSummary.class);
        onWindow(loop::stop);
    }
}
