package tenken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index whose making was killed, at whatever moment, goes on or begins anew, and counts the same.
class KilledIndexTest {
    private static final int LINES = 250_000;
    private static final int KILLS = 6;

    @TempDir
    private Path folder;

    @Test
    void indexingThatIsKilled_goesOnAndCountsTheSame() throws Exception {
        var bench = new Workbench(folder);
        Path root = bench.workspace();
        write(root.resolve(".pi/logs/dynamic-tools-audit.jsonl"));
        var random = new Random(20261121);
        for (int kill = 0; kill < KILLS; kill++) {
            Process indexing = tenken(bench);
            if (!indexing.waitFor(300 + random.nextInt(900), TimeUnit.MILLISECONDS)) {
                indexing.destroyForcibly().waitFor();
            }
        }
        assertThat(tenken(bench).waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(bench.tenken("index", "--json").json().get("events").asLong()).isEqualTo(LINES);
        assertThat(bench.tenken("events", "--count", "--json").json().get("count").asLong()).isEqualTo(LINES);
        assertThat(bench.tenken("events", "--count", "--outcome", "failure", "--json").json().get("count").asLong()).isEqualTo(LINES / 20);
        var rate = bench.tenken("query", "success-rate", "--from", "all", "--json").json().get("rows").get(0);
        assertThat(rate.get(0).asLong()).isEqualTo(LINES);
        assertThat(rate.get(2).asLong()).isEqualTo(LINES / 20);
        var durations = bench.tenken("query", "duration-stats", "--from", "all", "--json").json().get("rows").get(0);
        assertThat(durations.get(0).asLong()).isEqualTo(LINES);
        assertThat(durations.get(4).asDouble()).isEqualTo(999);
    }

    /// One line in twenty tells of a failure; durations go from 0 to 999.
    private static void write(Path log) throws Exception {
        Files.createDirectories(log.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(log)) {
            for (int i = 0; i < LINES; i++) {
                boolean fails = i % 20 == 7;
                out.write("{\"timestamp\":\"2026-01-%02dT%02d:%02d:%02d.%03dZ\",\"action\":\"tool.run\",\"toolId\":\"dt_%012x\",\"toolName\":\"t%d\",\"success\":%b,\"details\":{\"executionTimeMs\":%d}%s}\n"
                        .formatted(1 + i / 10_000, i / 500 % 24, i / 60 % 60, i % 60, i % 1_000, i % 11, i % 11, !fails, i % 1_000,
                                fails ? ",\"errorMessage\":\"no room for " + i + "\"" : ""));
            }
        }
    }

    private Process tenken(Workbench bench) throws Exception {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "tenken.Main",
                "index", "-w", bench.workspace().toString(), "--state", bench.state().toString(), "--lang", "en"));
        return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
    }
}
