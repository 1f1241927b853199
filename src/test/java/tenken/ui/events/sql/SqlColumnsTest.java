package tenken.ui.events.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tenken.text.Language;
import tenken.text.Texts;

class SqlColumnsTest {
    /// Which is held against the views themselves by `AskSqlTest`.
    @Test
    void beside_theEditor_standsWhatIsDocumented() throws Exception {
        String docs = Files.readString(Path.of("docs/sql.md"));
        var documented = new ArrayList<SqlColumns>();
        for (String section : List.of(docs.split("(?m)^## `")).subList(1, 8)) {
            documented.add(new SqlColumns(section.substring(0, section.indexOf('`')),
                    Pattern.compile("^\\| `(\\w+)`", Pattern.MULTILINE).matcher(section).results().map(one -> one.group(1)).toList()));
        }
        assertThat(SqlColumns.ALL).isEqualTo(documented);
    }

    @Test
    void whatAColumnHolds_isSaidInTheSameWords() throws Exception {
        List<String> docs = Files.readAllLines(Path.of("docs/sql.md"));
        for (SqlColumns view : SqlColumns.ALL) {
            int from = docs.indexOf("## `" + view.view() + "`");
            for (String column : view.columns()) {
                String row = docs.subList(from, docs.size()).stream().filter(line -> line.startsWith("| `" + column + "`")).findFirst().orElseThrow();
                String key = "sql.about." + view.view() + "." + column;
                assertThat(row.replace("`", "")).isEqualTo("| " + column + " | " + new Texts(Language.EN).of(key) + " | " + new Texts(Language.JA).of(key) + " |");
            }
        }
    }
}
