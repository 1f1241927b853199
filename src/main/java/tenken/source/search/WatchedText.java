package tenken.source.search;

/// A text that stops whoever reads it for too long.
final class WatchedText implements CharSequence {
    private static final int READS_A_LOOK = 4_096;

    private final CharSequence text;
    private final long deadline;
    private int reads;

    /// @param deadline of [System#nanoTime]
    WatchedText(CharSequence text, long deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads % READS_A_LOOK == 0 && System.nanoTime() > deadline) {
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
        return text.toString();
    }
}
