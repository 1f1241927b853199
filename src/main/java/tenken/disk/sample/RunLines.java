package tenken.disk.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes runs of one tool. All that can be said beforehand is made into bytes once: a million lines are little more than copying.
final class RunLines {
    private static final byte[] BEGINNING = bytes("{\"timestamp\":\"");
    private static final byte[] END = bytes("}\n");
    private static final String TIMEOUT = "実行タイムアウト";
    /// The system's own limit; a run that reaches it fails.
    private static final int TIMEOUT_MS = 30_000;
    /// The tool that was made anew in the last week fails each time until then.
    private static final Instant ALWAYS_FAILS_UNTIL = Instant.parse("2026-02-03T10:00:00Z");

    private final SampleTool tool;
    private final double medianMs;
    private final double spread;
    private final int failures;
    private final byte[] succeeded;
    private final byte[] failed;
    private final List<byte[]> inputs = new ArrayList<>();
    private final List<byte[][]> errors = new ArrayList<>();
    private final byte[][] timeout = error(TIMEOUT);
    private final boolean timesOut;

    RunLines(SampleTool tool) {
        JsonNode about = tool.about();
        this.tool = tool;
        this.medianMs = about.get("medianMs").asDouble();
        this.spread = about.get("spread").asDouble();
        this.failures = about.get("failuresPerMille").asInt();
        String head = "\",\"action\":\"run_dynamic_tool\",\"toolId\":\"" + tool.id() + "\",\"toolName\":\"" + tool.name() + "\",\"success\":";
        this.succeeded = bytes(head + "true,\"details\":{\"executionTimeMs\":");
        this.failed = bytes(head + "false,\"details\":{\"executionTimeMs\":");
        about.get("inputs").forEach(input -> inputs.add(bytes(",\"parameters\":" + Json.compact(input) + "}")));
        this.timesOut = about.get("errors").path(0).asText().equals(TIMEOUT);
        about.get("errors").forEach(message -> errors.add(error(message.asText())));
    }

    SampleTool tool() {
        return tool;
    }

    int weight() {
        return tool.about().get("weight").asInt();
    }

    void write(LineFile out, long atMs, Dice dice) throws IOException {
        int ms = (int) dice.around(medianMs, spread) + 1;
        boolean fails = dice.perMille(failures) || timesOut && atMs < ALWAYS_FAILS_UNTIL.toEpochMilli();
        if (ms >= TIMEOUT_MS || fails && timesOut) {
            line(out, atMs, failed, TIMEOUT_MS + 1 + dice.below(40), dice, timeout);
        } else if (fails) {
            line(out, atMs, failed, ms / 3 + 1, dice, dice.one(errors));
        } else {
            line(out, atMs, succeeded, ms, dice, new byte[0][]);
        }
    }

    private void line(LineFile out, long atMs, byte[] head, int ms, Dice dice, byte[][] error) throws IOException {
        out.bytes(BEGINNING);
        out.time(atMs);
        out.bytes(head);
        out.number(ms);
        out.bytes(dice.one(inputs));
        for (int i = 0; i < error.length; i++) {
            if (i > 0) {
                out.number(1 + dice.below(9_999));
            }
            out.bytes(error[i]);
        }
        out.bytes(END);
    }

    /// The pieces of a message between its `@`, each of which is a number that differs from line to line.
    private static byte[][] error(String message) {
        String[] pieces = (",\"error\":" + Json.compact(TextNode.valueOf(message))).split("@", -1);
        byte[][] bytes = new byte[pieces.length][];
        for (int i = 0; i < pieces.length; i++) {
            bytes[i] = bytes(pieces[i]);
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
