package tenken.ui.trends;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tenken.job.Trends;
import tenken.metric.DurationClass;
import tenken.metric.Ranked;
import tenken.metric.RunBucket;
import tenken.metric.SlowTool;
import tenken.text.Texts;
import tenken.ui.control.PlainFigures;
import tenken.ui.control.RankedBars;

/// The rankings of Trends, row by row, and the chart in one sentence.
final class TrendsRows {
    private TrendsRows() {}

    static List<RankedBars.Row> kinds(Trends trends, TrendsViewModel model, Texts texts) {
        return trends.errorsByKind().stream()
                .map(kind -> row(kind.label(), "", kind.count(), texts, "", () -> model.openKind(kind)))
                .toList();
    }

    static List<RankedBars.Row> tools(Trends trends, TrendsViewModel model, Texts texts) {
        return trends.errorsByTool().stream()
                .map(tool -> tool(tool, isShared(tool.label(), trends.errorsByTool().stream().map(Ranked::label)), model, texts)).toList();
    }

    private static RankedBars.Row tool(Ranked tool, boolean shared, TrendsViewModel model, Texts texts) {
        boolean opens = TrendsViewModel.opens(tool);
        String label = opens ? tool.label() : texts.of("trends.tools.unnamed");
        return row(label, shared ? tool.key() : "", tool.count(), texts, opens ? "" : texts.of("trends.tools.unnamed.note"), () -> model.openTool(tool));
    }

    /// Names are no keys (T-36): where two rows have the same one, their ids tell them apart.
    private static boolean isShared(String name, Stream<String> names) {
        return names.filter(name::equals).count() > 1;
    }

    /// In the classes' own order, empty ones too; nothing at all where no run tells its duration.
    static List<RankedBars.Row> classes(Trends trends, TrendsViewModel model, Texts texts) {
        if (trends.durations().isEmpty()) {
            return List.of();
        }
        return Stream.of(DurationClass.values()).map(one -> classOf(trends, one, model, texts)).toList();
    }

    private static RankedBars.Row classOf(Trends trends, DurationClass one, TrendsViewModel model, Texts texts) {
        long count = trends.distribution().get(one.ordinal());
        String label = label(one);
        return row(label, "", count, texts, count == 0 ? texts.of("trends.classes.empty") : "", () -> model.openClass(one, label));
    }

    static List<RankedBars.Row> slow(Trends trends, TrendsViewModel model, Texts texts) {
        return trends.slowTools().stream()
                .map(tool -> slow(tool, isShared(tool.name(), trends.slowTools().stream().map(SlowTool::name)), model, texts)).toList();
    }

    private static RankedBars.Row slow(SlowTool tool, boolean shared, TrendsViewModel model, Texts texts) {
        String figure = texts.of("trends.slow.figure", PlainFigures.milliseconds(OptionalDouble.of(tool.meanMs())), tool.runs());
        return new RankedBars.Row(tool.name(), shared ? tool.toolId() : "", tool.meanMs(), figure, "", () -> model.openSlow(tool));
    }

    /// The class as it is read: the last one begins at ten seconds, and so says its label (T-29).
    static String label(DurationClass one) {
        return switch (one) {
            case UNDER_100_MS -> "< 100 ms";
            case UNDER_500_MS -> "100–500 ms";
            case UNDER_1_S -> "500 ms–1 s";
            case UNDER_5_S -> "1–5 s";
            case UNDER_10_S -> "5–10 s";
            case FROM_10_S -> "≥ 10 s";
        };
    }

    static String summary(Trends trends, ZoneId zone, Texts texts) {
        return trends.series().stream()
                .filter(bucket -> bucket.runs().failures() > 0)
                .max(Comparator.comparingLong((RunBucket bucket) -> bucket.runs().failures()))
                .map(worst -> texts.of("trends.summary", trends.runs().runs(), trends.runs().failures(),
                        PlainFigures.minute(worst.span().from(), zone), worst.runs().failures()))
                .orElseGet(() -> texts.of("trends.summary.calm", trends.runs().runs()));
    }

    private static RankedBars.Row row(String label, String id, long count, Texts texts, String note, Runnable open) {
        return new RankedBars.Row(label, id, count, texts.of("trends.count", count), note, open);
    }
}
