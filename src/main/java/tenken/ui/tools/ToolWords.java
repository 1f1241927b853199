package tenken.ui.tools;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenken.metric.ScoreTerm;
import tenken.metric.ToolFlag;
import tenken.metric.ToolRow;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.tool.ToolDefinition;
import tenken.tool.ToolParameter;
import tenken.tool.UnreadableTool;
import tenken.ui.control.PlainFigures;

/// How a tool is told in words.
record ToolWords(Texts texts) {
    private static final int LONGEST = 4_000;

    record Fact(String name, String value) {}

    String flag(ToolFlag flag) {
        return texts.of("tools.flag." + flag.word());
    }

    String status(ToolDefinition tool) {
        String key = "tools.status." + tool.verificationStatus();
        return texts.has(key) ? texts.of(key) : VisibleText.shortened(tool.verificationStatus(), 40);
    }

    /// Why the file cannot be loaded, and where.
    String reason(UnreadableTool file) {
        String why = texts.of("tools.reason." + file.reason().word(), VisibleText.shortened(file.detail(), 200));
        return file.offset().isEmpty() ? why : texts.of("tools.reason.at", why, file.offset().getAsLong());
    }

    List<Fact> facts(ToolRow row, ZoneId zone) {
        ToolDefinition tool = row.definition();
        return Stream.of(
                fact("description", tool.description()),
                fact("id", tool.id()),
                fact("file", texts.of("tools.fact.file.bytes", VisibleText.of(tool.file()), tool.bytes())),
                fact("mode", tool.mode()),
                fact("status", status(tool)),
                fact("parameters", parameters(tool)),
                fact("tags", String.join(", ", tool.tags())),
                fact("created", time(tool.createdAt(), zone)),
                fact("created-by", tool.createdBy()),
                fact("task", tool.createdFromTask().orElse("")),
                fact("usage", texts.of("tools.fact.usage.both", row.runs().runs(), tool.usageCount())),
                fact("last-used", time(tool.lastUsedAt(), zone)))
                .filter(one -> !one.value().isEmpty())
                .toList();
    }

    /// `−0.50  file-system-delete (critical), line 12`.
    String term(ScoreTerm term) {
        String severity = texts.of("tools.severity." + term.severity());
        String quality = "tools.quality." + term.pattern();
        String pattern = texts.has(quality) ? texts.of(quality) : term.pattern();
        String what = texts.of("tools.term", signed(term.change()), pattern, severity);
        return term.line() > 0 ? texts.of("tools.term.line", what, term.line()) : what;
    }

    /// Two decimals, more only where two would hide what is there.
    static String signed(double change) {
        String digits = change != 0 && Math.abs(change) < 0.005 ? "%.3f" : Math.abs(Math.rint(change * 100) - change * 100) < 1e-6 ? "%.2f" : "%.3f";
        return (change < 0 ? "−" : "+") + digits.formatted(Math.abs(change));
    }

    private Fact fact(String name, String value) {
        return new Fact(texts.of("tools.fact." + name), VisibleText.shortened(value, LONGEST));
    }

    private String parameters(ToolDefinition tool) {
        return tool.parameters().stream().map(this::parameter).collect(Collectors.joining(", "));
    }

    private String parameter(ToolParameter parameter) {
        return texts.of(parameter.required() ? "tools.parameter.required" : "tools.parameter.optional", parameter.name(), parameter.type());
    }

    private static String time(Optional<Instant> instant, ZoneId zone) {
        return instant.map(at -> PlainFigures.instant(at, zone)).orElse("");
    }
}
