package tenken.source.search;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Goes through blocks for the lines that are wanted. One at a time: each thread has its own.
final class LineScanner {
    /// Takes the lines found, in their order.
    @FunctionalInterface
    interface Sink {
        /// @param from  the line's first byte
        /// @param to    its LF, or [Block#LONGEST] behind its beginning
        /// @param whole whether the line ends at `to`
        void found(Block block, int from, int to, boolean whole);
    }

    private final Candidates candidates;
    private final LineTest proof;
    private final List<LineTest> tests;
    private final BooleanSupplier stopped;

    /// @param proof says of a line of which only the beginning is looked at whether the candidate stands in that
    /// @param tests what else is wanted of each line
    LineScanner(Candidates candidates, LineTest proof, List<LineTest> tests, BooleanSupplier stopped) {
        this.candidates = candidates;
        this.proof = proof;
        this.tests = tests;
        this.stopped = stopped;
    }

    void scan(Block block, Sink sink) {
        candidates.load(block);
        int at = block.begin();
        while (at < block.end() && !stopped.getAsBoolean()) { // at every line: a slow expression may take its whole budget at each
            int candidate = candidates.next(at);
            if (candidate < 0) {
                return;
            }
            int start = block.lineStart(candidate, at);
            if (start >= block.end()) {
                return;
            }
            int end = block.lineEnd(candidate);
            if (!block.isWhole(start, end)) {
                return;
            }
            int to = Math.min(end, start + Block.LONGEST);
            if ((to == end || proof.passes(block.bytes(), start, to)) && passes(block.bytes(), start, to)) {
                sink.found(block, start, to, to == end);
            }
            at = end + 1;
        }
    }

    private boolean passes(byte[] bytes, int from, int to) {
        for (LineTest test : tests) {
            if (!test.passes(bytes, from, to)) {
                return false;
            }
        }
        return true;
    }
}
