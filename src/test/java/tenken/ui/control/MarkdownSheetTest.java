package tenken.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import tenken.ui.shell.FxThread;

class MarkdownSheetTest {
    private static final FxThread FX = FxThread.startHeadless();

    private static MarkdownSheet sheet(String markdown) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
            var sheet = new MarkdownSheet();
            sheet.show(markdown);
            return sheet;
        }, FX).get();
    }

    private static List<String> words(Node node) {
        return node instanceof Label label ? List.of(label.getText())
                : node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(child -> words(child).stream()).toList()
                : List.of();
    }

    @Test
    void headingsAndLists_areSetWithoutTheirMarks() throws Exception {
        var sheet = sheet("# Week\n\n## Changes\n- **csv_reader**: added\nplain\n");

        assertThat(words(sheet)).containsExactly("Week", "Changes", "•", "csv_reader: added", "plain");
        assertThat(sheet.getChildren().getFirst().getStyleClass()).contains("sheet-1");
    }

    @Test
    void aTable_isAGrid_andAnEscapedBarStaysInItsCell() throws Exception {
        var sheet = sheet("| Tool | Runs |\n|---|---:|\n| a\\|b | 3 |\n");

        assertThat(sheet.getChildren()).singleElement().isInstanceOf(GridPane.class);
        assertThat(words(sheet)).containsExactly("Tool", "Runs", "a|b", "3");
    }

    @Test
    void whatALogBrings_staysText() throws Exception {
        var hostile = "<img src=x onerror=alert(1)> \\[link\\](http://example.invalid) {0} %s";
        var sheet = sheet("- " + hostile);

        assertThat(words(sheet)).containsExactly("•", "<img src=x onerror=alert(1)> [link](http://example.invalid) {0} %s");
        assertThat(Stream.of(sheet).flatMap(one -> one.lookupAll("Hyperlink").stream())).isEmpty();
    }
}
