package tenken.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Outcome;
import tenken.metric.DurationClass;
import tenken.time.TimeSpan;

/// The events behind a row of a runbook's question, where a filter can say which they are.
public final class QueryRow {
    private final QueryAnswer answer;
    private final List<? extends @Nullable Object> row;

    public QueryRow(QueryAnswer answer, List<? extends @Nullable Object> row) {
        this.answer = answer;
        this.row = row;
    }

    /// Finds exactly the events the row counts; empty where none does, as for an hour of every day.
    public Optional<EventFilter> events() {
        return answer.period().flatMap(this::events);
    }

    private Optional<EventFilter> events(TimeSpan span) {
        return switch (answer.query().name()) {
            case "errors-recent" -> moment().map(at -> ofTool(Trends.failuresOf(at)));
            case "errors-by-kind" -> text("kind").map(kind -> Trends.failuresOf(span).withMessage(kind));
            case "errors-by-tool" -> Optional.of(ofRankedTool(Trends.failuresOf(span)));
            case "errors-by-hour" -> instant("hour").flatMap(hour -> new TimeSpan(hour, hour.plus(Duration.ofHours(1))).overlap(span)).map(Trends::failuresOf);
            case "security-events", "verification-failures", "high-risk-operations" -> moment().map(at -> ofTool(audit(at)))
                    .flatMap(filter -> text("action").map(filter::withAction));
            case "usage-ranking", "unused-tools", "low-scores" -> Optional.of(ofRankedTool(Trends.runsOf(span)));
            case "success-rate" -> Optional.of(Trends.runsOf(span));
            case "actions" -> text("action").map(audit(span)::withAction);
            case "creation-bursts" -> between().map(burst -> audit(burst).withAction("create").withOutcome(Outcome.SUCCESS));
            case "failure-streaks" -> text("tool").map(tool -> ofRankedTool(Trends.runsOf(span)).withOutcome(Outcome.FAILURE));
            case "duration-stats" -> Optional.of(timed(Trends.runsOf(span)));
            case "duration-distribution" -> text("bucket").flatMap(QueryRow::durationClass).map(one -> Trends.runsOf(span, one));
            case "slow-tools" -> Optional.of(timed(ofRankedTool(Trends.runsOf(span))));
            default -> Optional.empty();
        };
    }

    private static EventFilter audit(TimeSpan span) {
        return EventFilter.ALL.in(span).ofStream(EventFilter.Stream.AUDIT);
    }

    private static EventFilter timed(EventFilter runs) {
        return runs.lasting(OptionalDouble.of(0), OptionalDouble.empty());
    }

    private static Optional<DurationClass> durationClass(String label) {
        return Stream.of(DurationClass.values()).filter(one -> one.label().equals(label)).findFirst();
    }

    /// Rankings go by id, by name where the log gives none, and call what has neither "unknown".
    private EventFilter ofRankedTool(EventFilter filter) {
        String tool = text("tool").orElse("");
        return filter.withTarget(text("tool_id").orElse(tool.equals("unknown") ? "" : tool));
    }

    /// Lists write a dash where the line names no tool.
    private EventFilter ofTool(EventFilter filter) {
        return text("tool").filter(tool -> !tool.equals("-")).map(filter::withTarget).orElseGet(() -> filter.with(Field.TOOL, ""));
    }

    private Optional<TimeSpan> moment() {
        return instant("timestamp").map(at -> new TimeSpan(at, at.plusMillis(1)));
    }

    private Optional<TimeSpan> between() {
        return instant("from").flatMap(from -> instant("to").map(to -> new TimeSpan(from, to)));
    }

    private Optional<String> text(String column) {
        return cell(column).map(String::valueOf);
    }

    private Optional<Instant> instant(String column) {
        return cell(column).flatMap(cell -> cell instanceof Instant instant ? Optional.of(instant) : Optional.empty());
    }

    private Optional<Object> cell(String column) {
        return IntStream.range(0, answer.query().columns().size()).filter(i -> answer.query().columns().get(i).name().equals(column)).boxed()
                .findFirst().flatMap(i -> Optional.ofNullable(row.get(i)));
    }
}
