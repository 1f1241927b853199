package tenken.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import tenken.text.VisibleText;

/// A table for people: columns as wide as their widest cell, East Asian characters counted as two, numbers to the right.
///
/// Cells come from logs: whatever could steer a terminal is shown as a sign.
final class TextTable {
    private static final int WIDEST = 80;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();

    TextTable(List<String> header) {
        rows.add(header);
        header.forEach(cell -> numeric.add(true));
    }

    void row(List<String> cells) {
        var safe = cells.stream().map(cell -> VisibleText.shortened(cell, WIDEST)).toList();
        for (int i = 0; i < safe.size(); i++) {
            if (!safe.get(i).matches("[-+]?[0-9][0-9.,]*( ?%)?|—|-|")) {
                numeric.set(i, false);
            }
        }
        rows.add(safe);
    }

    void print(PrintStream out) {
        int[] widths = new int[numeric.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String gap = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? "" : "  ").append(numeric.get(i) ? gap + row.get(i) : row.get(i) + gap);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /// In columns of a terminal.
    static int width(String text) {
        return text.codePoints().map(one -> isWide(one) ? 2 : 1).sum();
    }

    private static boolean isWide(int one) {
        return one >= 0x1100 && (one <= 0x115F || one >= 0x2E80 && one <= 0xA4CF || one >= 0xAC00 && one <= 0xD7A3
                || one >= 0xF900 && one <= 0xFAFF || one >= 0xFE30 && one <= 0xFE6F || one >= 0xFF00 && one <= 0xFF60
                || one >= 0xFFE0 && one <= 0xFFE6 || one >= 0x1F300 && one <= 0x1FAFF || one >= 0x20000 && one <= 0x3FFFD);
    }
}
