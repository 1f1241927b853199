package tenken.work;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tenken.text.Problem;

/// Runs jobs in the background and hands their answers back on the executor it was given (the window's thread).
///
/// Jobs run side by side on daemon threads; a window that wants only the newest answer cancels the older run.
/// A run that was cancelled never delivers.
public final class Worker implements AutoCloseable {
    /// A job on its way.
    public record Running(Progress progress, CancelToken cancel) {}

    private final ExecutorService threads = Executors.newCachedThreadPool(runnable -> {
        var thread = new Thread(runnable, "tenken-worker");
        thread.setDaemon(true);
        return thread;
    });
    private final Executor deliverTo;

    public Worker(Executor deliverTo) {
        this.deliverTo = deliverTo;
    }

    /// Starts `job`. Exactly one of `answered` and `failed` is called, unless the run is cancelled first: then neither.
    public <Q, A> Running start(Job<Q, A> job, Q question, Consumer<A> answered, Consumer<Problem> failed) {
        var running = new Running(new Progress(), new CancelToken());
        threads.execute(() -> {
            try {
                A answer = job.run(question, running.progress(), running.cancel());
                deliver(running, () -> answered.accept(answer));
            } catch (Problem problem) {
                deliver(running, () -> failed.accept(problem));
            } catch (RuntimeException | Error bug) {
                deliver(running, () -> failed.accept(new Problem(bug, Problem.Kind.IO, "unexpected", String.valueOf(bug))));
            }
        });
        return running;
    }

    private void deliver(Running running, Runnable delivery) {
        deliverTo.execute(() -> {
            if (!running.cancel().isCancelled()) {
                delivery.run();
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
