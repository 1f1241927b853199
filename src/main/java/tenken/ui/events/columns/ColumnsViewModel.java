package tenken.ui.events.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tenken.event.Column;

/// The columns that are shown, in their order, with their widths. They are kept with the settings, as `time:184 action:96`.
public final class ColumnsViewModel {
    /// @param width in pixels; 0 where the operator has not drawn it
    public record Shown(Column column, int width) {}

    private static final List<Column> USUAL = List.of(Column.TIME, Column.ACTION, Column.TOOL, Column.OUTCOME, Column.DURATION, Column.MESSAGE);
    private static final int WIDEST = 4_000;

    private final ObjectProperty<Optional<String>> kept;
    private final ReadOnlyObjectWrapper<List<Shown>> shown;

    /// @param kept where the choice is kept
    public ColumnsViewModel(ObjectProperty<Optional<String>> kept) {
        this.kept = kept;
        this.shown = new ReadOnlyObjectWrapper<>(kept.get().map(ColumnsViewModel::read).filter(columns -> !columns.isEmpty()).orElse(usual()));
    }

    private static List<Shown> usual() {
        return USUAL.stream().map(column -> new Shown(column, 0)).toList();
    }

    private static List<Shown> read(String text) {
        var columns = new ArrayList<Shown>();
        for (String part : text.split(" ")) {
            String[] wordAndWidth = part.split(":");
            Column.of(wordAndWidth[0]).filter(column -> columns.stream().noneMatch(one -> one.column() == column))
                    .ifPresent(column -> columns.add(new Shown(column, wordAndWidth.length < 2 ? 0 : width(wordAndWidth[1]))));
        }
        return List.copyOf(columns);
    }

    private static int width(String text) {
        return text.matches("\\d{1,4}") ? Math.min(Integer.parseInt(text), WIDEST) : 0;
    }

    public ReadOnlyObjectProperty<List<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    public List<Column> columns() {
        return shown.get().stream().map(Shown::column).toList();
    }

    /// Shows a column as the last one, or no longer; one always stays.
    public void show(Column column, boolean visible) {
        List<Shown> others = shown.get().stream().filter(one -> one.column() != column).toList();
        if (visible) {
            keep(Stream.concat(others.stream(), Stream.of(new Shown(column, 0))).toList());
        } else if (!others.isEmpty()) {
            keep(others);
        }
    }

    /// Takes these columns in this order.
    public void choose(List<Column> columns) {
        keep(columns.stream().distinct().map(column -> shown.get().stream().filter(one -> one.column() == column).findFirst().orElse(new Shown(column, 0)))
                .toList());
    }

    /// The usual columns.
    public void reset() {
        keep(usual());
    }

    /// The operator has drawn the columns to other places or widths.
    public void arrange(List<Shown> columns) {
        keep(columns);
    }

    private void keep(List<Shown> columns) {
        if (!columns.isEmpty() && !columns.equals(shown.get())) {
            shown.set(List.copyOf(columns));
            kept.set(Optional.of(columns.stream().map(one -> one.width() == 0 ? one.column().word() : one.column().word() + ":" + one.width())
                    .collect(Collectors.joining(" "))));
        }
    }
}
