package tenken.source.search;

/// Whether a line holds a text when both are folded.
final class FoldedTest implements LineTest {
    private final Needle needle;
    private final FoldedLines folded = new FoldedLines();

    FoldedTest(String text) {
        this.needle = new Needle(Folding.foldedBytes(text));
    }

    @Override
    public boolean passes(byte[] bytes, int from, int to) {
        folded.clear();
        folded.fold(bytes, from, to);
        return needle.isIn(folded.bytes(), 0, folded.length());
    }
}
