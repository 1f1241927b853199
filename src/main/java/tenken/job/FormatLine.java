package tenken.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Lays a line out as JSON, a field a line. Numbers stay as they are written, fields that stand twice stand twice.
///
/// A line that is no JSON to its end is laid out as far as it is.
public final class FormatLine implements Job<RawLine, FormatLine.Answer> {
    private static final JsonFactory JSON = JsonFactory.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

    /// @param whole false where the line ends, or stops being JSON, before the text does
    public record Answer(RawLine line, String text, boolean whole) {}

    @Override
    public Answer run(RawLine line, Progress progress, CancelToken cancel) {
        var out = new StringWriter();
        boolean whole = false;
        try (JsonGenerator generator = JSON.createGenerator(out); JsonParser parser = JSON.createParser(line.text())) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            generator.setPrettyPrinter(layout());
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                write(token, parser, generator);
                generator.flush();
            }
            whole = !parser.getParsingContext().inObject() && !parser.getParsingContext().inArray();
        } catch (IOException noJsonFromHere) {
            return new Answer(line, out.toString(), false);
        }
        return new Answer(line, out.toString(), whole && !line.shortened());
    }

    private static void write(JsonToken token, JsonParser parser, JsonGenerator generator) throws IOException {
        switch (token) {
            case START_OBJECT -> generator.writeStartObject();
            case END_OBJECT -> generator.writeEndObject();
            case START_ARRAY -> generator.writeStartArray();
            case END_ARRAY -> generator.writeEndArray();
            case FIELD_NAME -> generator.writeFieldName(parser.currentName());
            case VALUE_STRING -> generator.writeString(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> generator.writeNumber(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> generator.writeBoolean(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> generator.writeNull();
        }
    }

    private static DefaultPrettyPrinter layout() {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }
}
