package tenken.ui.events.histogram;

import java.util.Comparator;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tenken.job.EventsOverTime;
import tenken.job.ReadMarks;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.text.Texts;
import tenken.time.Stride;
import tenken.ui.control.BrushBars;
import tenken.ui.control.MarkStrip;
import tenken.ui.control.PlainFigures;
import tenken.ui.control.TroubleNote;

/// Shows a [HistogramViewModel].
public final class HistogramPane extends VBox {
    private final HistogramViewModel model;
    private final Texts texts;
    private final BrushBars bars = new BrushBars();
    private final Label marksLeft = new Label();
    private final Label caveat = new Label();
    private final TroubleNote trouble = new TroubleNote();
    private final Button back = new Button();
    private final ChangeListener<Object> show = (observable, before, now) -> show();

    public HistogramPane(HistogramViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("histogram");
        caveat.getStyleClass().addAll("muted", "small");
        caveat.setText(texts.of("histogram.searching"));
        back.setText(texts.of("histogram.back"));
        back.setId("zoomOut");
        back.getStyleClass().addAll("small");
        back.setOnAction(event -> model.reset());
        back.setFocusTraversable(true);
        StackPane.setAlignment(back, Pos.TOP_RIGHT);
        bars.onChoose(model::zoom);
        marksLeft.setId("marksLeft");
        marksLeft.getStyleClass().addAll("muted", "small");
        present(marksLeft, false);
        getChildren().addAll(new StackPane(bars, back), marksLeft, caveat, trouble);
        show();
    }

    public void shown() {
        model.answer().addListener(show);
        model.problem().addListener(show);
        model.marks().answer().addListener(show);
        model.shown();
        show();
    }

    public void hidden() {
        model.hidden();
        model.answer().removeListener(show);
        model.problem().removeListener(show);
        model.marks().answer().removeListener(show);
    }

    /// The bars, which the keyboard can walk.
    public BrushBars bars() {
        return bars;
    }

    private void show() {
        Optional<EventsOverTime> answer = model.answer().get();
        trouble.show(model.problem().get(), texts);
        present(caveat, answer.filter(one -> !one.complete()).isPresent());
        if (back.isFocused() && !model.isZoomed()) {
            bars.takeFocus(); // what is not seen keeps no focus
        }
        present(back, model.isZoomed());
        answer.ifPresent(one -> bars.show(one.bars(), model.zone(), texts, this::told, summary(one)));
        model.marks().answer().get().ifPresent(this::showMarks);
    }

    private void showMarks(ReadMarks.Marks found) {
        HistogramMarks marks = model.marks();
        bars.mark(found.marks().stream().map(mark -> new MarkStrip.Mark(mark.at(), marks.inWords(mark), () -> marks.open(mark))).toList(), texts);
        marksLeft.setText(texts.of("histogram.marks.left", found.left()));
        present(marksLeft, found.left() > 0);
    }

    private String told(RunBucket bar) {
        RunCounts n = bar.runs();
        return texts.of("histogram.bar", PlainFigures.second(bar.span().from(), model.zone()), PlainFigures.second(bar.span().to(), model.zone()),
                n.runs(), n.successes(), n.failures(), n.unknown());
    }

    private String summary(EventsOverTime over) {
        RunCounts all = over.total();
        if (all.runs() == 0) {
            return texts.of("histogram.summary.none");
        }
        RunBucket most = over.bars().stream().max(Comparator.comparingLong(bar -> bar.runs().runs())).orElseThrow();
        return texts.of("histogram.summary", all.runs(), all.failures(), length(over.stride()),
                PlainFigures.second(most.span().from(), model.zone()), most.runs().runs(), model.zone().getId());
    }

    private String length(Stride stride) {
        return switch (stride.unit()) {
            case SECOND -> texts.of("histogram.seconds", stride.count());
            case MINUTE -> texts.of("histogram.minutes", stride.count());
            case HOUR -> texts.of("histogram.hours", stride.count());
            case DAY -> texts.of("histogram.days", stride.count());
        };
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
