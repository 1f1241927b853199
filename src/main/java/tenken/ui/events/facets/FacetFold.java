package tenken.ui.events.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tenken.event.Field;
import tenken.metric.Facet;
import tenken.metric.Ranked;
import tenken.text.Texts;
import tenken.ui.control.PlainFigures;
import tenken.ui.events.lens.FieldWords;
import tenken.ui.events.lens.Narrowing;

/// One field: its name, which folds it, and its values.
final class FacetFold extends VBox {
    private static final int FEW = 8;
    private static final PseudoClass NARROWED = PseudoClass.getPseudoClass("narrowed");

    private final FacetsViewModel model;
    private final Field field;
    private final FieldWords words;
    private final Texts texts;
    private final Button title = new Button();
    private final Label distinct = new Label();
    private final VBox rows = new VBox();

    FacetFold(FacetsViewModel model, Field field, FieldWords words) {
        this.model = model;
        this.field = field;
        this.words = words;
        this.texts = words.texts();
        getStyleClass().add("facet-fold");
        setId("facet-" + field.word());
        title.setId("fold-" + field.word());
        title.getStyleClass().addAll("facet-title", "door");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setOnAction(event -> {
            model.fold(field, !model.isUnfolded(field));
            show();
        });
        distinct.getStyleClass().addAll("muted", "small");
        distinct.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(title, distinct);
        head.getStyleClass().add("facet-head");
        getChildren().addAll(head, rows);
    }

    void show() {
        boolean open = model.isUnfolded(field);
        Optional<Facet> facet = Optional.ofNullable(model.facets().get().get(field)).filter(known -> open);
        title.setText((open ? "▾ " : "▸ ") + words.name(field));
        title.setAccessibleText(texts.of(open ? "facets.fold" : "facets.unfold", words.name(field)));
        pseudoClassStateChanged(NARROWED, !Narrowing.wanted(model.filter(), field).isEmpty() || !Narrowing.unwanted(model.filter(), field).isEmpty());
        distinct.setText(facet.filter(one -> one.distinct() > FEW).map(one -> texts.of("facets.distinct", one.distinct())).orElse(""));
        rows.setVisible(open);
        rows.setManaged(open);
        var shown = new ArrayList<Node>();
        facet.ifPresent(one -> addRows(one, shown));
        if (open && facet.isEmpty()) {
            shown.add(quiet(texts.of("facets.counting")));
        }
        keepFocus(() -> rows.getChildren().setAll(shown));
    }

    private void addRows(Facet facet, List<Node> shown) {
        List<Ranked> first = facet.top().subList(0, Math.min(facet.top().size(), model.isLong(field) ? FacetsViewModel.ASKED : FEW));
        long greatest = facet.top().stream().mapToLong(Ranked::count).max().orElse(1);
        first.forEach(value -> shown.add(row(value, greatest, first)));
        // What was chosen must be there to be taken away, be it ever so seldom.
        Stream.concat(Narrowing.wanted(model.filter(), field).stream(), Narrowing.unwanted(model.filter(), field).stream()).sorted()
                .filter(value -> first.stream().noneMatch(one -> one.key().equals(value) || asked(one).equals(value)))
                .map(value -> facet.top().stream().filter(one -> one.key().equals(value)).findFirst().orElse(new Ranked(value, value, -1)))
                .forEach(value -> shown.add(row(value, greatest, first)));
        if (shown.isEmpty()) {
            shown.add(quiet(texts.of("facets.nothing")));
        }
        long left = facet.total() - first.stream().mapToLong(Ranked::count).sum();
        if (left > 0) {
            shown.add(quiet(texts.of("facets.rest", left, facet.distinct() - first.size())));
        }
        if (facet.top().size() > FEW) {
            shown.add(more());
        }
    }

    /// A tool is asked for by its id or by its name: a row that was asked for by name is taken away by name.
    private String asked(Ranked value) {
        boolean byName = Narrowing.of(model.filter(), field, value.key()) == Narrowing.FREE
                && Narrowing.of(model.filter(), field, value.label()) != Narrowing.FREE;
        return byName ? value.label() : value.key();
    }

    private Node row(Ranked value, long greatest, List<Ranked> others) {
        boolean hasNamesake = others.stream().anyMatch(other -> other.label().equals(value.label()) && !other.key().equals(value.key()));
        String asked = asked(value);
        String shown = words.value(field, value.key(), value.label());
        return new FacetRow(hasNamesake ? shown + " · " + value.key() : shown, value.count() < 0 ? PlainFigures.NOTHING : PlainFigures.count(value.count()),
                (double) Math.max(0, value.count()) / greatest, Narrowing.of(model.filter(), field, asked), texts,
                "facet-" + field.name().toLowerCase(Locale.ROOT) + "-" + value.key(),
                () -> model.toggle(field, asked), () -> model.exclude(field, asked));
    }

    private Node more() {
        var more = new Button(texts.of(model.isLong(field) ? "facets.less" : "facets.more"));
        more.getStyleClass().addAll("door", "small");
        more.setId("more-" + field.word());
        more.setOnAction(event -> {
            model.lengthen(field, !model.isLong(field));
            show();
        });
        return more;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small", "facet-note");
        label.setWrapText(true);
        return label;
    }

    /// Counts that come in anew must not take the keyboard from the row it is on.
    private void keepFocus(Runnable change) {
        Optional<String> focused = rows.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
        change.run();
        focused.ifPresent(id -> rows.getChildren().stream().filter(one -> id.equals(one.getId())).findFirst().ifPresent(Node::requestFocus));
    }
}
