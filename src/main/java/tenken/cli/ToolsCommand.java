package tenken.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import tenken.job.ToolTable;
import tenken.metric.DurationStats;
import tenken.metric.Score;
import tenken.metric.ScoreTerm;
import tenken.metric.ToolFlag;
import tenken.metric.ToolRow;
import tenken.text.Figures;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.tool.UnreadableTool;

/// `tools`: the tool table.
@CommandLine.Command(name = "tools")
final class ToolsCommand implements Command {
    @Override
    public void run(Desk desk, GlobalOptions options) throws Problem, IOException {
        Work.refresh(desk, false);
        ToolTable table = Work.run(desk.tools(), new ToolTable.Question(desk.now()));
        if (options.json) {
            Map<String, @Nullable Object> document = Json.object();
            document.put("tools", table.tools().stream().map(ToolsCommand::tool).toList());
            document.put("unreadable", table.unreadable().stream().map(ToolsCommand::unreadable).toList());
            Json.print(desk.out(), document);
        } else {
            print(desk, table);
        }
    }

    private static Object tool(ToolRow row) {
        Map<String, @Nullable Object> one = Json.object();
        one.put("id", row.definition().id());
        one.put("name", row.definition().name());
        one.put("file", row.definition().file());
        one.put("status", row.definition().verificationStatus());
        one.put("confidence_score", row.definition().confidenceScore());
        one.put("safety_score", Json.of(row.safety().map(Score::value)));
        one.put("quality_score", Json.of(row.quality().map(Score::value)));
        one.put("safety_terms", row.safety().map(Score::terms).orElse(List.of()).stream().map(ToolsCommand::term).toList());
        one.put("runs", row.runs().runs());
        one.put("successes", row.runs().successes());
        one.put("failures", row.runs().failures());
        one.put("success_rate", Json.of(row.runs().successRate()));
        one.put("mean_ms", Json.of(row.durations().map(DurationStats::meanMs)));
        one.put("p95_ms", Json.of(row.durations().map(DurationStats::p95Ms)));
        one.put("max_ms", Json.of(row.durations().map(DurationStats::maxMs)));
        one.put("last_run_at", Json.of(row.lastRun()));
        one.put("created_at", Json.of(row.definition().createdAt()));
        one.put("flags", row.flags().stream().map(ToolFlag::word).toList());
        return one;
    }

    private static Object term(ScoreTerm term) {
        Map<String, @Nullable Object> one = Json.object();
        one.put("pattern", term.pattern());
        one.put("severity", term.severity());
        one.put("penalty", Json.number(-term.change()));
        one.put("line", term.line());
        one.put("excerpt", term.excerpt());
        return one;
    }

    private static Object unreadable(UnreadableTool tool) {
        Map<String, @Nullable Object> one = Json.object();
        one.put("file", tool.file());
        one.put("reason", tool.reason().word());
        one.put("offset", Json.of(tool.offset()));
        one.put("detail", Json.text(tool.detail()));
        return one;
    }

    private static void print(Desk desk, ToolTable table) {
        Texts texts = desk.texts();
        var figures = new Figures(texts);
        var rows = new TextTable(List.of(texts.of("cli.tools.id"), texts.of("cli.tools.name"), texts.of("cli.tools.confidence"), texts.of("cli.tools.safety"),
                texts.of("cli.tools.quality"), texts.of("cli.tools.runs"), texts.of("cli.tools.success"), texts.of("cli.tools.flags")));
        for (ToolRow row : table.tools()) {
            rows.row(List.of(row.definition().id(), row.definition().name(), score(Optional.of(row.definition().confidenceScore())),
                    score(row.safety().map(Score::value)), score(row.quality().map(Score::value)), String.valueOf(row.runs().runs()),
                    figures.percent(row.runs().successRate()), String.join(", ", row.flags().stream().map(flag -> texts.of("tools.flag." + flag.word())).toList())));
        }
        rows.print(desk.out());
        for (UnreadableTool tool : table.unreadable()) {
            desk.out().println(texts.of("cli.tools.unreadable", tool.file(), texts.of("unreadable." + tool.reason().word()),
                    tool.offset().isPresent() ? String.valueOf(tool.offset().getAsLong()) : Figures.NOTHING));
        }
    }

    private static String score(Optional<Double> value) {
        return value.map(one -> String.format(java.util.Locale.ROOT, "%.2f", one)).orElse(Figures.NOTHING);
    }
}
