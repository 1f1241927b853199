package tenken.report;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes rows as CSV (RFC 4180): UTF-8, commas, CRLF, quotes only where they are needed.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it; a number stays a number.
public final class CsvRows {
    private final Appendable out;

    public CsvRows(Appendable out) {
        this.out = out;
    }

    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        out.append("\r\n");
    }

    private static String cell(@Nullable Object cell) {
        String text = switch (cell) {
            case null -> "";
            case Number number -> String.valueOf(number);
            default -> harmless(String.valueOf(cell));
        };
        boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
