package tenken.source.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Lines of a block that hold a text when both are folded: the block is folded whole and searched at once.
final class FoldedCandidates implements Candidates {
    private final Needle needle;
    private final FoldedLines folded = new FoldedLines();
    private String text = "";
    private int[] starts = new int[1 << 10];
    private int[] foldedStarts = new int[1 << 10];
    private int lines;

    FoldedCandidates(String wanted) {
        this.needle = new Needle(Folding.foldedBytes(wanted));
    }

    @Override
    public void load(Block block) {
        folded.clear();
        lines = 0;
        for (int at = block.begin(); at < block.end(); ) {
            int end = block.lineEnd(at);
            note(at);
            folded.fold(block.bytes(), at, Math.min(end, at + Block.LONGEST));
            folded.add((byte) '\n');
            at = end + 1;
        }
        text = new String(folded.bytes(), 0, folded.length(), StandardCharsets.ISO_8859_1);
    }

    private void note(int start) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, lines * 2);
            foldedStarts = Arrays.copyOf(foldedStarts, lines * 2);
        }
        starts[lines] = start;
        foldedStarts[lines++] = folded.length();
    }

    @Override
    public int next(int from) {
        int line = Arrays.binarySearch(starts, 0, lines, from);
        int found = line < 0 ? -1 : text.indexOf(needle.text(), foldedStarts[line]);
        if (found < 0) {
            return -1;
        }
        int at = Arrays.binarySearch(foldedStarts, 0, lines, found);
        return starts[at >= 0 ? at : -at - 2];
    }
}
