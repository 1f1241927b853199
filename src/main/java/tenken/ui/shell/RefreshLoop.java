package tenken.ui.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tenken.job.IndexSummary;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;
import tenken.work.Worker;

/// Reads the sources again and again, off the window's thread, never two passes at once.
///
/// A pass that waits for its turn can be given up for one that starts at once; a pass that reads is never overtaken:
/// even one that was cancelled holds the lock until it has really ended.
final class RefreshLoop {
    /// A pass that reads at this moment.
    ///
    /// @param elapsed since it began to read
    record Reading(Progress.Now progress, Duration elapsed) {}

    private final Worker worker;
    private final Job<IndexSummary.Question, IndexSummary> refresh;
    private final Duration pause;
    private final Consumer<IndexSummary> answered;
    private final Consumer<Problem> failed;
    private final ReentrantLock turn = new ReentrantLock();
    private Worker.@Nullable Running running;
    private boolean goesOn;
    private boolean pausing;
    private volatile long readingSince;

    RefreshLoop(
            Worker worker, Job<IndexSummary.Question, IndexSummary> refresh, Duration pause,
            Consumer<IndexSummary> answered, Consumer<Problem> failed) {
        this.worker = worker;
        this.refresh = refresh;
        this.pause = pause;
        this.answered = answered;
        this.failed = failed;
    }

    /// Reads now, and again whenever the pause is over.
    void start() {
        goesOn = true;
        readNow();
    }

    /// Reads now, unless it is reading already.
    void readNow() {
        if (reading().isEmpty()) {
            pass(Duration.ZERO);
        }
    }

    /// Gives up the pass in hand and does not begin another until asked to.
    void stop() {
        goesOn = false;
        if (running != null) {
            running.cancel().cancel();
            running = null;
        }
    }

    /// Neither reading nor about to: nothing was asked for, or the pause between two passes is on.
    boolean isAtRest() {
        return running == null || pausing && reading().isEmpty();
    }

    Optional<Reading> reading() {
        long since = readingSince;
        return running == null || since == 0
                ? Optional.empty()
                : Optional.of(new Reading(running.progress().now(), Duration.ofNanos(System.nanoTime() - since)));
    }

    private void pass(Duration wait) {
        if (running != null) {
            running.cancel().cancel();
        }
        pausing = wait.isPositive();
        Job<IndexSummary.Question, IndexSummary> job = (question, progress, cancel) -> inTurn(wait, question, progress, cancel);
        running = worker.start(job, new IndexSummary.Question(false), this::done, this::undone);
    }

    private void done(IndexSummary summary) {
        running = null;
        answered.accept(summary);
        again();
    }

    private void undone(Problem problem) {
        running = null;
        if (problem.kind() == Problem.Kind.CANCELLED) {
            return; // the worker is closing
        }
        failed.accept(problem);
        again();
    }

    private void again() {
        if (goesOn) {
            pass(pause);
        }
    }

    private IndexSummary inTurn(Duration wait, IndexSummary.Question question, Progress progress, CancelToken cancel) throws Problem {
        try {
            Thread.sleep(wait);
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        }
        try {
            cancel.check();
            readingSince = System.nanoTime();
            return refresh.run(question, progress, cancel);
        } finally {
            readingSince = 0;
            turn.unlock();
        }
    }
}
