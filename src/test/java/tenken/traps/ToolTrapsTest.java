package tenken.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.Workbench;

/// Tools counted by their names and files.
class ToolTrapsTest {
    private static final String NOW = "2026-02-06T00:00:00Z";
    private static final String OLD = "2025-11-01T00:00:00.000Z";
    private static final String USED = "dt_000000000001";
    private static final String IDLE = "dt_000000000002";

    @TempDir
    private Path folder;

    private static List<String> cells(JsonNode rows) {
        var cells = new ArrayList<String>();
        rows.forEach(row -> cells.add(row.get(0).asText() + " " + row.get(1).asText()));
        return cells;
    }

    private static JsonNode tool(JsonNode document, String id) {
        for (JsonNode tool : document.get("tools")) {
            if (tool.get("id").asText().equals(id)) {
                return tool;
            }
        }
        throw new AssertionError("no tool " + id);
    }

    private static List<String> flags(JsonNode tool) {
        var flags = new ArrayList<String>();
        tool.get("flags").forEach(flag -> flags.add(flag.asText()));
        return flags;
    }

    /// T-22: `grep -c "toolName":"NAME"` counts the lines of the creation too, so that nothing is ever used 0 times.
    @Test
    void aToolThatNeverRan_hasNoRuns() {
        List<String> lines = Stream.of(Workbench.created(OLD, USED, "used"), Workbench.created(OLD, IDLE, "idle"),
                new String[] {Workbench.succeeded("2026-02-01T00:00:00.000Z", USED, "used"), Workbench.succeeded("2026-02-02T00:00:00.000Z", USED, "used")})
                .flatMap(Stream::of).toList();
        assertThat(AsWritten.grep(lines, "\"toolName\":\"idle\"")).isEqualTo(2);
        assertThat(AsWritten.grep(lines, "\"toolName\":\"used\"")).isEqualTo(4);
        var bench = new Workbench(folder).audit(lines.toArray(String[]::new)).tool(USED, "used", OLD, 0.6, 2).tool(IDLE, "idle", OLD, 0.6, 0);
        assertThat(cells(bench.tenken("query", "unused-tools", "--now", NOW, "--json").json().get("rows"))).containsExactly("idle 0", "used 2");
    }

    /// T-22: what the log says is held against the count in the definition.
    @Test
    void aCountTheLogDoesNotBear_isFlagged() {
        var bench = new Workbench(folder).audit(Workbench.succeeded("2026-02-01T00:00:00.000Z", USED, "used")).tool(USED, "used", OLD, 0.6, 7);
        JsonNode tool = tool(bench.tenken("tools", "--now", NOW, "--json").json(), USED);
        assertThat(tool.get("runs").asLong()).isEqualTo(1);
        assertThat(flags(tool)).containsExactly("usage_count_differs");
    }

    /// T-23: the proof that a tool was used is exactly what was archived; and a young tool has had no time to be used.
    @Test
    void unused_isSaidOfOldToolsOnly_andArchivesAreSearched() throws IOException {
        String live = Workbench.succeeded("2026-02-05T00:00:00.000Z", "dt_00000000000a", "other");
        String archived = Workbench.succeeded("2025-12-01T00:00:00.000Z", USED, "used");
        assertThat(AsWritten.grep(List.of(live), "\"toolName\":\"used\"")).as("the live log alone").isZero();
        var bench = new Workbench(folder).audit(live).tool(USED, "used", OLD, 0.6, 1).tool(IDLE, "idle", OLD, 0.6, 0)
                .tool("dt_000000000003", "young", "2026-02-01T00:00:00.000Z", 0.6, 0);
        gzip(bench.workspace().resolve(".pi/logs/dynamic-tools-audit-20260101.jsonl.gz"), archived);
        JsonNode tools = bench.tenken("tools", "--now", NOW, "--json").json();
        assertThat(tool(tools, USED).get("runs").asLong()).isEqualTo(1);
        assertThat(flags(tool(tools, USED))).doesNotContain("unused_30_days");
        assertThat(flags(tool(tools, IDLE))).contains("unused_30_days");
        assertThat(flags(tool(tools, "dt_000000000003"))).doesNotContain("unused_30_days");
    }

    private static void gzip(Path file, String line) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /// T-35: `ls *.json | wc -l`
    @Test
    void aBrokenFile_isNoRegisteredTool() throws IOException {
        var bench = new Workbench(folder).tool(USED, "used", OLD, 0.6, 0).write(".pi/tools/dt_000000000009.json", "{\"id\":\"dt_0")
                .write(".pi/tools/notes.json", "[]").write(".pi/tools/backup/20260101/dt_000000000001.json", "{}");
        try (Stream<Path> files = Files.list(bench.workspace().resolve(".pi/tools"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".json")).count()).isEqualTo(3);
        }
        JsonNode document = bench.tenken("tools", "--json").json();
        assertThat(document.get("tools")).hasSize(1);
        assertThat(document.get("unreadable")).hasSize(2);
        assertThat(bench.tenken("index", "--json").json().get("tools").asLong()).isEqualTo(1);
    }

    /// T-36: a name is not a tool: deleted and made anew it is another one.
    @Test
    void twoToolsOfOneName_areCountedApart() {
        List<String> lines = List.of(
                Workbench.failed("2026-02-05T01:00:00.000Z", USED, "same"), Workbench.failed("2026-02-05T02:00:00.000Z", USED, "same"),
                Workbench.succeeded("2026-02-05T03:00:00.000Z", IDLE, "same"), Workbench.succeeded("2026-02-05T04:00:00.000Z", IDLE, "same"),
                Workbench.succeeded("2026-02-05T05:00:00.000Z", IDLE, "same"));
        assertThat(AsWritten.uniq(lines, line -> AsWritten.field(line, "toolName"))).containsExactly(java.util.Map.entry("same", 5L));
        var rows = new Workbench(folder).audit(lines.toArray(String[]::new)).tenken("query", "usage-ranking", "--now", NOW, "--json").json().get("rows");
        assertThat(cells(rows)).containsExactly("same 3", "same 2");
        assertThat(rows.get(0).get(2).asText()).isEqualTo(IDLE);
    }

    /// T-36: a name is not a pattern either.
    @Test
    void aDotInAName_isADot() {
        List<String> lines = List.of(Workbench.succeeded("2026-02-05T01:00:00.000Z", USED, "a.c"), Workbench.succeeded("2026-02-05T02:00:00.000Z", IDLE, "abc"));
        assertThat(AsWritten.grep(lines, "\"toolName\":\"a.c\"")).isEqualTo(2);
        assertThat(new Workbench(folder).audit(lines.toArray(String[]::new)).tenken("events", "--target", "a.c", "--count").out()).isEqualTo("1\n");
    }

    /// T-36: a restored copy makes two definitions of one name; both are told.
    @Test
    void aDuplicateName_isFlagged() {
        var bench = new Workbench(folder).tool(USED, "same", OLD, 0.6, 0).tool(IDLE, "same", OLD, 0.6, 0);
        JsonNode document = bench.tenken("tools", "--now", NOW, "--json").json();
        assertThat(flags(tool(document, USED))).contains("duplicate_name");
        assertThat(flags(tool(document, IDLE))).contains("duplicate_name");
    }
}
