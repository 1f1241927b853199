package tenken.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Window;
import tenken.Main;
import tenken.job.Home;

/// For how long does the window not answer while a log is indexed beneath it?
///
///     WindowPulse WORKSPACE STATE NOW      (with -Dglass.platform=Headless -Dprism.order=sw where there is no display)
///
/// Opens the window as an operator does, on an index that is not there yet, and asks its thread for a sign of life
/// again and again until every log has been read. Then it closes the window.
final class WindowPulse {
    private static final long PAUSE_MS = 3;
    private static final int PULSES_BETWEEN_LOOKS = 150;
    private static final double LONG_MS = 50;

    private final List<Double> waits = new ArrayList<>();
    private volatile boolean isOpen;

    public static void main(String[] arguments) {
        var watcher = new Thread(() -> new WindowPulse().watch(arguments), "pulse");
        watcher.setDaemon(true);
        watcher.start();
        Main.main(new String[] {"open", "-w", arguments[0], "--state", arguments[1], "--now", arguments[2]});
    }

    private void watch(String[] arguments) {
        try {
            while (!isOpen) {
                beat();
            }
            double openedAfterMs = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
            waits.clear();
            long opened = System.nanoTime();
            double longestAtMs = 0;
            double longestMs = 0;
            var console = new OpenedConsole(Path.of(arguments[0]), Path.of(arguments[1]), Instant.parse(arguments[2]));
            do {
                for (int i = 0; i < PULSES_BETWEEN_LOOKS; i++) {
                    double wait = beat();
                    waits.add(wait);
                    if (wait > longestMs) {
                        longestMs = wait;
                        longestAtMs = (System.nanoTime() - opened) / 1e6;
                    }
                }
            } while (!isRead(console.home()));
            var found = new Timings();
            found.put("openedAfterMs", openedAfterMs);
            found.put("longestMs", longestMs);
            found.put("longestAtMs", longestAtMs);
            found.put("longWaits", waits.stream().filter(wait -> wait > LONG_MS).count());
            found.put("wait", Timings.timing(waits.stream().mapToDouble(Double::doubleValue).toArray()));
            found.print();
            System.out.flush();
            Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    /// Until the logs' last line; a log that is being read for the first time is not complete.
    private static boolean isRead(Home home) {
        return !home.files().isEmpty() && home.files().stream().allMatch(Home.SourceFile::complete);
    }

    /// How long the window's thread lets one wait, in ms.
    private double beat() throws InterruptedException {
        Thread.sleep(PAUSE_MS);
        var alive = new CountDownLatch(1);
        long begin = System.nanoTime();
        try {
            Platform.runLater(() -> {
                isOpen = Window.getWindows().stream().anyMatch(Window::isShowing);
                alive.countDown();
            });
        } catch (IllegalStateException notStartedYet) {
            return 0;
        }
        alive.await();
        return (System.nanoTime() - begin) / 1e6;
    }
}
