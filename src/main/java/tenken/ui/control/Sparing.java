package tenken.ui.control;

/// Keeps a costly question from being asked without a pause while a log grows every second: after an answer that took its
/// time there is quiet for nine times as long. The first answers, which may still be of an index that is being read, are
/// followed by others at once. What is skipped is caught up with when the window next follows the clock, within a minute.
public final class Sparing {
    private static final long QUIET = 9;
    private static final long QUICK_NANOS = 200_000_000;
    private static final int FIRST = 3;

    private long askedAt;
    private long answeredAt;
    private int answers;

    public void asked() {
        askedAt = System.nanoTime();
    }

    public void answered() {
        answeredAt = System.nanoTime();
        answers++;
    }

    /// Whether it may be asked again just because there is something new.
    public boolean isRested() {
        long took = answeredAt - askedAt;
        return answers < FIRST || took < QUICK_NANOS || System.nanoTime() - answeredAt >= QUIET * took;
    }
}
