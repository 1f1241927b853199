package tenken.ui.tools;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tenken.metric.DurationStats;
import tenken.metric.Score;
import tenken.metric.ToolFlag;
import tenken.metric.ToolRow;
import tenken.tool.UnreadableTool;

/// A line of the table: a definition with its numbers, or a file that holds none.
sealed interface ToolLine {
    record Loadable(ToolRow row) implements ToolLine {}

    record Broken(UnreadableTool unreadable) implements ToolLine {}

    default Optional<ToolRow> tool() {
        return switch (this) {
            case Loadable(ToolRow row) -> Optional.of(row);
            case Broken broken -> Optional.empty();
        };
    }

    default boolean isBroken() {
        return tool().isEmpty();
    }

    /// The file's path; the one thing every line has.
    default String file() {
        return switch (this) {
            case Loadable(ToolRow row) -> row.definition().file();
            case Broken(UnreadableTool unreadable) -> unreadable.file();
        };
    }

    default String id() {
        return tool().map(row -> row.definition().id()).orElse("");
    }

    default String name() {
        return tool().map(row -> row.definition().name()).orElseGet(() -> file().substring(file().lastIndexOf('/') + 1));
    }

    default OptionalDouble confidence() {
        return tool().map(row -> OptionalDouble.of(row.definition().confidenceScore())).orElse(OptionalDouble.empty());
    }

    default OptionalDouble safety() {
        return value(tool().flatMap(ToolRow::safety).map(Score::value));
    }

    default OptionalDouble quality() {
        return value(tool().flatMap(ToolRow::quality).map(Score::value));
    }

    default OptionalLong runs() {
        return tool().map(row -> OptionalLong.of(row.runs().runs())).orElse(OptionalLong.empty());
    }

    default OptionalDouble successRate() {
        return tool().map(row -> row.runs().successRate()).orElse(OptionalDouble.empty());
    }

    default OptionalDouble mean() {
        return value(tool().flatMap(ToolRow::durations).map(DurationStats::meanMs));
    }

    default OptionalDouble p95() {
        return value(tool().flatMap(ToolRow::durations).map(DurationStats::p95Ms));
    }

    default Optional<Instant> lastRun() {
        return tool().flatMap(ToolRow::lastRun);
    }

    default List<ToolFlag> flags() {
        return tool().map(ToolRow::flags).orElse(List.of());
    }

    private static OptionalDouble value(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
