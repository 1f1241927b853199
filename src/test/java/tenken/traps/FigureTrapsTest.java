package tenken.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenken.Workbench;

/// Rates, means and classes.
class FigureTrapsTest {
    private static final String NOW = "2026-02-06T00:00:00Z";
    private static final String ID = "dt_000000000001";

    @TempDir
    private Path folder;

    private Workbench bench(List<String> lines) {
        return new Workbench(folder).audit(lines.toArray(String[]::new));
    }

    /// T-24: `scale=2; success * 100 / total` with bc, which cuts off and does not round.
    @Test
    void twoOfThree_areSixtySixPointSixSeven() {
        List<String> lines = List.of(Workbench.succeeded("2026-02-05T01:00:00.000Z", ID, "a"), Workbench.succeeded("2026-02-05T02:00:00.000Z", ID, "a"),
                Workbench.failed("2026-02-05T03:00:00.000Z", ID, "a"));
        assertThat(BigDecimal.valueOf(200).divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN)).hasToString("66.66");
        assertThat(bench(lines).tenken("report", "weekly", "--now", NOW).out()).contains("66.67%");
        JsonNode row = bench(lines).tenken("query", "success-rate", "--now", NOW, "--json").json().get("rows").get(0);
        assertThat(row.get(3).asDouble()).as("limits are held against the exact ratio").isEqualTo(2.0 / 3);
    }

    /// T-24: no runs: bc stops at a division by zero, and an empty figure is printed before the sign.
    @Test
    void noRuns_haveNoRate() {
        var bench = bench(List.of(Workbench.created("2026-02-05T01:00:00.000Z", ID, "a")));
        assertThat(bench.tenken("query", "success-rate", "--now", NOW, "--json").json().get("rows").toString()).isEqualTo("[[0,0,0,null]]");
        assertThat(bench.tenken("report", "weekly", "--now", NOW).out()).contains("— (0 runs)");
    }

    /// T-29: the class labelled `> 10s` holds what takes exactly 10 s, which the limit "> 10 s" does not mean.
    @Test
    void exactlyTenSeconds_areInTheLastClass_andWithinTheLimit() {
        List<String> lines = List.of(Workbench.run("2026-02-05T01:00:00.000Z", ID, "a", true, 10_000, ""));
        assertThat(10_000 < 10_000).as("awk's chain of `<` lets it fall into the class called > 10s").isFalse();
        JsonNode last = bench(lines).tenken("query", "duration-distribution", "--json").json().get("rows").get(5);
        assertThat(last.toString()).isEqualTo("[\">=10s\",1]");
        assertThat(warned(10_000)).isFalse();
        assertThat(warned(10_001)).isTrue();
    }

    private boolean warned(long milliseconds) {
        var next = new Workbench(folder.resolve("limit-" + milliseconds)).audit(Workbench.run("2026-02-05T01:00:00.000Z", ID, "a", true, milliseconds, ""))
                .tenken("report", "weekly", "--now", NOW, "--format", "json").json().get("next");
        return next.findValuesAsText("check").contains("execution-time");
    }

    @ParameterizedTest
    @CsvSource({"99, 0", "100, 1", "499, 1", "500, 2", "999, 2", "1000, 3", "4999, 3", "5000, 4", "9999, 4", "10000, 5"})
    void everyClass_beginsWithItsLowerLimit(long milliseconds, int expected) {
        JsonNode rows = bench(List.of(Workbench.run("2026-02-05T01:00:00.000Z", ID, "a", true, milliseconds, "")))
                .tenken("query", "duration-distribution", "--json").json().get("rows");
        for (int i = 0; i < 6; i++) {
            assertThat(rows.get(i).get(1).asLong()).as(rows.get(i).get(0).asText()).isEqualTo(i == expected ? 1 : 0);
        }
    }

    /// T-30: awk takes the second word for the time, and `> 5000` for "5 s or more".
    @Test
    void aNameOfTwoWords_andAMeanOfExactlyFiveSeconds_areSlow() {
        List<String> lines = List.of(
                Workbench.run("2026-02-05T01:00:00.000Z", ID, "my tool", true, 6_000, "").replace("run_dynamic_tool", "tool.run"),
                Workbench.run("2026-02-05T02:00:00.000Z", ID, "my tool", true, 4_000, "").replace("run_dynamic_tool", "tool.run"));
        var sums = new LinkedHashMap<String, Double>();
        for (String line : lines) {
            String[] words = (AsWritten.field(line, "toolName") + "\t" + AsWritten.field(line, "details", "executionTimeMs")).split("\\s+");
            sums.merge(words[0], words[1].matches("\\d+") ? Double.parseDouble(words[1]) : 0.0, Double::sum);
        }
        assertThat(sums).as("`my 0`, and so not above 5000").containsExactly(java.util.Map.entry("my", 0.0));
        JsonNode row = bench(lines).tenken("query", "slow-tools", "--json").json().get("rows").get(0);
        assertThat(row.toString()).isEqualTo("[\"my tool\",5000,2,\"" + ID + "\"]");
    }

    /// T-31: awk's mean of nothing.
    @Test
    void aMeanOfNothing_isNothing() {
        assertThat(0.0 / 0).as("printed as -nan ms").isNaN();
        var bench = bench(List.of(Workbench.created("2026-02-05T01:00:00.000Z", ID, "a")));
        assertThat(bench.tenken("query", "duration-stats", "--json").json().get("rows").toString()).isEqualTo("[[0,null,null,null,null]]");
        assertThat(bench.tenken("query", "duration-stats").out()).contains("—").doesNotContainIgnoringCase("nan");
    }

    /// T-31: a run that does not tell how long it took is no run of 0 ms.
    @Test
    void anUntimedRun_doesNotPullTheMeanDown() {
        var lines = new ArrayList<>(List.of(Workbench.run("2026-02-05T01:00:00.000Z", ID, "a", true, 100, "")));
        lines.add(Workbench.succeeded("2026-02-05T02:00:00.000Z", ID, "a").replace("{\"executionTimeMs\":10}", "{}"));
        assertThat(bench(lines).tenken("query", "duration-stats", "--json").json().get("rows").toString()).isEqualTo("[[1,100,100,100,100]]");
    }
}
