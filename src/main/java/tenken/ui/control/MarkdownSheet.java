package tenken.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A sheet of paper on which a Markdown text is set: headings, lists, tables and paragraphs, as our own reports use them.
///
/// Everything is set as plain text: what a log has brought into a report cannot become a link or a picture here.
public final class MarkdownSheet extends VBox {
    public MarkdownSheet() {
        getStyleClass().add("sheet");
    }

    public void show(String markdown) {
        var nodes = new ArrayList<Node>();
        var table = new ArrayList<String>();
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("|")) {
                table.add(line);
                continue;
            }
            endTable(table, nodes);
            node(line, nodes);
        }
        endTable(table, nodes);
        getChildren().setAll(nodes);
    }

    private static void node(String line, List<Node> nodes) {
        String text = line.strip();
        if (text.startsWith("#")) {
            int level = (int) text.chars().takeWhile(c -> c == '#').count();
            nodes.add(label(text.substring(level).strip(), "sheet-" + Math.min(level, 3)));
        } else if (text.startsWith("- ") || text.startsWith("* ")) {
            var words = label(text.substring(2), "sheet-text");
            HBox.setHgrow(words, Priority.ALWAYS);
            var item = new HBox(8, new Label("•"), words);
            item.setStyle("-fx-padding: 0 0 0 " + (8 + 8 * line.indexOf(text)));
            nodes.add(item);
        } else if (!text.isEmpty()) {
            nodes.add(label(text, "sheet-text"));
        }
    }

    private static void endTable(List<String> lines, List<Node> nodes) {
        List<List<String>> rows = lines.stream().map(MarkdownSheet::cells)
                .filter(cells -> !cells.stream().allMatch(cell -> cell.matches(":?-+:?"))).toList();
        lines.clear();
        if (rows.isEmpty()) {
            return;
        }
        var grid = new GridPane();
        grid.getStyleClass().add("sheet-table");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                grid.add(label(rows.get(row).get(column), row == 0 ? "sheet-head" : "sheet-text"), column, row);
            }
        }
        for (int column = 0; column < rows.getFirst().size(); column++) {
            var width = new ColumnConstraints();
            width.setHgrow(column == rows.getFirst().size() - 1 ? Priority.ALWAYS : Priority.SOMETIMES);
            grid.getColumnConstraints().add(width);
        }
        nodes.add(grid);
    }

    /// A backslash keeps a bar within its cell.
    private static List<String> cells(String line) {
        String inner = line.strip().replaceAll("^\\|", "").replaceAll("(?<!\\\\)\\|$", "");
        return Stream.of(inner.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    private static Label label(String text, String style) {
        var label = new Label(plain(text));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    /// Takes the escapes away, and the marks of bold and code.
    private static String plain(String text) {
        return text.replaceAll("(?<!\\\\)(\\*\\*|`)", "").replaceAll("\\\\(\\p{Punct})", "$1");
    }
}
