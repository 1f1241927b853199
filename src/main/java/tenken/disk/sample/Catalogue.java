package tenken.disk.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The tools of the sample, from `tools.json` and `code/`, in the order in which they were made.
final class Catalogue {
    private Catalogue() {}

    static List<SampleTool> tools() throws IOException {
        var tools = new ArrayList<SampleTool>();
        for (JsonNode about : Json.parse(read("tools.json"))) {
            String code = read("code/" + about.get("code").asText() + ".js").strip();
            tools.add(SampleTool.of(about, code.replace("PATTERN", about.path("pattern").asText())));
        }
        tools.sort(java.util.Comparator.comparing(SampleTool::createdAt));
        return List.copyOf(tools);
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
