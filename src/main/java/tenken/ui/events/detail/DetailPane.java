package tenken.ui.events.detail;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tenken.event.Event;
import tenken.job.FormatLine;
import tenken.job.RawLine;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.control.NaturalHeight;
import tenken.ui.control.TroubleNote;
import tenken.ui.events.lens.EventWords;

/// Shows a [DetailViewModel]: where the line stands, the line itself, and below it the event's fields or the line laid out.
public final class DetailPane extends VBox {
    private static final int MOST_LINES = 6;

    private final DetailViewModel model;
    private final Texts texts;
    private final EventWords words;
    private final Label place = new Label();
    private final Label copied = new Label();
    private final TextArea raw = new TextArea();
    private final TextArea json = new TextArea();
    private final Label shortened = new Label();
    private final TroubleNote trouble = new TroubleNote();
    private final FieldGrid fields;
    private final ScrollPane scroll;
    private final Button toTool;
    private final ToggleButton asJson = new ToggleButton();
    private final ChangeListener<Object> show = (observable, before, now) -> show();

    /// @param close takes the pane away
    public DetailPane(DetailViewModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.words = new EventWords(texts);
        this.fields = new FieldGrid(model, texts);
        this.scroll = new ScrollPane(fields);
        this.toTool = button("toTool", texts.of("events.to-tool"), model::openTool);
        setId("detail");
        getStyleClass().addAll("card", "detail");
        place.setId("place");
        place.getStyleClass().addAll("section-title", "mono");
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS); // the line's number must stay to be read
        copied.getStyleClass().add("muted");
        asJson.setId("asJson");
        asJson.setText(texts.of("detail.json"));
        asJson.getStyleClass().add("small");
        asJson.setMinWidth(USE_PREF_SIZE);
        area(raw, "raw", texts.of("events.raw"));
        raw.setMinHeight(USE_PREF_SIZE);
        raw.setMaxHeight(USE_PREF_SIZE);
        new NaturalHeight(raw, MOST_LINES).follow();
        area(json, "json", texts.of("detail.json"));
        setVgrow(json, Priority.ALWAYS);
        shortened.getStyleClass().addAll("muted", "small");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("field-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heading(close), raw, shortened, trouble, scroll, json);
    }

    private HBox heading(Runnable close) {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var heading = new HBox(place,
                button("copyPlace", texts.of("events.copy-place"), () -> model.event().get().ifPresent(event -> copy(event.origin().place()))),
                button("copyRaw", texts.of("events.copy-raw"), this::copyLine), toTool, copied, room, asJson,
                button("closeDetail", texts.of("events.close-detail"), close));
        heading.getStyleClass().add("section-heading");
        return heading;
    }

    private static Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("door");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static void area(TextArea area, String id, String words) {
        area.setId(id);
        area.getStyleClass().addAll("mono", "raw");
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(words);
    }

    public void shown() {
        asJson.selectedProperty().bindBidirectional(model.asJsonProperty());
        observed().forEach(one -> one.addListener(show));
        model.asJsonProperty().addListener(show);
        show();
    }

    public void hidden() {
        asJson.selectedProperty().unbindBidirectional(model.asJsonProperty());
        observed().forEach(one -> one.removeListener(show));
        model.asJsonProperty().removeListener(show);
        model.hidden();
    }

    private List<ReadOnlyObjectProperty<?>> observed() {
        return List.of(model.event(), model.rawLine(), model.rawLineProblem(), model.laidOut());
    }

    /// Copies the line as it stands in its file, read first where it has not been yet.
    public void copyLine() {
        model.copy(this::copy);
    }

    private void copy(String what) {
        var content = new ClipboardContent();
        content.putString(what);
        Clipboard.getSystemClipboard().setContent(content);
        copied.setText(texts.of("events.copied"));
    }

    /// Draws everything anew, as a change of zone needs it.
    public void show() {
        Optional<Event> event = model.event().get();
        Optional<RawLine> line = model.rawLine().get();
        Optional<FormatLine.Answer> laidOut = model.laidOut().get();
        copied.setText("");
        place.setText(VisibleText.of(event.map(one -> one.origin().place()).orElse("")));
        raw.setText(line.map(RawLine::text).map(VisibleText::of).orElse(texts.of("events.reading")));
        json.setText(laidOut.map(FormatLine.Answer::text).map(VisibleText::lines).orElse(texts.of("events.reading")));
        trouble.show(model.rawLineProblem().get(), texts);
        fields.show(event.map(one -> words.fields(one, model.zone())).orElse(List.of()));
        toTool.setDisable(event.filter(one -> !one.target().isEmpty() || !one.targetId().isEmpty()).isEmpty());
        boolean isShort = line.filter(RawLine::shortened).isPresent();
        boolean isBroken = model.asJsonProperty().get() && laidOut.filter(one -> !one.whole()).isPresent();
        shortened.setText(texts.of(isShort ? "events.shortened" : "detail.broken"));
        present(shortened, isShort || isBroken);
        present(scroll, !model.asJsonProperty().get());
        present(json, model.asJsonProperty().get());
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
