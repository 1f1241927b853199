package tenken.metric;

/// A text as a JavaScript expression without the `u` flag sees it, and on which every look costs time of a budget.
///
/// Each half of a surrogate pair is a character of its own there, so each is shown as one private character: neither
/// space nor word nor line end, and in no pattern. Positions are those of the text.
record WatchedText(String text, TimeBudget.Watch watch) implements CharSequence {
    private static final char HALF_A_PAIR = '\ue000';

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        watch.tick();
        char here = text.charAt(index);
        return Character.isSurrogate(here) ? HALF_A_PAIR : here;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text.substring(start, end), watch);
    }

    @Override
    public String toString() {
        return text;
    }
}
