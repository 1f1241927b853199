package tenken.work;

/// How far a job has come. The job writes whenever it likes; whoever shows it samples it, every 50 ms or so.
public final class Progress {
    /// `done` of `total` in the job's own unit (bytes for reading), `total` 0 while unknown; `what` is the thing in hand, a file for instance.
    public record Now(long done, long total, String what) {
        /// 0 to 1, or -1 while unknown, as JavaFX's progress bar wants it.
        public double fraction() {
            return total <= 0 ? -1 : Math.min(1.0, (double) done / total);
        }
    }

    private volatile Now now = new Now(0, 0, "");

    public void report(long done, long total, String what) {
        now = new Now(done, total, what);
    }

    public Now now() {
        return now;
    }
}
