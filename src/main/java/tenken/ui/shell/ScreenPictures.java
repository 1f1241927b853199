package tenken.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import tenken.job.Picture;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Draws every screen of a window that is never shown. Must not be run on the window's thread.
///
/// It waits until a screen says that it is settled, not for a time; only a screen that never does ends the work.
public final class ScreenPictures implements Job<Picture.Question, List<Picture>> {
    private static final long LOOK_AGAIN_NANOS = 10_000_000L;
    private static final long GIVE_UP_NANOS = 120_000_000_000L;

    private final Executor fxThread;
    private final Function<Picture.Question, ConsoleWindow> windows;

    /// @param windows makes a window, on the window's thread, in the colours and of the size asked for
    public ScreenPictures(Executor fxThread, Function<Picture.Question, ConsoleWindow> windows) {
        this.fxThread = fxThread;
        this.windows = windows;
    }

    @Override
    public List<Picture> run(Picture.Question question, Progress progress, CancelToken cancel) throws Problem {
        ConsoleWindow window = onFxThread(() -> windows.apply(question));
        try {
            onFxThread(() -> {
                window.readOnce();
                return window;
            });
            awaitSettled(window, cancel);
            var pictures = new ArrayList<Picture>();
            for (ScreenId screen : ScreenId.values()) {
                progress.report(screen.ordinal(), ScreenId.values().length, screen.word());
                pictures.add(picture(window, screen, cancel));
            }
            return List.copyOf(pictures);
        } finally {
            onFxThread(() -> {
                window.close();
                return window;
            });
        }
    }

    private Picture picture(ConsoleWindow window, ScreenId screen, CancelToken cancel) throws Problem {
        onFxThread(() -> {
            window.go(screen);
            return screen;
        });
        awaitSettled(window, cancel);
        onFxThread(() -> window.scene().snapshot(null)); // the first layout tells tables and wrapped texts their size
        return onFxThread(() -> new Picture(screen.word(), Png.of(window.scene().snapshot(null))));
    }

    private void awaitSettled(ConsoleWindow window, CancelToken cancel) throws Problem {
        long start = System.nanoTime();
        while (!onFxThread(window::isSettled)) {
            cancel.check();
            if (System.nanoTime() - start > GIVE_UP_NANOS) {
                throw new Problem(Problem.Kind.TRY_LATER, "screen-not-settled");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private <T> T onFxThread(Supplier<T> work) throws Problem {
        try {
            return CompletableFuture.supplyAsync(work, fxThread).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        } catch (CancellationException | ExecutionException e) {
            throw new Problem(e, Problem.Kind.IO, "unexpected", String.valueOf(e.getCause()));
        }
    }
}
