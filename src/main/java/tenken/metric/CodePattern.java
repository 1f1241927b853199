package tenken.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// A thing looked for in the code of tools.
///
/// @param type what is found, such as `file-system-delete` or a quality category
record CodePattern(String type, Gravity gravity, Pattern regex) {

    /// The patterns of a table that lies beside this class, in its order: `[{"type", "severity", "source", "flags"}]`,
    /// the expressions as JavaScript has them.
    static List<CodePattern> table(String name) {
        try (InputStream file = CodePattern.class.getResourceAsStream(name)) {
            JsonNode rows = new JsonMapper().readTree(file);
            return StreamSupport.stream(rows.spliterator(), false).map(CodePattern::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The pattern table " + name + " of this program cannot be read", e);
        }
    }

    private static CodePattern row(JsonNode row) {
        return new CodePattern(
                row.required("type").textValue(),
                Gravity.valueOf(row.required("severity").textValue().toUpperCase(Locale.ROOT)),
                JsRegex.compile(row.required("source").textValue(), row.required("flags").textValue()));
    }
}
