package tenken.disk.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The system `el-agent`: trace lines by day of UTC, its calls of a language model, and the metrics an operator saved.
///
/// Its SQLite database is left out: only the index speaks SQL.
final class ElAgent {
    private static final List<String> SLOTS = List.of("impact", "trigger", "timeline", "workaround", "owner");
    private static final List<String> QUESTIONS = List.of("影響範囲は?", "きっかけは何でしたか?", "いつ気づきましたか?", "どうやって回避しましたか?", "だれが対応しましたか?");
    private static final int TURNS = 80;

    private final Folder folder;
    private final Dice dice;
    private final Map<String, StringBuilder> traces = new TreeMap<>();
    private final StringBuilder calls = new StringBuilder();

    ElAgent(Folder folder, Dice dice) {
        this.folder = folder;
        this.dice = dice;
    }

    void write() throws IOException {
        for (Instant at : Rhythm.moments(TURNS, dice)) {
            turn(at);
        }
        for (Map.Entry<String, StringBuilder> day : traces.entrySet()) {
            folder.text("el-agent/logs/wal/trace_" + day.getKey() + ".log", day.getValue().toString());
        }
        folder.text("el-agent/logs/llm_calls.jsonl", calls.toString());
        folder.text("el-agent/saved/metrics.txt", """
                # HELP slot_coverage Filled slots over all slots
                # TYPE slot_coverage gauge
                slot_coverage{pipeline_stage="stage04_slots"} 0.62
                # TYPE slot_duplicate_rate gauge
                slot_duplicate_rate{pipeline_stage="stage07_qcheck"} 0.08
                # TYPE llm_calls_total counter
                llm_calls_total{kind="extract"} 80.0
                """);
    }

    private void turn(Instant start) {
        Instant at = start;
        if (dice.perMille(50)) {
            trace(at, "stage02_extract", "auto_ingest_error", Json.object().put("error", "connection reset by peer"), null);
        }
        trace(at, "stage02_extract", "parsed_kg", Json.parse("{\"entities\": [{\"name\": \"配信サーバー\"}], \"relations\": []}"), null);
        at = at.plusMillis((long) dice.around(350, 0.5));
        trace(at, "stage03_merge", "ingested", Json.object().put("entities", 1).put("relations", dice.below(3)), null);
        int asked = 2 + dice.below(3);
        ArrayNode questions = questions(asked, false);
        at = at.plusMillis((long) dice.around(1_400, 0.6));
        trace(at, "stage06_qgen", "generated_questions", questions, null);
        at = at.plusMillis((long) dice.around(900, 0.6));
        ObjectNode limits = Json.object().put("spec_th", 0.7).put("tacit_th", 0.5).put("max_len", 240);
        trace(at, "stage07_qcheck", "validated_questions", questions(dice.perMille(180) ? asked - 1 : asked, true), limits);
        ObjectNode call = Json.object().put("timestamp", Stamp.utc(at)).put("model", "example-model-1");
        call.putArray("messages").addObject().put("role", "user").put("content", "配信サーバーが止まりました");
        calls.append(Json.pythonUnicode(call.put("response", "function_call"))).append('\n');
    }

    private ArrayNode questions(int count, boolean judged) {
        ArrayNode questions = Json.object().putArray("questions");
        for (int i = 0; i < count; i++) {
            ObjectNode question = questions.addObject().put("slot_name", SLOTS.get(i)).put("text", QUESTIONS.get(i));
            if (judged) {
                question.put("specificity", (70 + dice.below(30)) / 100.0).put("tacit_power", (50 + dice.below(50)) / 100.0);
            }
        }
        return questions;
    }

    private void trace(Instant at, String stage, String kind, JsonNode payload, @Nullable ObjectNode meta) {
        ObjectNode line = Json.object().put("ts", Usage.time(at.toEpochMilli())).put("epoch_ms", at.toEpochMilli()).put("stage", stage).put("kind", kind);
        line.set("payload", payload);
        if (meta != null) {
            line.set("meta", meta);
        }
        traces.computeIfAbsent(Stamp.utcDay(at), day -> new StringBuilder()).append(Json.pythonUnicode(line)).append('\n');
    }
}
