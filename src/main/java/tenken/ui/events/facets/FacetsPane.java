package tenken.ui.events.facets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tenken.event.Field;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.ui.control.TroubleNote;
import tenken.ui.control.Waiting;
import tenken.ui.events.lens.FieldWords;

/// Shows a [FacetsViewModel]: a fold for each field, and in it the values with their counts.
public final class FacetsPane extends VBox {
    /// In the order in which a cause is looked for.
    private static final List<Field> ORDER = List.of(Field.OUTCOME, Field.ACTION, Field.TOOL, Field.TEMPLATE, Field.MESSAGE, Field.SEVERITY,
            Field.ACTOR, Field.FILE, Field.STREAM, Field.SYSTEM);

    private final FacetsViewModel model;
    private final Texts texts;
    private final Map<Field, FacetFold> folds = new EnumMap<>(Field.class);
    private final Label hint = new Label();
    private final TroubleNote trouble = new TroubleNote();
    private final Waiting waiting = new Waiting();
    private final ChangeListener<Object> show = (observable, before, now) -> show();

    public FacetsPane(FacetsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("facets");
        setId("facets");
        hint.setText(texts.of("facets.hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        var list = new VBox(hint, trouble);
        list.getStyleClass().add("facet-list");
        for (Field field : ORDER) {
            var fold = new FacetFold(model, field, new FieldWords(texts));
            folds.put(field, fold);
            list.getChildren().add(fold);
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("facet-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(waiting, scroll);
    }

    /// Leaves out what can be told by a tooltip, where there is little height.
    public void setLow(boolean low) {
        hint.setVisible(!low);
        hint.setManaged(!low);
    }

    public void shown() {
        model.facets().addListener(show);
        model.filterProperty().addListener(show);
        for (var problem : model.problems()) {
            problem.addListener(show);
        }
        waiting.follow(model.pending());
        model.shown();
        show();
    }

    public void hidden() {
        model.hidden();
        waiting.leave(model.pending());
        model.facets().removeListener(show);
        model.filterProperty().removeListener(show);
        for (var problem : model.problems()) {
            problem.removeListener(show);
        }
    }

    private void show() {
        Optional<Problem> problem = model.problem();
        trouble.show(problem, texts);
        folds.values().forEach(FacetFold::show);
    }
}
