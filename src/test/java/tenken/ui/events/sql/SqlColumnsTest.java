package tenken.ui.events.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
}
