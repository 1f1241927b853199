package tenken.ui.trends;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import tenken.event.Outcome;
import tenken.job.ReadMarks;
import tenken.job.Trends;
import tenken.metric.DurationStats;
import tenken.text.Texts;
import tenken.time.BucketSize;
import tenken.ui.control.BarSeries;
import tenken.ui.control.PlainFigures;
import tenken.ui.control.Fxml;
import tenken.ui.control.MarkStrip;
import tenken.ui.control.RankedBars;
import tenken.ui.control.TroubleNote;
import tenken.ui.control.Waiting;
import tenken.ui.shell.Screen;
import tenken.ui.shell.ScreenMaker;

/// The Trends screen: it shows what [TrendsViewModel] was answered, and nothing else.
public final class TrendsView implements Screen {
    private final TrendsViewModel model;
    private final Texts texts;
    private final Parent root;
    private final ChangeListener<Object> show = (observable, before, now) -> show();

    @FXML private Label period;
    @FXML private Label coarser;
    @FXML private Waiting waiting;
    @FXML private TroubleNote trouble;
    @FXML private ToggleGroup sizes;
    @FXML private ToggleButton byHour;
    @FXML private ToggleButton byDay;
    @FXML private ToggleButton asTable;
    @FXML private VBox figures;
    @FXML private VBox nothing;
    @FXML private Label nothingWords;
    @FXML private Button goThere;
    @FXML private Button allRuns;
    @FXML private Button successes;
    @FXML private Button failures;
    @FXML private Button unknown;
    @FXML private Label rate;
    @FXML private Button differs;
    @FXML private Label marksLeft;
    @FXML private BarSeries bars;
    @FXML private RankedBars kinds;
    @FXML private RankedBars tools;
    @FXML private RankedBars classes;
    @FXML private RankedBars slow;
    @FXML private Label mean;
    @FXML private Label median;
    @FXML private Label p95;
    @FXML private Label maximum;
    @FXML private Button timed;

    public TrendsView(TrendsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.root = Fxml.load(this, texts);
        bars.onOpen(model::openBar);
        bars.range().subscribe(range -> showRange());
        bars.tableShown().subscribe(asTable::setSelected);
        figures.setOpacity(0); // not invisible: the bars are to have the focus before there is an answer
        present(nothing, false);
        present(coarser, false);
    }

    public static ScreenMaker maker() {
        return (session, jobs, worker, doors) -> {
            var model = new TrendsViewModel(session, jobs, worker, doors);
            return () -> new TrendsView(model, session.texts().get());
        };
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.answer().addListener(show);
        model.problem().addListener(show);
        model.marks().addListener(show);
        model.bucketSize().addListener(show);
        waiting.follow(model.pending());
        model.shown();
        show();
    }

    @Override
    public void hidden() {
        model.hidden();
        waiting.leave(model.pending());
        model.answer().removeListener(show);
        model.problem().removeListener(show);
        model.marks().removeListener(show);
        model.bucketSize().removeListener(show);
    }

    @Override
    public void focus() {
        bars.showTable(bars.tableShown().get());
    }

    @Override
    public boolean isSettled() {
        return !model.pending().get();
    }

    @FXML
    private void chooseHour() {
        byHour.setSelected(true);
        model.choose(BucketSize.HOUR);
    }

    @FXML
    private void chooseDay() {
        byDay.setSelected(true);
        model.choose(BucketSize.DAY);
    }

    @FXML
    private void toggleTable() {
        bars.showTable(asTable.isSelected());
    }

    @FXML
    private void openAll() {
        model.openRuns(Optional.empty());
    }

    @FXML
    private void openSuccesses() {
        model.openRuns(Optional.of(Outcome.SUCCESS));
    }

    @FXML
    private void openFailures() {
        model.openRuns(Optional.of(Outcome.FAILURE));
    }

    @FXML
    private void openUnknown() {
        model.openRuns(Optional.of(Outcome.UNKNOWN));
    }

    @FXML
    private void openDifferences() {
        model.openDifferences(bars.range().get());
    }

    @FXML
    private void openTimed() {
        model.openTimed();
    }

    @FXML
    private void goToLastRun() {
        model.goToLastRun();
    }

    private void show() {
        sizes.selectToggle(model.bucketSize().get() == BucketSize.HOUR ? byHour : byDay);
        trouble.show(model.problem().get(), texts);
        model.answer().get().ifPresent(this::show);
        model.marks().get().ifPresent(this::showMarks);
    }

    private void show(Trends trends) {
        period.setText(texts.of("trends.period", time(trends.period().from()), time(trends.period().to()), model.zone().getId()));
        present(coarser, trends.bucketSize() != model.bucketSize().get());
        figures.setOpacity(1);
        showRuns(trends);
        showNothing(trends);
        bars.show(trends.series(), model.zone(), texts, TrendsRows.summary(trends, model.zone(), texts));
        kinds.show(TrendsRows.kinds(trends, model, texts), texts.of("trends.kinds.none"));
        tools.show(TrendsRows.tools(trends, model, texts), texts.of("trends.tools.none"));
        classes.show(TrendsRows.classes(trends, model, texts), texts.of("trends.classes.none"));
        slow.show(TrendsRows.slow(trends, model, texts), texts.of("trends.slow.none"));
        showDurations(trends.durations());
    }

    private void showRuns(Trends trends) {
        allRuns.setText(texts.of("trends.runs", trends.runs().runs()));
        successes.setText(texts.of("trends.successes", trends.runs().successes()));
        failures.setText(texts.of("trends.failures", trends.runs().failures()));
        unknown.setText(texts.of("trends.unknown", trends.runs().unknown()));
        rate.setText(texts.of("trends.rate", PlainFigures.percent(trends.runs().successRate())));
    }

    private void showMarks(ReadMarks.Marks marks) {
        bars.mark(marks.marks().stream().map(mark -> new MarkStrip.Mark(mark.at(), model.markInWords(mark), () -> model.openMark(mark))).toList(), texts);
        marksLeft.setText(texts.of("changes.marks.left", marks.left()));
        present(marksLeft, marks.left() > 0);
    }

    private void showRange() {
        differs.setText(bars.range().get().map(range -> texts.of("trends.differs.range", time(range.from()), time(range.to())))
                .orElseGet(() -> texts.of("trends.differs")));
    }

    private void showNothing(Trends trends) {
        present(nothing, trends.runs().runs() == 0);
        present(goThere, trends.lastRunBefore().isPresent());
        nothingWords.setText(trends.lastRunBefore()
                .map(last -> texts.of("trends.nothing", PlainFigures.instant(last, model.zone())))
                .orElseGet(() -> texts.of("trends.nothing.ever")));
    }

    private void showDurations(Optional<DurationStats> stats) {
        mean.setText(figure(stats.map(DurationStats::meanMs)));
        median.setText(figure(stats.map(DurationStats::medianMs)));
        p95.setText(figure(stats.map(DurationStats::p95Ms)));
        maximum.setText(figure(stats.map(DurationStats::maxMs)));
        timed.setText(texts.of("trends.timed", stats.map(DurationStats::count).orElse(0L)));
        timed.setDisable(stats.isEmpty());
    }

    private static String figure(Optional<Double> milliseconds) {
        return PlainFigures.milliseconds(milliseconds.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
    }

    private String time(Instant instant) {
        return PlainFigures.minute(instant, model.zone());
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
