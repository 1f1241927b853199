package tenken.source.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Folds the bytes of lines, quickly where each letter folds by itself, and by [Folding] where not.
final class FoldedLines {
    private static final int WORST = 3;

    private final FoldingTable table = FoldingTable.table();
    private byte[] folded = new byte[1 << 12];
    private int length;

    byte[] bytes() {
        return folded;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void add(byte b) {
        reserve(1);
        folded[length++] = b;
    }

    /// Folds a line and puts it behind what is there.
    void fold(byte[] line, int from, int to) {
        int start = length;
        // A letter of one byte may fold to one of three, as the Kelvin sign does the other way round.
        reserve(WORST * (to - from));
        if (!isFoldedByLetters(line, from, to)) {
            length = start;
            byte[] slowly = Folding.foldedBytes(new String(line, from, to - from, StandardCharsets.UTF_8));
            reserve(slowly.length);
            System.arraycopy(slowly, 0, folded, length, slowly.length);
            length += slowly.length;
        }
    }

    private boolean isFoldedByLetters(byte[] line, int from, int to) {
        byte[] out = folded;
        int end = length;
        int before = 0;
        for (int at = from; at < to; ) {
            int b = line[at];
            if (b >= 0) {
                if (b == '\\' && at + 1 < to) {
                    if (line[at + 1] == 'u' || line[at + 1] < 0) {
                        return false;
                    }
                    // An escaped backslash is no beginning of another escape.
                    out[end++] = '\\';
                    at++;
                    b = line[at];
                }
                before = b;
                out[end++] = (byte) (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b);
                at++;
                continue;
            }
            int letter = letterAt(line, at, to);
            int small = letter < 0 ? 0 : table.folded(letter);
            if (small == FoldingTable.NONE) {
                return false;
            }
            int next = at + (letter < 0x800 ? 2 : 3);
            int plain = table.plain(letter);
            if (plain != Folding.PROLONGED || at == from || Folding.counts(before, plainAt(line, next, to))) {
                end = put(out, end, small);
            }
            before = plain;
            at = next;
        }
        length = end;
        return true;
    }

    /// -1 at the end; 0 where it is not known by itself, which the letter's own turn shows.
    private int plainAt(byte[] line, int at, int to) {
        if (at >= to) {
            return -1;
        }
        int letter = line[at] >= 0 ? line[at] : letterAt(line, at, to);
        return letter < 0 ? 0 : letter < 0x80 ? letter : table.plain(letter);
    }

    /// The letter of two or three bytes; -1 where there is none of that size.
    private static int letterAt(byte[] line, int at, int to) {
        int first = line[at] & 0xff;
        if (first >= 0xE0 && first < 0xF0 && at + 2 < to && isTail(line[at + 1]) && isTail(line[at + 2])) {
            int letter = (first & 0x0f) << 12 | (line[at + 1] & 0x3f) << 6 | line[at + 2] & 0x3f;
            return letter < 0x800 ? -1 : letter;
        } else if (first >= 0xC2 && first < 0xE0 && at + 1 < to && isTail(line[at + 1])) {
            return (first & 0x1f) << 6 | line[at + 1] & 0x3f;
        }
        return -1;
    }

    private static boolean isTail(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static int put(byte[] out, int at, int letter) {
        int end = at;
        if (letter < 0x80) {
            out[end++] = (byte) letter;
        } else if (letter < 0x800) {
            out[end++] = (byte) (0xC0 | letter >> 6);
            out[end++] = (byte) (0x80 | letter & 0x3f);
        } else {
            out[end++] = (byte) (0xE0 | letter >> 12);
            out[end++] = (byte) (0x80 | letter >> 6 & 0x3f);
            out[end++] = (byte) (0x80 | letter & 0x3f);
        }
        return end;
    }

    private void reserve(int more) {
        if (folded.length - length < more) {
            folded = Arrays.copyOf(folded, Math.max(length + more, folded.length * 2));
        }
    }
}
