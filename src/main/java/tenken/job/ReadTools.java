package tenken.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tenken.index.DurationNumbers;
import tenken.index.Numbers;
import tenken.index.Selection;
import tenken.metric.DurationStats;
import tenken.metric.QualityScore;
import tenken.metric.RunCounts;
import tenken.metric.SafetyScore;
import tenken.metric.Score;
import tenken.metric.TimeBudget;
import tenken.metric.ToolFlags;
import tenken.metric.ToolRow;
import tenken.source.dynamictools.ToolFiles;
import tenken.text.Problem;
import tenken.tool.ToolDefinition;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Reads every tool definition with its scores and what all history held says of its runs.
public final class ReadTools implements Job<ToolTable.Question, ToolTable> {
    private final WorkspaceIndex index;
    private final SafetyScore safety;
    private final QualityScore quality;
    private volatile Map<String, Scores> scored = Map.of();

    /// What a tool's code is worth; the same code is always worth the same.
    private record Scores(Optional<Score> safety, Optional<Score> quality) {
        boolean areWhole() {
            return safety.isPresent() && quality.isPresent();
        }
    }

    public ReadTools(WorkspaceIndex index) {
        this.index = index;
        this.safety = new SafetyScore(TimeBudget.ofOneSecond());
        this.quality = new QualityScore(TimeBudget.ofOneSecond());
    }

    @Override
    public ToolTable run(ToolTable.Question question, Progress progress, CancelToken cancel) throws Problem {
        ToolFiles.Found found = ToolFiles.read(index.workspace().root());
        return index.look(reader -> {
            Numbers numbers = reader.numbers();
            Map<String, Numbers.ToolTotal> totals = numbers.totalsByTool(Selection.RUNS);
            Map<String, DurationStats> durations = new HashMap<>();
            for (DurationNumbers.ToolDurations one : reader.durations().byTool(Selection.RUNS)) {
                one.tally().stats().ifPresent(stats -> durations.put(one.tool(), stats));
            }
            var flags = new ToolFlags(found.tools().stream().map(ToolDefinition::name).toList());
            var rows = new ArrayList<ToolRow>();
            Map<String, Scores> current = new HashMap<>();
            for (ToolDefinition tool : found.tools()) {
                cancel.check();
                progress.report(rows.size(), found.tools().size(), tool.file());
                Scores scores = current.computeIfAbsent(tool.code(), this::scores);
                rows.add(row(tool, scores, Optional.ofNullable(totals.get(tool.id())), Optional.ofNullable(durations.get(tool.id())), flags, question.now()));
            }
            scored = Map.copyOf(current);
            return new ToolTable(rows, found.unreadable());
        });
    }

    /// A log that grows has the table read every second: only code that is new, or ran out of time, is scored again.
    private Scores scores(String code) {
        Scores known = scored.get(code);
        return known != null && known.areWhole() ? known : new Scores(safety.of(code), quality.of(code));
    }

    private static ToolRow row(ToolDefinition tool, Scores scores, Optional<Numbers.ToolTotal> total, Optional<DurationStats> durations, ToolFlags flags, Instant now) {
        RunCounts runs = total.map(Numbers.ToolTotal::runs).orElse(RunCounts.NONE);
        Optional<Instant> lastRun = total.map(Numbers.ToolTotal::last);
        return new ToolRow(tool, scores.safety(), scores.quality(), runs, durations, lastRun, flags.of(tool, runs, lastRun, now));
    }
}
