package tenken.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tenken.event.Outcome;
import tenken.metric.FailureStreak;
import tenken.metric.SecurityEvent;
import tenken.metric.ToolChange;
import tenken.time.TimeSpan;

/// What stands out among the events: what bears on security, tools that come and go, tools that keep failing.
public final class Happenings {
    private final Ask ask;

    Happenings(Ask ask) {
        this.ask = ask;
    }

    /// What is asked of security.
    public enum Concern {
        ALL,
        CRITICAL,
        VERIFICATION,
        RISK
    }

    /// What bears on security, newest first.
    public List<SecurityEvent> security(TimeSpan span, Concern concern) throws IndexFailed {
        return IndexReader.asked(() -> ask.rows("query/security", Set.of(concern.name().toLowerCase(Locale.ROOT)), statement -> {
            Ask.setRange(statement, span);
            statement.setString(3, ask.kinds(Selection.AUDIT));
        }, row -> new SecurityEvent(
                Instant.ofEpochMilli(row.getLong(2)), row.getString(3), Ask.text(row.getString(4)), Ask.text(row.getString(5)),
                row.getString(6), row.getString(7), row.getString(8), Ask.text(row.getString(10)), row.getBoolean(9))));
    }

    /// When tools were created, in the order of time.
    public List<Instant> creations(TimeSpan span) throws IndexFailed {
        return IndexReader.asked(() -> ask.rows("query/creations", Set.of(), statement -> {
            Ask.setRange(statement, span);
            statement.setString(3, ask.kinds(kind -> Selection.TOOL_CHANGES.has(kind) && kind.action().equals("create")));
        }, row -> Instant.ofEpochMilli(row.getLong(1))));
    }

    /// Successful creations and deletions in the order of time.
    public List<ToolChange> toolChanges(TimeSpan span) throws IndexFailed {
        return IndexReader.asked(() -> ask.rows("query/tool-changes", span, Selection.TOOL_CHANGES, row -> new ToolChange(
                Instant.ofEpochMilli(row.getLong(1)), row.getString(2).equals("create"), Ask.text(row.getString(3)), Ask.text(row.getString(4)))));
    }

    private record Failure(FailureStreak.Run run, long event, long nextRun) {}

    /// Tools whose runs keep failing.
    ///
    /// Only failures are looked at: each with the run that follows it, which is the next failure or a success between.
    public List<FailureStreak> failureStreaks(TimeSpan span) throws IndexFailed {
        return IndexReader.asked(() -> {
            List<Failure> failures = ask.rows("query/failures-by-tool", Set.of(), statement -> {
                Ask.setRange(statement, span);
                statement.setString(3, ask.kinds(kind -> Selection.RUNS.has(kind) && kind.isFailure()));
                statement.setString(4, ask.kinds(kind -> Selection.RUNS.has(kind) && kind.outcome() != Outcome.UNKNOWN));
            }, row -> new Failure(new FailureStreak.Run(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)), Outcome.FAILURE),
                    row.getLong(4), row.getLong(5)));
            return FailureStreak.among(withSuccessesBetween(failures));
        });
    }

    private static List<FailureStreak.Run> withSuccessesBetween(List<Failure> failures) {
        var runs = new ArrayList<FailureStreak.Run>();
        for (int i = 0; i < failures.size(); i++) {
            Failure one = failures.get(i);
            runs.add(one.run());
            if (i + 1 < failures.size() && failures.get(i + 1).event() != one.nextRun()) {
                runs.add(new FailureStreak.Run(one.run().toolId(), one.run().name(), one.run().at(), Outcome.SUCCESS));
            }
        }
        return runs;
    }
}
