package tenken.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The test's own thread in the place of the window's: answers are delivered while the test waits for them.
public final class TestThread implements Executor {
    private final LinkedBlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable delivery) {
        deliveries.add(delivery);
    }

    public void until(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                Runnable delivery = deliveries.poll(10, TimeUnit.SECONDS);
                assertThat(delivery).as("an answer within ten seconds").isNotNull();
                delivery.run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
