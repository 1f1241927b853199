package tenken.ui.events;

import java.util.List;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import tenken.query.QueryError;
import tenken.text.Texts;

/// The bar in which events are asked for. What is typed counts once the typing pauses for 200 ms, or at once with Enter;
/// what is not understood is underlined and told below, and a click there leads to the place.
///
/// Nothing happens while an input method is composing: its text is not the operator's yet.
final class QueryBar extends VBox {
    private static final Duration PAUSE = Duration.millis(200);
    private static final double GAP = 4;
    private static final double WIDEST_LIST = 560;

    private final EventQuery query;
    private final Texts texts;
    private final TextField field = new TextField();
    private final ErrorMarks marks = new ErrorMarks(field);
    private final Button clear = new Button("×");
    private final Button help = new Button("?");
    private final Button trouble = new Button();
    private final HBox row = new HBox(new StackPane(field, marks), clear, help);
    private final QuerySuggestions suggestions;
    private final SuggestionList list;
    private final QueryHelp sheet;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final ChangeListener<Object> followText = (observable, before, now) -> show();
    private boolean composing;

    QueryBar(EventQuery query, ValueWords words, Texts texts) {
        this.query = query;
        this.texts = texts;
        this.suggestions = new QuerySuggestions(field, words, texts);
        this.list = suggestions.list();
        this.sheet = new QueryHelp(texts);
        getStyleClass().add("query-bar");
        setViewOrder(-1); // what it drops down lies above what follows it
        prepareField();
        prepareButtons();
        list.visibleProperty().addListener((observable, before, now) -> showErrors());
        getChildren().addAll(row, trouble, list, sheet);
    }

    private void prepareField() {
        field.setId("query");
        field.setPromptText(texts.of("events.query.prompt"));
        field.setAccessibleText(texts.of("events.query.prompt"));
        HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
        pause.setOnFinished(event -> apply());
        field.textProperty().addListener((observable, before, now) -> typed(now));
        field.setOnAction(event -> ask());
        field.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> {
            composing = !event.getComposed().isEmpty();
            suggestions.typing(!composing);
        });
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> suggestions.typing(!event.isShortcutDown()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                composing = false; // whatever became of it
                close();
            }
        });
    }

    private void prepareButtons() {
        row.getStyleClass().add("query-row");
        clear.setId("clearQuery");
        clear.setAccessibleText(texts.of("events.query.clear"));
        clear.setOnAction(event -> {
            field.clear();
            field.requestFocus();
            apply();
        });
        help.setId("queryHelp");
        help.setAccessibleText(texts.of("events.query.help.title"));
        help.setFocusTraversable(false); // F1 does the same
        help.setOnMousePressed(event -> field.requestFocus());
        help.setOnAction(event -> switchHelp());
        Stream.of(clear, help).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        trouble.setId("queryTrouble");
        trouble.getStyleClass().addAll("door", "state-critical", "query-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.setMnemonicParsing(false);
        trouble.setOnAction(event -> query.parsed().get().errors().stream().findFirst().ifPresent(this::select));
    }

    /// Shows the query whenever others change it, until [#leave].
    void follow() {
        query.parsed().addListener(followText);
        suggestions.follow();
        show();
    }

    void leave() {
        suggestions.leave();
        sheet.show(false);
        if (isPending()) {
            apply();
        }
        query.parsed().removeListener(followText);
    }

    /// Shows the sheet with the language and the keys, or takes it away.
    void switchHelp() {
        sheet.show(!sheet.isShown());
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    boolean isPending() {
        return pause.getStatus() == Animation.Status.RUNNING;
    }

    /// Whether Esc closes something of the bar first.
    boolean isOpen() {
        return list.isShown() || sheet.isShown();
    }

    private void typed(String now) {
        present(clear, !now.isEmpty());
        if (composing || now.equals(query.text().get())) {
            pause.stop();
        } else {
            pause.playFromStart();
        }
        marks.show(List.of());
    }

    private void apply() {
        pause.stop();
        query.text().set(field.getText());
        showErrors();
    }

    /// Also where the text is the same: `time:24h` goes on with the clock.
    private void ask() {
        suggestions.stop();
        boolean same = field.getText().equals(query.text().get());
        apply();
        if (same) {
            query.readAgain();
        }
        query.remember();
    }

    private void show() {
        if (!field.getText().equals(query.text().get())) {
            pause.stop();
            suggestions.stop();
            field.setText(query.text().get());
        }
        present(clear, !field.getText().isEmpty());
        showErrors();
    }

    /// Not while something is offered: who is about to take it has not finished writing.
    private void showErrors() {
        List<QueryError> errors = list.isShown() ? List.of() : query.parsed().get().errors();
        marks.show(field.getText().equals(query.text().get()) ? errors : List.of());
        present(trouble, !errors.isEmpty());
        trouble.setText(errors.stream().findFirst().map(error -> error.happened(texts) + " " + error.remedy(texts)).orElse(""));
    }

    private void select(QueryError error) {
        field.requestFocus();
        field.selectRange(Math.min(error.from(), field.getLength()), Math.min(error.to(), field.getLength()));
    }

    private void key(KeyEvent event) {
        if (composing || acts(event)) {
            event.consume();
        }
    }

    /// @return whether the key was meant for the bar and not for the text
    private boolean acts(KeyEvent event) {
        return switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> list.isShown() ? step(-1) : field.getText().isEmpty() && recall();
            case ENTER -> list.take();
            case TAB -> !event.isShiftDown() && list.takeChosenOrFirst();
            case ESCAPE -> close();
            case SPACE -> event.isControlDown() && offer();
            case F1 -> {
                suggestions.stop();
                sheet.show(!sheet.isShown());
                yield true;
            }
            default -> {
                if (event.getCode().isNavigationKey()) {
                    suggestions.stop();
                }
                yield false;
            }
        };
    }

    private boolean step(int by) {
        if (!list.isShown()) {
            offer();
        }
        if (list.isShown()) {
            list.step(by);
        }
        return true;
    }

    private boolean offer() {
        sheet.show(false);
        suggestions.offer();
        return true;
    }

    private boolean close() {
        boolean open = isOpen();
        suggestions.stop();
        sheet.show(false);
        return open;
    }

    /// The queries asked before.
    private boolean recall() {
        suggestions.offer(query.recent());
        if (list.isShown()) {
            list.step(1);
        }
        return true;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double below = row.getLayoutY() + row.getHeight() + GAP;
        place(list, Math.min(getWidth(), WIDEST_LIST), below);
        place(sheet, getWidth(), below);
    }

    private static void place(VBox dropped, double width, double y) {
        dropped.resizeRelocate(0, y, width, dropped.prefHeight(width));
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
