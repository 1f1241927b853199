package tenken.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tenken.runbook.Runbook.Column;
import tenken.text.Figures;
import tenken.text.Texts;

/// The cells of an answer as people read them.
record CellWords(Texts texts, ZoneId zone) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    List<String> of(List<@Nullable Object> row, List<Column> columns) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(of(row.get(i), columns.get(i)));
        }
        return cells;
    }

    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    private String of(@Nullable Object cell, Column column) {
        return switch (cell) {
            case null -> Figures.NOTHING;
            case Instant instant -> moment(instant);
            case Double ratio when column.unit().equals("ratio") -> new Figures(texts).percent(OptionalDouble.of(ratio));
            case Double number -> BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
            default -> column.name().equals("action") ? action(String.valueOf(cell)) : String.valueOf(cell);
        };
    }

    /// A word that Tenken has no name for is the source's own.
    String action(String word) {
        String key = "events.action." + word;
        return texts.has(key) ? texts.of(key) : word;
    }
}
