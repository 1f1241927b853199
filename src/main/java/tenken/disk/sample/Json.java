package tenken.disk.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.NopIndenter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/// JSON in the hands of the programs that wrote it.
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectMapper ASCII = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final Separators EMPTY_CLOSED = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER).withObjectEmptySeparator("").withArrayEmptySeparator("");

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As `JSON.stringify(value)`: no spaces.
    static String compact(JsonNode node) {
        return write(MAPPER, null, node);
    }

    /// As `JSON.stringify(value, null, 2)`, without a final newline.
    static String indented(JsonNode node) {
        var indenter = new DefaultIndenter("  ", "\n");
        return write(MAPPER, new DefaultPrettyPrinter(EMPTY_CLOSED).withObjectIndenter(indenter).withArrayIndenter(indenter), node);
    }

    /// As Python's `json.dumps(value)`: a space after each separator, `\\uXXXX` for all but ASCII.
    static String python(JsonNode node) {
        return write(ASCII, spaced(), node);
    }

    /// As Python's `json.dumps(value, ensure_ascii=False)`.
    static String pythonUnicode(JsonNode node) {
        return write(MAPPER, spaced(), node);
    }

    private static PrettyPrinter spaced() {
        Separators separators = EMPTY_CLOSED
                .withObjectEntrySpacing(Separators.Spacing.AFTER).withArrayValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(NopIndenter.instance).withArrayIndenter(NopIndenter.instance);
    }

    private static String write(ObjectMapper mapper, @org.jspecify.annotations.Nullable PrettyPrinter printer, JsonNode node) {
        try {
            return printer == null ? mapper.writeValueAsString(node) : mapper.writer(printer).writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
