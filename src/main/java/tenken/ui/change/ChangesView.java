package tenken.ui.change;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import tenken.change.ChangeSentence;
import tenken.change.Changes;
import tenken.change.Measure;
import tenken.change.Spans;
import tenken.text.Texts;
import tenken.ui.control.Fxml;
import tenken.ui.control.TroubleNote;
import tenken.ui.control.Waiting;
import tenken.ui.shell.ChangesDoor;
import tenken.ui.shell.Screen;
import tenken.ui.shell.ScreenMaker;

/// The screen of what changed.
public final class ChangesView implements Screen, ChangesDoor {
    private final ChangesViewModel model;
    private final Texts texts;
    private final Parent root;
    private final PairChart chart;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<SpanChoice, ToggleButton> choices = new EnumMap<>(SpanChoice.class);
    private Subscription subscription = Subscription.EMPTY;

    @FXML private FlowPane switches;
    @FXML private Waiting waiting;
    @FXML private TroubleNote trouble;
    @FXML private VBox figures;
    @FXML private VBox notes;
    @FXML private Label failuresTotal;
    @FXML private Button failuresNow;
    @FXML private Button failuresBefore;
    @FXML private Label rate;
    @FXML private VBox chartPlace;
    @FXML private ToggleButton asTable;
    @FXML private VBox failures;
    @FXML private Label failuresLeftOut;
    @FXML private Label eventsTotal;
    @FXML private VBox events;
    @FXML private Label eventsLeftOut;
    @FXML private DifferenceTable all;

    public ChangesView(ChangesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.root = Fxml.load(this, texts);
        this.chart = new PairChart(model, texts);
        chartPlace.getChildren().add(chart);
        for (SpanChoice one : SpanChoice.values()) {
            var button = new ToggleButton(texts.of("changes.choice." + one.word()));
            button.setId("choice-" + one.word());
            button.setToggleGroup(group);
            button.setOnAction(event -> choose(one));
            choices.put(one, button);
            switches.getChildren().add(button);
        }
        figures.setOpacity(0);
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.T && !event.isShortcutDown() && !event.isAltDown()) {
                asTable.setSelected(!asTable.isSelected());
                toggleTable();
            }
        });
    }

    public static ScreenMaker maker() {
        return (session, jobs, worker, doors) -> {
            var model = new ChangesViewModel(session, jobs, worker, doors);
            return () -> new ChangesView(model, session.texts().get());
        };
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscription = Subscription.combine(
                model.answer().subscribe(answer -> answer.ifPresent(this::show)),
                model.problem().subscribe(problem -> trouble.show(problem, texts)),
                model.choice().subscribe(choice -> showChoices()));
        waiting.follow(model.pending());
        model.shown();
        showChoices();
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
        waiting.leave(model.pending());
        model.hidden();
    }

    @Override
    public void focus() {
        choices.getOrDefault(model.choice().get(), asTable).requestFocus();
    }

    @Override
    public boolean isSettled() {
        return !model.pending().get();
    }

    @Override
    public void compare(Spans spans) {
        model.compare(spans);
        showChoices();
    }

    @FXML
    private void toggleTable() {
        chart.showTable(asTable.isSelected());
    }

    @FXML
    private void openFailuresNow() {
        model.answer().get().ifPresent(changes -> model.openFailures(changes.spans().now()));
    }

    @FXML
    private void openFailuresBefore() {
        model.answer().get().ifPresent(changes -> model.openFailures(changes.spans().before()));
    }

    private void choose(SpanChoice one) {
        model.choose(one);
        showChoices();
    }

    private void showChoices() {
        choices.forEach((one, button) -> {
            button.setDisable(!model.offers(one));
            present(button, one != SpanChoice.CHOSEN || model.offers(one));
            button.setSelected(one == model.choice().get());
        });
    }

    private void show(Changes changes) {
        ChangeSentence words = model.words();
        figures.setOpacity(1);
        notes.getChildren().setAll(words.periods(changes).stream().map(ChangesView::note).toList());
        failuresTotal.setText(words.total(changes, Measure.FAILURES));
        failuresNow.setText(texts.of("changes.open.now", changes.now().failures()));
        failuresBefore.setText(texts.of("changes.open.before", changes.before().failures()));
        failuresNow.setDisable(changes.now().failures() == 0);
        failuresBefore.setDisable(changes.before().failures() == 0);
        rate.setText(words.rate(changes.before(), changes.now()));
        chart.show(changes, words);
        fill(failures, changes, Measure.FAILURES);
        fill(events, changes, Measure.EVENTS);
        failuresLeftOut.setText(words.leftOut(changes.failures()));
        eventsTotal.setText(words.total(changes, Measure.EVENTS));
        eventsLeftOut.setText(words.leftOut(changes.events()));
        all.show(changes, model, texts);
    }

    /// A log that grows changes nothing here as long as the sentences stay what they are: the focus keeps its place.
    private void fill(VBox place, Changes changes, Measure measure) {
        var told = changes.of(measure).headlines().stream()
                .flatMap(one -> Stream.of(model.words().of(one, changes), model.words().arithmetic(one, changes))).toList();
        if (!told.equals(place.getUserData())) {
            place.setUserData(told);
            List<? extends Node> rows = IntStream.range(0, changes.of(measure).headlines().size()).mapToObj(i ->
                    new DifferenceRow(changes.of(measure).headlines().get(i), changes, model, texts, measure.word() + "-" + i)).toList();
            place.getChildren().setAll(rows.isEmpty() ? List.of(note(texts.of("changes.nothing." + measure.word()))) : rows);
        }
    }

    private static Label note(String words) {
        var note = new Label(words);
        note.setWrapText(true);
        note.getStyleClass().add("muted");
        return note;
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
