package tenken.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenken.event.Column;
import tenken.event.Event;
import tenken.text.VisibleText;

/// A table of events as the lines of a file, with the zone of its times written in it.
///
/// - CSV is for spreadsheets: UTF-8 with a byte order mark, lines that end in CR LF, the zone in the heading of the times
///   (`time (Asia/Tokyo)`), times that Excel, LibreOffice and Google take for times. A text that begins like a formula
///   gets an apostrophe before it; what is invisible is written as on the screen.
/// - NDJSON is for programs: an object a line, texts exactly as the log has them, times with their offset, the zone in each.
/// - Text is for the eye and the mail: tabs between the columns, the zone in the first line.
public record EventSheet(Format format, List<Column> columns, ZoneId zone) {
    public enum Format {
        CSV,
        NDJSON,
        TEXT
    }

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").toFormatter(Locale.ROOT);
    /// What makes a spreadsheet reckon, in either width.
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What the file begins with.
    public String head() {
        return switch (format) {
            case CSV -> BYTE_ORDER_MARK + csv(column -> column == Column.TIME ? column.word() + " (" + zone.getId() + ")" : column.word());
            case NDJSON -> "";
            case TEXT -> "# " + zone.getId() + "\n" + text(Column::word);
        };
    }

    public String row(Event event) {
        return switch (format) {
            case CSV -> csv(column -> told(column, event));
            case NDJSON -> json(event) + "\n";
            case TEXT -> text(column -> told(column, event));
        };
    }

    private String told(Column column, Event event) {
        return column == Column.TIME ? CLOCK.format(event.timestamp().atZone(zone)) : VisibleText.of(column.of(event));
    }

    private String csv(Function<Column, String> cell) {
        return columns.stream().map(column -> quoted(column == Column.DURATION ? cell.apply(column) : harmless(cell.apply(column))))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.indexOf('"') < 0 && text.indexOf(',') < 0 && text.equals(text.strip()) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private String text(Function<Column, String> cell) {
        return columns.stream().map(cell).collect(Collectors.joining("\t", "", "\n"));
    }

    private String json(Event event) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Column column : columns) {
            switch (column) {
                case TIME -> node.put(column.word(), WITH_OFFSET.format(event.timestamp().atZone(zone))).put("zone", zone.getId());
                case DURATION -> event.duration().ifPresent(ms -> node.put("duration_ms", ms));
                default -> {
                    if (!column.of(event).isEmpty()) {
                        node.put(column.word(), column.of(event));
                    }
                }
            }
        }
        return node.toString();
    }
}
