package tenken.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenken.index.SqlDesk;
import tenken.report.CsvRows;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Writes every row an operator's own SQL gives to a CSV file. It may take as long as it takes; it can be cancelled.
public final class ExportSql implements Job<SqlAnswer.Export, Path> {
    private final WorkspaceIndex index;
    private final SaveFile save;

    public ExportSql(WorkspaceIndex index, SaveFile save) {
        this.index = index;
        this.save = save;
    }

    @Override
    public Path run(SqlAnswer.Export export, Progress progress, CancelToken cancel) throws Problem {
        return index.look(reader -> save.run(export.file(), out -> {
            try (SqlDesk desk = index.index().desk()) {
                Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                desk.ask(export.sql(), Long.MAX_VALUE / 2_000_000, cancel::isCancelled, new Csv(new CsvRows(text)));
                text.flush();
            } catch (SqlDesk.Refusal refusal) {
                cancel.check();
                throw new Problem(Problem.Kind.USAGE, "sql-refused", refusal.said());
            }
        }));
    }

    private record Csv(CsvRows csv) implements SqlDesk.Reader {
        @Override
        public void columns(List<String> names) throws IOException {
            csv.row(names);
        }

        @Override
        public boolean row(List<@Nullable Object> row) throws IOException {
            csv.row(row);
            return true;
        }
    }
}
