package tenken.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenken.index.SqlDesk;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Answers an operator's own SQL, a page of rows at a time.
public final class AskSql implements Job<SqlAnswer.Question, SqlAnswer> {
    private final WorkspaceIndex index;

    public AskSql(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public SqlAnswer run(SqlAnswer.Question question, Progress progress, CancelToken cancel) throws Problem {
        return index.look(reader -> {
            try (SqlDesk desk = index.index().desk()) {
                var page = new Page(question.offset(), question.limit());
                desk.ask(question.sql(), question.timeMs(), cancel::isCancelled, page);
                return new SqlAnswer(page.columns, page.rows, question.offset(), page.more, Optional.empty());
            } catch (SqlDesk.Refusal refusal) {
                cancel.check();
                return SqlAnswer.refused(of(refusal));
            }
        });
    }

    static SqlAnswer.Refusal of(SqlDesk.Refusal refusal) {
        return new SqlAnswer.Refusal(refusal.kind().name().toLowerCase(Locale.ROOT), refusal.position(), refusal.said());
    }

    private static final class Page implements SqlDesk.Reader {
        private final long offset;
        private final int limit;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();
        private List<String> columns = List.of();
        private long passed;
        private boolean more;

        Page(long offset, int limit) {
            this.offset = offset;
            this.limit = limit;
        }

        @Override
        public void columns(List<String> names) {
            columns = names;
        }

        @Override
        public boolean row(List<@Nullable Object> row) {
            if (passed++ >= offset) {
                more = rows.size() == limit;
                if (!more) {
                    rows.add(row);
                }
            }
            return !more;
        }
    }
}
