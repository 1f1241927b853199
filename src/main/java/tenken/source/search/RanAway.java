package tenken.source.search;

/// A regular expression took too long for a line.
public final class RanAway extends RuntimeException {
    /// What an expression may take for a line.
    public static final long BUDGET_MS = 200;

    private static final long serialVersionUID = 1L;

    RanAway() {
        super("A regular expression took too long for a line", null, false, false);
    }
}
