package tenken.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// The document of the command contract.
class JsonReportTest {
    private static final JsonReport REPORT = new JsonReport(HandMadeWeek.sentence(HandMadeWeek.EN));

    @Test
    void document_hasTheContractsKeysInTheirOrder() throws Exception {
        JsonNode document = new ObjectMapper().readTree(REPORT.of(HandMadeWeek.report()));
        assertThat(names(document)).containsExactly("kind", "system", "from", "to", "zone", "summary", "changes", "incidents", "next");
        assertThat(names(document.get("summary")))
                .containsExactly("registered_tools", "created", "deleted", "runs", "successes", "failures", "unknown", "success_rate");
        assertThat(document.get("from").asText()).isEqualTo("2026-02-01T15:00:00Z");
        assertThat(document.get("to").asText()).isEqualTo("2026-02-08T15:00:00Z");
        assertThat(document.at("/summary/runs").asLong()).isEqualTo(1234);
        assertThat(document.at("/summary/success_rate").asDouble()).isEqualTo(1171.0 / 1234);
        assertThat(document.at("/changes/0").toString())
                .isEqualTo("{\"tool\":\"json_formatter\",\"tool_id\":\"dt_0a1b2c3d4e5f\",\"change\":\"updated\",\"at\":\"2026-02-03T05:12:00Z\"}");
        assertThat(names(document.at("/incidents/0"))).containsExactly("kind", "at", "until", "tool", "detail", "count");
        assertThat(document.at("/incidents/1/kind").asText()).isEqualTo("high_risk_operation");
        assertThat(document.at("/incidents/1/detail").asText()).isEqualTo("<script>alert('1')</script> `rm -rf` *now*");
        assertThat(names(document.at("/next/0"))).containsExactly("kind", "check", "mission", "state", "text");
        assertThat(document.at("/next/1").toString()).isEqualTo("{\"kind\":\"note\",\"text\":\"担当者に確認する\"}");
    }

    @Test
    void whatIsNotKnown_isAbsent() throws Exception {
        JsonNode document = new ObjectMapper().readTree(REPORT.of(HandMadeWeek.quiet()));
        assertThat(document.get("summary").has("success_rate")).isFalse();
        assertThat(new ObjectMapper().readTree(REPORT.of(HandMadeWeek.report())).at("/incidents/1").has("tool")).isFalse();
    }

    @Test
    void text_isIndentedByTwoWithLineFeedsAndAFinalOne() {
        String text = REPORT.of(HandMadeWeek.quiet());
        assertThat(text).startsWith("{\n  \"kind\": \"weekly\",\n  \"system\": \"dynamic-tools\",\n").doesNotContain("\r").endsWith("  \"next\": []\n}\n");
        assertThat(text).contains("  \"summary\": {\n    \"registered_tools\": 0,\n");
    }

    private static ArrayList<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
