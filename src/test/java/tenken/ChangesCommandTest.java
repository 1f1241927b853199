package tenken;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesCommandTest {
    @TempDir
    private Path folder;

    private Workbench.Ran changes(String... more) {
        var bench = KnownWorkspace.in(folder);
        String[] fixed = {"changes", "--zone", "Asia/Tokyo", "--now", KnownWorkspace.NOW};
        var all = Stream.concat(Arrays.stream(fixed), java.util.Arrays.stream(more)).toArray(String[]::new);
        return bench.tenken(all);
    }

    /// Counted by hand. The week holds lines 4 to 11 and 15; of the week before only line 3 is held.
    @Test
    void aWeek_isHeldAgainstTheWeekBefore() {
        JsonNode document = changes("--json", "--from", "2026-02-02", "--to", "2026-02-09").json();
        assertThat(document.get("now").toString()).isEqualTo(
                "{\"from\":\"2026-02-01T15:00:00Z\",\"to\":\"2026-02-08T15:00:00Z\",\"events\":9,\"runs\":7,\"failures\":4}");
        assertThat(document.get("before").toString()).isEqualTo(
                "{\"from\":\"2026-01-25T15:00:00Z\",\"to\":\"2026-02-01T15:00:00Z\",\"events\":1,\"runs\":1,\"failures\":0}");
        // tools: alpha, beta, sweeper · messages: text is empty, timeout, refused · four pairs of these · actors: none, agent-3 · two actions
        assertThat(document.get("failures").get("left_out").asInt()).isEqualTo(14);
        assertThat(document.get("failures").get("headlines")).isEmpty();
        // five or more are the runs, 1 → 7 (lines 4 to 9 and 15), and the successes, 1 → 5 (4, 6, 9, 11, 15)
        JsonNode events = document.get("events").get("differences");
        assertThat(events).hasSize(2);
        assertThat(events.get(0).get("value").asText() + events.get(0).get("before") + events.get(0).get("now")).isEqualTo("run17");
        assertThat(events.get(1).get("value").asText() + events.get(1).get("before") + events.get(1).get("now")).isEqualTo("success15");
    }

    @Test
    void withoutAPeriod_theLastSevenDaysAreHeldAgainstTheSevenBefore() {
        JsonNode document = changes("--json").json();
        assertThat(document.get("now").get("from").asText()).isEqualTo("2026-01-30T00:00:00Z");
        assertThat(document.get("before").get("from").asText()).isEqualTo("2026-01-23T00:00:00Z");
    }

    @Test
    void people_readSentences() {
        assertThat(changes().out()).contains("Now: 2026-01-30 09:00 – 2026-02-06 09:00. Before: 2026-01-23 09:00 – 2026-01-30 09:00 (Asia/Tokyo).")
                .contains("Failures rose from 0 to 4 (none before).").contains("14 values were left out");
    }

    @Test
    void everything_hasNothingBefore() {
        Workbench.Ran ran = changes("--from", "all");
        assertThat(ran.status()).isEqualTo(64);
        assertThat(ran.err()).contains("There is no time before all to compare with").contains("--from 7d");
    }
}
