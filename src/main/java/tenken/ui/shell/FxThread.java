package tenken.ui.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// The window's thread, as an executor. Nothing else in Tenken hands work to it.
public final class FxThread implements Executor {
    private FxThread() {}

    /// Starts the toolkit on the machine's own display.
    ///
    /// @throws UnsupportedOperationException where there is no display
    public static FxThread start() {
        var started = new CountDownLatch(1);
        var javaFx = Logger.getLogger("javafx");
        Level before = javaFx.getLevel();
        javaFx.setLevel(Level.SEVERE); // it warns of the class path, which is where we want it
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        } finally {
            javaFx.setLevel(before);
        }
        awaitQuietly(started);
        return new FxThread();
    }

    /// Starts the toolkit without a display, for pictures. Only the first start of a process decides on which platform it runs.
    public static FxThread startHeadless() {
        setUnlessGiven("glass.platform", "Headless");
        setUnlessGiven("prism.order", "sw");
        return start();
    }

    @Override
    public void execute(Runnable command) {
        Platform.runLater(command);
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
