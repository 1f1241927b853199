package tenken.ui.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tenken.work.Worker;

/// Stands for the window's thread where view models are tested without a toolkit.
public final class WindowThread implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Worker worker = new Worker(thread);

    public Worker worker() {
        return worker;
    }

    public void run(Runnable work) throws Exception {
        thread.submit(work).get(10, TimeUnit.SECONDS);
    }

    public <T> T ask(Callable<T> question) throws Exception {
        return thread.submit(question).get(10, TimeUnit.SECONDS);
    }

    public void await(BooleanSupplier condition) throws Exception {
        long start = System.nanoTime();
        while (!ask(condition::getAsBoolean)) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(10)) {
                throw new AssertionError("It did not come true within ten seconds");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        worker.close();
        thread.shutdownNow();
    }
}
