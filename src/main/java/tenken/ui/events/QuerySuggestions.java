package tenken.ui.events;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.TextField;
import tenken.query.Completion;
import tenken.query.Suggestion;
import tenken.text.Texts;
import tenken.ui.control.PlainFigures;

/// Offers below the bar what could be written next, while the operator types and when asked to.
final class QuerySuggestions {
    private final TextField field;
    private final ValueWords words;
    private final Texts texts;
    private final SuggestionList list;
    private final ChangeListener<Object> follow = (observable, before, now) -> offerWhileTyping();
    private boolean typing;

    QuerySuggestions(TextField field, ValueWords words, Texts texts) {
        this.field = field;
        this.words = words;
        this.texts = texts;
        this.list = new SuggestionList(texts);
        field.textProperty().addListener(follow);
        field.caretPositionProperty().addListener(follow); // comes after the text, but not where as many letters take its place
    }

    SuggestionList list() {
        return list;
    }

    /// Also offers values once they have been read, until [#leave].
    void follow() {
        words.answer().addListener(follow);
    }

    void leave() {
        stop();
        words.answer().removeListener(follow);
    }

    /// Whether what changes from now on is typed.
    void typing(boolean isTyped) {
        typing = isTyped;
    }

    void stop() {
        typing = false;
        list.hide();
    }

    /// What can be written at the caret.
    ///
    /// @return whether there is anything
    boolean offer() {
        typing = true;
        String text = field.getText();
        list.show(Completion.at(text, caret(), texts.language(), words).stream().filter(one -> !one.in(text).equals(text)).map(this::line).toList());
        return list.isShown();
    }

    /// The texts themselves.
    void offer(List<String> queries) {
        list.show(queries.stream().map(query -> new SuggestionList.Line(query, "", () -> {
            field.setText(query);
            field.end();
        })).toList());
    }

    private void offerWhileTyping() {
        if (!typing || !field.isFocused()) {
            return;
        }
        int caret = caret();
        if (caret > 0 && !Character.isWhitespace(field.getText().charAt(caret - 1))) {
            offer();
        } else {
            list.hide();
        }
    }

    private int caret() {
        return Math.min(field.getCaretPosition(), field.getLength());
    }

    private SuggestionList.Line line(Suggestion one) {
        String note = switch (one.kind()) {
            case FIELD -> texts.of("events.query.field." + one.what().word());
            case VALUE, BOUND -> one.events().isPresent() ? PlainFigures.count(one.events().getAsLong()) : "";
        };
        return new SuggestionList.Line(one.shown(), note, () -> take(one));
    }

    private void take(Suggestion one) {
        typing = false;
        field.setText(one.in(field.getText()));
        typing = one.kind() != Suggestion.Kind.VALUE; // a field wants its value next
        field.positionCaret(one.caret());
    }
}
