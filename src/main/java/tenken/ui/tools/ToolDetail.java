package tenken.ui.tools;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tenken.metric.Score;
import tenken.metric.ScoreTerm;
import tenken.metric.ToolRow;
import tenken.text.VisibleText;
import tenken.ui.control.CodeLines;
import tenken.ui.control.PlainFigures;

/// Everything about one tool: what it is, what its scores are made of, its code. Every term leads to its line.
public final class ToolDetail extends VBox {
    private static final double SAFETY_START = 1.0;
    private static final double QUALITY_START = 0.47;
    private static final int LISTED_TERMS = 200;

    private final GridPane facts = new GridPane();
    private final VBox scores = new VBox();
    private final CodeLines code = new CodeLines();

    public ToolDetail() {
        getStyleClass().add("tool-detail");
        facts.getStyleClass().add("fields");
        scores.getStyleClass().add("scores");
        code.setId("code");
        code.setPrefHeight(320);
        code.setMinHeight(160);
        getChildren().addAll(scores, code, facts);
    }

    void show(ToolRow row, ZoneId zone, ToolWords words) {
        facts.getChildren().clear();
        words.facts(row, zone).forEach(this::add);
        scores.getChildren().clear();
        addScore("safety", row.safety(), SAFETY_START, words);
        addScore("quality", row.quality(), QUALITY_START, words);
        code.show(row.definition().code(), marks(row, words));
    }

    void jumpTo(int line) {
        code.jumpTo(line);
    }

    private void add(ToolWords.Fact fact) {
        var name = new Label(fact.name());
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        var value = new Label(fact.value());
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        GridPane.setHgrow(value, Priority.ALWAYS);
        facts.addRow(facts.getRowCount(), name, value);
    }

    private void addScore(String which, Optional<Score> score, double start, ToolWords words) {
        var title = new Label(words.texts().of("tools.score." + which) + " "
                + score.map(one -> PlainFigures.score(OptionalDouble.of(one.value()))).orElse(PlainFigures.NOTHING));
        title.getStyleClass().add("section-title");
        scores.getChildren().add(title);
        if (score.isEmpty()) {
            scores.getChildren().add(muted(words.texts().of("tools.score.none")));
            return;
        }
        scores.getChildren().add(muted(ScoreSum.told(start, score.get(), words)));
        List<ScoreTerm> terms = score.get().terms();
        terms.stream().limit(LISTED_TERMS).map(term -> termNode(term, words)).forEach(scores.getChildren()::add);
        if (terms.size() > LISTED_TERMS) {
            scores.getChildren().add(muted(words.texts().of("tools.score.more", terms.size() - LISTED_TERMS)));
        }
    }

    private Node termNode(ScoreTerm term, ToolWords words) {
        String told = words.term(term);
        if (term.line() <= 0) {
            return new Label("   " + told);
        }
        var link = new Hyperlink(told);
        link.getStyleClass().add("term");
        link.setTooltip(new Tooltip(VisibleText.shortened(term.excerpt(), 400)));
        link.setOnAction(event -> jumpTo(term.line()));
        return link;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// The lines that cost points, with what they cost.
    private static Map<Integer, String> marks(ToolRow row, ToolWords words) {
        var marks = new TreeMap<Integer, String>();
        Stream.of(row.safety(), row.quality()).flatMap(Optional::stream).flatMap(score -> score.terms().stream())
                .filter(term -> term.change() < 0 && term.line() > 0)
                .forEach(term -> marks.merge(term.line(), words.term(term), (before, more) -> before + "\n" + more));
        return marks;
    }
}
