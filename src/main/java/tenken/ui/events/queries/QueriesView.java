package tenken.ui.events.queries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import tenken.job.QueryAnswer;
import tenken.runbook.Runbook.Column;
import tenken.runbook.Runbook.NamedQuery;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.control.Fxml;
import tenken.ui.control.PlainFigures;
import tenken.ui.control.RowTable;
import tenken.ui.control.TroubleNote;
import tenken.ui.control.Waiting;
import tenken.ui.shell.Screen;

/// The runbook's questions at the left, the chosen one's answer at the right.
public final class QueriesView implements Screen {
    private static final int LONGEST = 400;

    private final QueriesViewModel model;
    private final Texts texts;
    private final Parent root;
    private Subscription subscription = Subscription.EMPTY;

    @FXML private ListView<NamedQuery> queryList;
    @FXML private Label queryTitle;
    @FXML private Label queryMission;
    @FXML private Label queryBasis;
    @FXML private CheckBox queryOfWindow;
    @FXML private Button queryDoor;
    @FXML private Waiting queryWaiting;
    @FXML private TroubleNote queryTrouble;
    @FXML private RowTable queryRows;

    public QueriesView(QueriesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.root = Fxml.load(this, texts);
        queryList.getItems().setAll(model.queries());
        queryList.setCellFactory(list -> new QueryCell(texts));
        queryRows.setPlaceholder(new Label(texts.of("queries.no-rows")));
        queryRows.getSelectionModel().selectedItemProperty().addListener((observable, before, row) -> showDoor());
        queryRows.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        queryRows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        queryList.getSelectionModel().select(model.chosen().get());
        queryOfWindow.selectedProperty().bindBidirectional(model.ofWindow());
        queryWaiting.follow(model.pending());
        subscription = Subscription.combine(
                queryList.getSelectionModel().selectedItemProperty().subscribe(query -> {
                    if (query != null) {
                        model.chosen().set(query);
                    }
                }),
                model.answer().subscribe(answer -> answer.ifPresent(this::show)),
                model.problem().subscribe(problem -> queryTrouble.show(problem, texts)));
        model.shown();
        showDoor();
    }

    @Override
    public void hidden() {
        model.hidden();
        subscription.unsubscribe();
        queryOfWindow.selectedProperty().unbindBidirectional(model.ofWindow());
        queryWaiting.leave(model.pending());
    }

    @Override
    public void focus() {
        queryList.requestFocus();
    }

    @Override
    public boolean isSettled() {
        return !model.pending().get();
    }

    @FXML
    private void open() {
        List<? extends @Nullable Object> row = queryRows.getSelectionModel().getSelectedItem();
        QueryAnswer answer = model.answer().get().orElse(null);
        if (row != null && answer != null) {
            String first = words(answer.query().columns().getFirst(), row.getFirst());
            model.open(row, texts.of("queries.because", title(answer.query()), first));
        }
    }

    private void show(QueryAnswer answer) {
        NamedQuery query = answer.query();
        queryTitle.setText(title(query));
        queryMission.setText(mission(query));
        queryBasis.setText(answer.period().map(span -> texts.of("queries.basis", PlainFigures.minute(span.from(), answer.zone()),
                PlainFigures.minute(span.to(), answer.zone()), answer.zone().getId(), answer.sampleSize())).orElse(texts.of("queries.nothing-held")));
        List<Column> columns = query.columns();
        queryRows.show(columns.stream().map(column -> new RowTable.Heading(texts.of("cli.column." + column.name()), isNumeric(column))).toList(),
                answer.rows(), (column, cell) -> words(columns.get(column), cell));
        if (!answer.rows().isEmpty()) {
            queryRows.getSelectionModel().select(0);
        }
        showDoor();
    }

    private void showDoor() {
        List<? extends @Nullable Object> row = queryRows.getSelectionModel().getSelectedItem();
        queryDoor.setDisable(row == null || model.events(row).isEmpty());
    }

    private static boolean isNumeric(Column column) {
        return !column.unit().equals("text") && !column.unit().equals("instant");
    }

    private String words(Column column, @Nullable Object cell) {
        return switch (cell) {
            case null -> PlainFigures.NOTHING;
            case Instant instant when column.unit().equals("instant") -> PlainFigures.instant(instant, model.zone());
            case Double ratio when column.unit().equals("ratio") -> PlainFigures.percent(OptionalDouble.of(ratio));
            case Double milliseconds when column.unit().equals("ms") -> PlainFigures.milliseconds(OptionalDouble.of(milliseconds));
            case Double number -> BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
            case Long count when column.unit().equals("count") -> PlainFigures.count(count);
            default -> column.name().equals("action") ? action(String.valueOf(cell)) : VisibleText.shortened(String.valueOf(cell), LONGEST);
        };
    }

    /// A word that Tenken has no name for is the source's own.
    private String action(String word) {
        String key = "events.action." + word;
        return texts.has(key) ? texts.of(key) : VisibleText.shortened(word, LONGEST);
    }

    private String title(NamedQuery query) {
        return texts.of("query." + query.name());
    }

    private static String mission(NamedQuery query) {
        return "§ " + String.join(" ", query.mission());
    }

    private static final class QueryCell extends ListCell<NamedQuery> {
        private final Texts texts;

        private final Label name = new Label();
        private final Label passages = new Label();
        private final VBox lines = new VBox(name, passages);

        QueryCell(Texts texts) {
            this.texts = texts;
            passages.getStyleClass().addAll("muted", "small");
            setPrefWidth(0); // as wide as the list, which so never scrolls sideways
        }

        @Override
        protected void updateItem(@Nullable NamedQuery query, boolean empty) {
            super.updateItem(query, empty);
            name.setText(query == null ? "" : texts.of("query." + query.name()));
            passages.setText(query == null ? "" : mission(query));
            setGraphic(empty || query == null ? null : lines);
            setTooltip(empty || query == null ? null : new Tooltip(name.getText() + " " + passages.getText()));
        }
    }
}
