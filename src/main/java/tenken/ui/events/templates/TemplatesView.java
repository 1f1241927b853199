package tenken.ui.events.templates;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tenken.event.template.Decision;
import tenken.event.template.MaskedPart;
import tenken.job.TemplateDetail;
import tenken.job.TemplateGroups;
import tenken.job.TemplateGroups.Row;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.control.Fxml;
import tenken.ui.control.PlainFigures;
import tenken.ui.control.TroubleNote;
import tenken.ui.control.Waiting;
import tenken.ui.shell.Screen;

/// A table of groups above; below, why the chosen one is a group, and what can be done about it.
public final class TemplatesView implements Screen {
    private static final int LONGEST = 600;
    private static final int VALUE_LENGTH = 40;

    private final TemplatesViewModel model;
    private final Texts texts;
    private final Parent root;
    private Subscription subscription = Subscription.EMPTY;
    private boolean filling;

    @FXML private Label groupTotal;
    @FXML private Waiting groupWaiting;
    @FXML private TroubleNote groupTrouble;
    @FXML private TroubleNote decisionTrouble;
    @FXML private Label groupDamage;
    @FXML private TableView<Row> groupRows;
    @FXML private VBox groupDetail;
    @FXML private Label groupName;
    @FXML private Label groupReason;
    @FXML private VBox groupExamples;
    @FXML private Button groupDoor;
    @FXML private Button groupUndo;
    @FXML private TextField mergeName;
    @FXML private Button merge;
    @FXML private TextField phrase;
    @FXML private Button splitPhrase;

    public TemplatesView(TemplatesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.root = Fxml.load(this, texts);
        addColumns();
        groupRows.setPlaceholder(new Label(texts.of("templates.none")));
        groupRows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        groupRows.getSelectionModel().selectedItemProperty().addListener((observable, before, row) -> chosen(row));
        groupRows.getSelectionModel().getSelectedItems().addListener((javafx.collections.ListChangeListener<Row>) change -> showActions());
        mergeName.textProperty().addListener((observable, before, name) -> showActions());
        phrase.textProperty().addListener((observable, before, words) -> showActions());
        groupRows.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        groupRows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
    }

    private void addColumns() {
        column("templates.count", 100, 110, row -> PlainFigures.count(row.count())).getStyleClass().add("numeric");
        column("templates.share", 76, 90, row -> model.groups().get().map(groups -> PlainFigures.percent(groups.share(row))).orElse(""))
                .getStyleClass().add("numeric");
        column("templates.name", 160, 10_000, row -> words().name(row.group()));
        var trend = new TableColumn<Row, Row>(texts.of("templates.trend"));
        trend.setSortable(false);
        trend.setMinWidth(128);
        trend.setMaxWidth(128);
        trend.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        trend.setCellFactory(any -> new TrendCell());
        groupRows.getColumns().add(trend);
        column("templates.first", 136, 140, row -> PlainFigures.minute(row.first(), model.zone())).getStyleClass().add("mono");
        column("templates.last", 136, 140, row -> PlainFigures.minute(row.last(), model.zone())).getStyleClass().add("mono");
        groupRows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    }

    private TableColumn<Row, String> column(String key, double least, double most, java.util.function.Function<Row, String> cell) {
        var column = new TableColumn<Row, String>(texts.of(key));
        column.setSortable(false);
        column.setMinWidth(least);
        column.setPrefWidth(Math.min(most, 3 * least));
        column.setMaxWidth(most);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        groupRows.getColumns().add(column);
        return column;
    }

    private TemplateWords words() {
        return new TemplateWords(texts, model.zone());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        groupWaiting.follow(model.pending());
        subscription = Subscription.combine(
                model.groups().subscribe(groups -> groups.ifPresent(this::show)),
                model.chosen().subscribe(row -> showChosen()),
                model.examples().subscribe(examples -> showChosen()),
                model.lastDecision().subscribe(last -> showActions()),
                model.problem().subscribe(problem -> groupTrouble.show(problem, texts)),
                model.decisionProblem().subscribe(problem -> decisionTrouble.show(problem, texts)));
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
        subscription.unsubscribe();
        groupWaiting.leave(model.pending());
    }

