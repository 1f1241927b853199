package tenken.ui.change;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import tenken.change.ChangeSentence;
import tenken.change.Changes;
import tenken.change.Changes.Bar;
import tenken.change.ToolMark;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.control.MarkStrip;
import tenken.ui.control.PlainFigures;

/// The failures of both periods along their time, with what was done to tools below; T shows the same as a table.
final class PairChart extends VBox {
    private static final double TABLE_HEIGHT = 220;

    private final ChangesViewModel model;
    private final Texts texts;
    private final Label nowTitle = new Label();
    private final Label beforeTitle = new Label();
    private final PairBars now = new PairBars();
    private final PairBars before = new PairBars();
    private final MarkStrip nowMarks = new MarkStrip(now);
    private final MarkStrip beforeMarks = new MarkStrip(before);
    private final Label readout = new Label();
    private final TableView<Row> table = new TableView<>();
    private final VBox rows = new VBox(4, nowTitle, now, nowMarks, beforeTitle, before, beforeMarks);
    private String hint = "";

    /// A stretch of both periods, at the same distance from their beginnings.
    private record Row(String from, String failuresNow, String fromBefore, String failuresBefore, String marks) {}

    PairChart(ChangesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setSpacing(8);
        now.setId("bars-now");
        before.setId("bars-before");
        readout.getStyleClass().add("muted");
        readout.setWrapText(true);
        nowTitle.getStyleClass().add("small");
        beforeTitle.getStyleClass().add("small");
        table.setId("pair-table");
        table.setPrefHeight(TABLE_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(
                column("changes.column.now-from", Row::from), column("changes.column.now", Row::failuresNow),
                column("changes.column.before-from", Row::fromBefore), column("changes.column.before", Row::failuresBefore),
                column("changes.column.marks", Row::marks)));
        getChildren().addAll(rows, table, readout);
        now.told().subscribe(words -> tell());
        before.told().subscribe(words -> tell());
        showTable(false);
    }

    boolean isTable() {
        return table.isVisible();
    }

    void showTable(boolean asTable) {
        table.setVisible(asTable);
        table.setManaged(asTable);
        rows.setVisible(!asTable);
        rows.setManaged(!asTable);
    }

    void show(Changes changes, ChangeSentence words) {
        int many = Math.max(changes.failedNow().size(), changes.failedBefore().size());
        List<Bar> nowBars = PairBars.joined(changes.failedNow(), many);
        List<Bar> beforeBars = PairBars.joined(changes.failedBefore(), many);
        long top = Stream.concat(nowBars.stream(), beforeBars.stream()).mapToLong(Bar::failures).max().orElse(0);
        int stretches = Math.max(nowBars.size(), beforeBars.size());
        nowTitle.setText(words.now(changes));
        beforeTitle.setText(words.before(changes));
        fill(now, nowMarks, nowBars, stretches, top, marks(changes, changes.spans().now(), words));
        fill(before, beforeMarks, beforeBars, stretches, top, marks(changes, changes.spans().before(), words));
        now.setAccessibleText(words.now(changes));
        before.setAccessibleText(words.before(changes));
        hint = changes.marksLeft() > 0 ? texts.of("changes.marks.left", changes.marksLeft()) : texts.of("changes.chart.hint");
        List<MarkStrip.Mark> all = marks(changes, new TimeSpan(changes.spans().before().from(), changes.spans().now().to()), words);
        table.getItems().setAll(IntStream.range(0, stretches).mapToObj(i -> row(i, nowBars, beforeBars, all)).toList());
        tell();
    }

    private void fill(PairBars row, MarkStrip strip, List<Bar> bars, int stretches, long top, List<MarkStrip.Mark> marks) {
        row.show(bars, stretches, top, bars.stream().map(this::said).toList(), model::openFailures);
        strip.show(marks, texts);
    }

    private String said(Bar bar) {
        return texts.of("changes.bar", PlainFigures.minute(bar.span().from(), model.zone()), PlainFigures.minute(bar.span().to(), model.zone()),
                bar.failures());
    }

    private List<MarkStrip.Mark> marks(Changes changes, TimeSpan span, ChangeSentence words) {
        return changes.marks().stream().filter(mark -> span.contains(mark.at())).map((ToolMark mark) ->
                new MarkStrip.Mark(mark.at(), words.mark(mark), () -> model.openMark(mark))).toList();
    }

    private Row row(int i, List<Bar> nowBars, List<Bar> beforeBars, List<MarkStrip.Mark> marks) {
        return new Row(from(nowBars, i), failures(nowBars, i), from(beforeBars, i), failures(beforeBars, i), Stream.of(beforeBars, nowBars)
                .filter(bars -> i < bars.size()).map(bars -> MarkStrip.within(bars.get(i).span(), marks, texts)).filter(words -> !words.isEmpty())
                .reduce((one, other) -> texts.of("changes.both", one, other)).orElse(""));
    }

    private String from(List<Bar> bars, int i) {
        return i < bars.size() ? PlainFigures.minute(bars.get(i).span().from(), model.zone()) : PlainFigures.NOTHING;
    }

    private static String failures(List<Bar> bars, int i) {
        return i < bars.size() ? PlainFigures.count(bars.get(i).failures()) : PlainFigures.NOTHING;
    }

    private TableColumn<Row, String> column(String key, Function<Row, String> cell) {
        var column = new TableColumn<Row, String>(texts.of(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        return column;
    }

    private void tell() {
        String told = now.told().get().isEmpty() ? before.told().get() : now.told().get();
        readout.setText(told.isEmpty() ? hint : told);
    }
}
