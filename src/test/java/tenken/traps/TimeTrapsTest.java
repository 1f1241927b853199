package tenken.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenken.Workbench;

/// Time taken for text.
class TimeTrapsTest {
    @TempDir
    private Path folder;

    private Workbench bench(List<String> lines) {
        return new Workbench(folder).audit(lines.toArray(String[]::new));
    }

    /// T-25: the hour cut from the string.
    @Test
    void anHour_isOneOfAClock_notOfAText() {
        List<String> lines = List.of(
                Workbench.failed("2026-02-05T08:30:00.000+09:00", "dt_000000000001", "a"), // 4 February, 23:30 UTC
                Workbench.failed("2026-02-05T08:30:00.000Z", "dt_000000000001", "a"));
        assertThat(AsWritten.uniq(lines, AsWritten::cutHour)).containsOnlyKeys("08").containsEntry("08", 2L);
        JsonNode utc = bench(lines).tenken("query", "runs-by-hour", "--zone", "UTC", "--json").json().get("rows");
        assertThat(utc).hasSize(24);
        assertThat(utc.get(23).get(1).asLong()).isEqualTo(1);
        assertThat(utc.get(8).get(1).asLong()).isEqualTo(1);
        JsonNode tokyo = bench(lines).tenken("query", "runs-by-hour", "--zone", "Asia/Tokyo", "--json").json().get("rows");
        assertThat(tokyo.get(8).get(1).asLong()).isEqualTo(1);
        assertThat(tokyo.get(17).get(1).asLong()).isEqualTo(1);
        JsonNode dated = bench(lines).tenken("query", "errors-by-hour", "--zone", "UTC", "--now", "2026-02-05T09:00:00Z", "--json").json().get("rows");
        assertThat(dated).as("every hour of the day, the empty ones too").hasSize(24);
        assertThat(dated.get(14).toString()).isEqualTo("[\"2026-02-04T23:00:00Z\",1]");
        assertThat(dated.get(15).toString()).isEqualTo("[\"2026-02-05T00:00:00Z\",0]");
    }

    /// T-25: a day has 23 or 25 hours where clocks are changed.
    @ParameterizedTest
    @CsvSource({"2026-03-29, 2026-03-30, 23", "2026-03-30, 2026-03-31, 24", "2026-10-25, 2026-10-26, 25"})
    void aDayOfChangedClocks_hasItsOwnNumberOfHours(String from, String to, int hours) {
        List<String> lines = List.of(Workbench.failed("2026-01-05T08:30:00.000Z", "dt_000000000001", "a"));
        assertThat(bench(lines).tenken("query", "errors-by-hour", "--zone", "Europe/Berlin", "--from", from, "--to", to, "--json").json().get("rows"))
                .hasSize(hours);
    }

    /// T-26: `select(.timestamp >= "2026-02-01" and .timestamp < "2026-02-02")`.
    @Test
    void anInstant_isNotOlderBecauseItsTextIs() {
        List<String> lines = List.of(
                Workbench.succeeded("2026-02-01T08:30:00.000+09:00", "dt_000000000001", "a"), // 31 January, 23:30 UTC
                Workbench.succeeded("2026-02-02T00:30:00.000+09:00", "dt_000000000002", "b"), // 1 February, 15:30 UTC
                Workbench.succeeded("2026-01-31T23:00:00.000-05:00", "dt_000000000003", "c")); // 1 February, 04:00 UTC
        List<String> asText = lines.stream().filter(line -> {
            String at = AsWritten.field(line, "timestamp");
            return at.compareTo("2026-02-01") >= 0 && at.compareTo("2026-02-02") < 0;
        }).map(line -> AsWritten.field(line, "toolName")).toList();
        assertThat(asText).containsExactly("a");
        var ours = bench(lines).tenken("events", "--zone", "UTC", "--from", "2026-02-01", "--to", "2026-02-02", "--json").lines();
        assertThat(ours).extracting(event -> event.get("target").asText()).containsExactly("c", "b");
    }

    /// T-26: "2026-02-05T00:00:00Z" is greater than "2026-02-05T00:00:00.500Z", letter for letter.
    @Test
    void missingMilliseconds_areNoLaterTime() {
        List<String> lines = List.of(Workbench.succeeded("2026-02-05T00:00:00Z", "dt_000000000001", "a"));
        assertThat(AsWritten.field(lines.getFirst(), "timestamp")).isGreaterThan("2026-02-05T00:00:00.500Z");
        assertThat(bench(lines).tenken("events", "--from", "2026-02-05T00:00:00.500Z", "--count").out()).isEqualTo("0\n");
        assertThat(bench(lines).tenken("events", "--to", "2026-02-05T00:00:00.500Z", "--count").out()).isEqualTo("1\n");
    }

    /// T-26: a time that is none compares as text like any other; ours lists it.
    @Test
    void aTimeThatIsNone_isListed() {
        List<String> lines = List.of(Workbench.succeeded("yesterday", "dt_000000000001", "a"));
        assertThat(AsWritten.field(lines.getFirst(), "timestamp")).as("kept by every cut-off").isGreaterThan("2026-02-01");
        assertThat(bench(lines).tenken("rejected", "--json").json().get("rejected").get(0).get("reason").asText()).isEqualTo("bad_timestamp");
        assertThat(bench(lines).tenken("events", "--count").out()).isEqualTo("0\n");
    }

    /// T-27: more than 10 creations, per UTC day of the text.
    @Test
    void twelveCreationsAroundMidnight_areABurst() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            String at = i < 6 ? "2026-02-04T23:%02d:00.000Z".formatted(35 + i * 4) : "2026-02-05T00:%02d:00.000Z".formatted((i - 6) * 4);
            lines.addAll(List.of(Workbench.created(at, "dt_%012d".formatted(i), "tool_" + i)));
        }
        List<String> creations = lines.stream().filter(line -> line.contains("tool.create")).toList();
        assertThat(AsWritten.uniq(creations, AsWritten::cutDay).values()).as("6 and 6: no day has more than 10").containsExactly(6L, 6L);
        JsonNode bursts = bench(lines).tenken("query", "creation-bursts", "--zone", "UTC", "--now", "2026-02-06T00:00:00Z", "--json").json().get("rows");
        assertThat(bursts).hasSize(1);
        assertThat(bursts.get(0).get(0).asText()).isEqualTo("60m");
        assertThat(bursts.get(0).get(3).asLong()).isEqualTo(12);
    }
}
