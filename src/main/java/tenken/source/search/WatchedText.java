package tenken.source.search;

/// A text that stops whoever reads it without end.
///
/// Time alone is no measure: on a busy machine a thread may stand still for long. So many reads must have been made as
/// no harmless expression makes, and then the time must be up as well, or so many that it surely is.
final class WatchedText implements CharSequence {
    private static final int MASK = 4_095;
    private static final long HARMLESS_READS = 4_000_000;
    private static final long READS_A_LETTER = 16;
    private static final long MOST_TIMES = 10;

    private final String text;
    private final long deadline;
    private final long harmless;
    private long reads;

    /// @param deadline of [System#nanoTime]
    WatchedText(String text, long deadline) {
        this.text = text;
        this.deadline = deadline;
        this.harmless = HARMLESS_READS + READS_A_LETTER * text.length();
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if ((++reads & MASK) == 0 && reads > harmless && (System.nanoTime() > deadline || reads > MOST_TIMES * harmless)) {
            throw new RanAway();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