    @Override
    public void focus() {
        groupRows.requestFocus();
    }

    @Override
    public boolean isSettled() {
        return !model.pending().get();
    }

    @FXML
    private void open() {
        model.chosen().get().ifPresent(row -> model.open(row, texts.of("templates.because", VisibleText.shortened(row.group().name(), LONGEST))));
    }

    @FXML
    private void undo() {
        model.undo();
    }

    @FXML
    private void mergeChosen() {
        model.merge(List.copyOf(groupRows.getSelectionModel().getSelectedItems()), mergeName.getText());
        mergeName.clear();
    }

    @FXML
    private void splitByPhrase() {
        String words = phrase.getText();
        template().ifPresent(template -> model.split(template, new Decision.Phrase(words), texts.of("templates.split.name", words, template)));
        phrase.clear();
    }

    /// The template that would be split: that of the first example.
    private Optional<String> template() {
        return model.examples().get().flatMap(detail -> detail.examples().stream().findFirst()).map(example -> example.event().fingerprint());
    }

    private void chosen(@Nullable Row row) {
        if (!filling && row != null) {
            model.chosen().set(Optional.of(row));
        }
    }

    private void show(TemplateGroups groups) {
        filling = true;
        groupRows.getItems().setAll(groups.rows());
        filling = false;
        groupTotal.setText(texts.of("templates.total", groups.rows().size(), groups.total()));
        groupDamage.setText(texts.of("records.damaged", groups.damaged().size()));
        groupDamage.setVisible(!groups.damaged().isEmpty());
        groupDamage.setManaged(!groups.damaged().isEmpty());
        showChosen();
    }

    private void showChosen() {
        Optional<Row> chosen = model.chosen().get();
        groupDetail.setVisible(chosen.isPresent());
        groupDetail.setManaged(chosen.isPresent());
        chosen.ifPresent(row -> {
            int index = groupRows.getItems().indexOf(row);
            if (index >= 0 && !groupRows.getSelectionModel().isSelected(index)) {
                groupRows.getSelectionModel().clearAndSelect(index);
            }
            List<TemplateDetail.Example> examples = model.examples().get().map(TemplateDetail::examples).orElse(List.of());
            groupName.setText(words().name(row.group()));
            groupReason.setText(words().reason(row.group(), examples));
            groupExamples.getChildren().setAll(examples.stream().map(this::example).toList());
            groupDoor.setText(texts.of("templates.door", row.count()));
        });
        showActions();
    }

    /// A message, and a button for each part that varies: it splits off the messages that have just this value there.
    private FlowPane example(TemplateDetail.Example example) {
        var line = new FlowPane();
        line.getStyleClass().add("filters");
        var message = new Label(VisibleText.shortened(example.event().message(), LONGEST));
        message.setWrapText(true);
        message.getStyleClass().add("mono");
        line.getChildren().add(message);
        for (int i = 0; i < example.parts().size(); i++) {
            MaskedPart part = example.parts().get(i);
            int index = i;
            var button = new Button(texts.of("templates.split.value", VisibleText.shortened(part.value(), VALUE_LENGTH)));
            button.getStyleClass().add("door");
            button.setMnemonicParsing(false);
            button.setOnAction(event -> model.split(example.event().fingerprint(), new Decision.Value(index, part.value()),
                    texts.of("templates.split.name", part.value(), example.event().fingerprint())));
            line.getChildren().add(button);
        }
        return line;
    }

    private void showActions() {
        merge.setDisable(groupRows.getSelectionModel().getSelectedItems().size() < 2 || mergeName.getText().isBlank());
        splitPhrase.setDisable(phrase.getText().isEmpty() || template().isEmpty());
        groupUndo.setDisable(model.lastDecision().get().isEmpty() && model.chosen().get().filter(row -> row.group().isByHand()).isEmpty());
    }

    private static final class TrendCell extends TableCell<Row, Row> {
        private final Sparkline line = new Sparkline();

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (!empty && row != null) {
                line.show(row.series());
            }
            setGraphic(empty ? null : line);
        }
    }
}
