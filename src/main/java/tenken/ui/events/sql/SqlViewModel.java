package tenken.ui.events.sql;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tenken.job.SqlAnswer;
import tenken.text.Problem;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.SideRooms;
import tenken.work.Worker;

/// The operator's own SQL, and a page of its answer.
public final class SqlViewModel {
    /// Rows shown at once; the others are a page away, and an export has all.
    static final int PAGE = 1_000;
    static final long TIME_MS = 5_000;

    private final Inquiry<SqlAnswer.Question, SqlAnswer> inquiry;
    private final Inquiry<SqlAnswer.Export, Path> export;
    private final StringProperty sql = new SimpleStringProperty("SELECT tool, count(*) AS failures\nFROM events\nWHERE outcome = 'failure'\nGROUP BY tool\nORDER BY failures DESC");
    private final BooleanBinding pending;
    private String asked = "";

    public SqlViewModel(SideRooms rooms, Worker worker) {
        inquiry = new Inquiry<>(worker, rooms.sql());
        export = new Inquiry<>(worker, rooms.exportSql());
        pending = Bindings.or(inquiry.pending(), export.pending());
    }

    /// Runs what is written, from its first row on.
    public void run() {
        asked = sql.get();
        ask(0);
    }

    public void nextPage() {
        inquiry.answer().get().filter(SqlAnswer::more).ifPresent(answer -> ask(answer.offset() + PAGE));
    }

    public void previousPage() {
        inquiry.answer().get().filter(answer -> answer.offset() > 0).ifPresent(answer -> ask(Math.max(0, answer.offset() - PAGE)));
    }

    private void ask(long offset) {
        inquiry.ask(new SqlAnswer.Question(asked, offset, PAGE, TIME_MS));
    }

    /// Writes every row of what was run last.
    public void export(Path file) {
        export.ask(new SqlAnswer.Export(asked, file));
    }

    public void cancel() {
        inquiry.cancel();
        export.cancel();
    }

    public StringProperty sql() {
        return sql;
    }

    public ReadOnlyObjectProperty<Optional<SqlAnswer>> answer() {
        return inquiry.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return inquiry.problem();
    }

    public ReadOnlyObjectProperty<Optional<Path>> exported() {
        return export.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> exportProblem() {
        return export.problem();
    }

    public BooleanBinding pending() {
        return pending;
    }
}
