package tenken.traps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What the runbook's pipelines do, mistakes and all.
final class AsWritten {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AsWritten() {}

    /// `grep PATTERN | wc -l`
    static long grep(List<String> lines, String pattern) {
        return lines.stream().filter(Pattern.compile(pattern).asPredicate()).count();
    }

    /// `… | sort | uniq -c`
    static Map<String, Long> uniq(List<String> lines, Function<String, String> cut) {
        var counts = new TreeMap<String, Long>();
        lines.forEach(line -> counts.merge(cut.apply(line), 1L, Long::sum));
        return counts;
    }

    /// A field as `jq -r` prints it; `null` where there is none.
    static String field(String line, String... path) {
        JsonNode node = values(line).getFirst();
        for (String name : path) {
            node = node.path(name);
        }
        return node.isMissingNode() ? "null" : node.asText();
    }

    /// Every value of a line, as `jq .` reads it: none, one or several, of any kind.
    static List<JsonNode> values(String line) {
        var found = new ArrayList<JsonNode>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(line)) {
            values.forEachRemaining(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /// The hour, cut from the text between `T` and `:`.
    static String cutHour(String line) {
        return field(line, "timestamp").split("T")[1].split(":")[0];
    }

    /// The day, cut from the text before `T`.
    static String cutDay(String line) {
        return field(line, "timestamp").split("T")[0];
    }
}
