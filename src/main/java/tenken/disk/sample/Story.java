package tenken.disk.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What happens in the sample besides everyday runs, each at its own moment.
///
/// - Tools are made and deleted; those of the command leave two lines in the same millisecond.
/// - On 21 January an agent makes twelve tools within the hour and most of them go the next morning.
/// - On 3 February `json_formatter` is deleted and made again under its name; nine runs in a row time out at once, and the
///   week goes on badly.
/// - `secret_scan` is stored though its code is not allowed to run; three tries fail at once.
/// - The function interface refuses dangerous code, the command warns of three names and refuses two definitions.
final class Story {
    private static final String CRITICAL = "重大なセキュリティリスクが検出されました";

    private final Dice dice;
    private final List<SampleTool> tools;
    private final List<Told> lines = new ArrayList<>();

    private Story(Dice dice, List<SampleTool> tools) {
        this.dice = dice;
        this.tools = tools;
    }

    /// Everything of the live log, damage included, by time.
    static List<Told> live(Dice dice, List<SampleTool> tools) {
        var story = new Story(dice, tools);
        story.comingsAndGoings(Period.LIVE_FROM, Period.CLOCK);
        story.refusals();
        story.warnings();
        story.streak();
        story.neverRuns();
        story.lines.addAll(new Damage(dice, tools).lines());
        return story.sorted();
    }

    /// Tools made before the live log begins.
    static List<Told> archived(Dice dice, List<SampleTool> tools) {
        var story = new Story(dice, tools);
        story.comingsAndGoings(Period.ARCHIVE_FROM, Period.LIVE_FROM);
        return story.sorted();
    }

    private List<Told> sorted() {
        lines.sort(Comparator.comparingLong(Told::atMs));
        return List.copyOf(lines);
    }

    private void comingsAndGoings(Instant from, Instant to) {
        for (SampleTool tool : tools) {
            if (!tool.createdAt().isBefore(from) && tool.createdAt().isBefore(to)) {
                created(tool, tool.createdAt().toEpochMilli());
            }
            Optional<Instant> gone = tool.deletedAt().filter(at -> !at.isBefore(from) && at.isBefore(to));
            gone.ifPresent(at -> deleted(tool, at.toEpochMilli()));
        }
    }

    private void created(SampleTool tool, long atMs) {
        ObjectNode library = Json.object().put("mode", "function")
                .put("hasParameters", !tool.about().get("parameters").isEmpty())
                .put("verificationStatus", tool.isCritical() ? "unverified" : "passed");
        tell(atMs, AuditLine.library(dice, atMs, "tool.create", tool, tool.name(), tool.actor(), library, null));
        if (tool.actor().equals("extension")) {
            ObjectNode command = Json.object();
            SampleTool.number(command, "safetyScore", tool.about().get("safety").asDouble());
            SampleTool.number(command, "qualityScore", tool.about().get("quality").asDouble());
            command.put("parametersCount", tool.about().get("parameters").size());
            tell(atMs, AuditLine.command(atMs, "create_tool", tool, tool.name(), command, null));
        }
    }

    private void deleted(SampleTool tool, long atMs) {
        ObjectNode details = Json.object().put("deletedAt", Usage.time(atMs));
        tell(atMs, AuditLine.library(dice, atMs, "tool.delete", tool, tool.name(), tool.actor(), details, null));
        if (tool.actor().equals("extension")) {
            tell(atMs, AuditLine.command(atMs, "delete_dynamic_tool", tool, tool.name(), null, null));
        }
    }

    private void refusals() {
        refused("2026-01-06T05:41:12.083Z", "workspace_sweeper", "agent-3", "file-system-delete", "ファイルを削除する処理があります");
        refused("2026-01-15T02:20:45.519Z", "shell_bridge", "agent-1", "process-spawn", "Starts other programs");
        refused("2026-01-21T04:52:30.222Z", "extract_anything", "agent-3", "eval-usage", "文字列をプログラムとして実行します");
        refused("2026-02-03T06:33:09.740Z", "cache_cleaner", "agent-3", "file-system-delete", "ファイルを削除する処理があります");
        refused("2026-02-05T01:47:51.306Z", "quick_eval", "agent-2", "eval-usage", "Runs a text as a program");
        refusedByCommand("2026-01-09T07:05:33.140Z", "Bad Name", "ツール名が不正です: \"Bad Name\"\n使えるのは英小文字、数字、ハイフン、下線です");
        refusedByCommand("2026-02-02T08:12:00.667Z", "line_counter", "Tool 'line_counter' already exists");
    }

    private void refused(String at, String name, String actor, String issue, String description) {
        long atMs = Instant.parse(at).toEpochMilli();
        ObjectNode details = Json.object().put("reason", "critical_risk");
        details.putArray("issues").addObject().put("type", issue).put("description", description);
        tell(atMs, AuditLine.library(dice, atMs, "verification.fail", null, name, actor, details, CRITICAL));
    }

    private void refusedByCommand(String at, String name, String error) {
        long atMs = Instant.parse(at).toEpochMilli();
        tell(atMs, AuditLine.command(atMs, "create_tool", null, name, Json.object(), error));
    }

    private void warnings() {
        warned("2026-01-14T06:20:58.411Z", "changelog_draft", "Drafts a changelog from commit messages", "ファイルへの書き込みを伴う可能性があります");
        warned("2026-01-23T03:14:07.950Z", "deploy_notes", "本番環境への反映手順をまとめる", "本番環境に関わる高リスクな操作の可能性があります");
        warned("2026-02-04T06:28:19.005Z", "delete_old_rows", "Deletes rows older than a date", "データの削除を伴う高リスクな操作の可能性があります");
    }

    private void warned(String at, String name, String description, String warning) {
        long atMs = Instant.parse(at).toEpochMilli();
        ObjectNode details = Json.object().put("description", description).put("warning", warning);
        tell(atMs, AuditLine.command(atMs, "high_stakes_tool_creation", null, name, details, null));
    }

    /// In the hour in which the tool was made anew; no other run of it comes in between.
    private void streak() {
        SampleTool anew = inService("json_formatter");
        long atMs = Instant.parse("2026-02-03T05:20:14.600Z").toEpochMilli();
        for (int i = 0; i < 9; i++) {
            String line = AuditLine.run(atMs, anew, 30_001 + dice.below(40), "{\"text\":\"{\\\"z\\\":1,\\\"a\\\":2}\"}", "実行タイムアウト");
            lines.add(Told.run(atMs, anew, Told.bytes(line + "\n")));
            atMs += 120_000 + dice.below(110_000);
        }
    }

    /// Made on 27 January, stored in spite of a critical pattern, tried three times and given up.
    private void neverRuns() {
        SampleTool tool = inService("secret_scan");
        for (String at : List.of("2026-01-27T01:12:40.118Z", "2026-01-27T01:13:22.904Z", "2026-01-27T04:50:01.377Z")) {
            long atMs = Instant.parse(at).toEpochMilli();
            String line = AuditLine.run(atMs, tool, 0, "{\"text\":\"password: ********\"}", "安全性チェック失敗: 危険なパターンが含まれています (process-spawn)");
            lines.add(Told.run(atMs, tool, Told.bytes(line + "\n")));
        }
    }

    private SampleTool inService(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name) && tool.deletedAt().isEmpty()).findFirst().orElseThrow();
    }

    private void tell(long atMs, String line) {
        lines.add(Told.line(atMs, line));
    }
}
