package tenken.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tenken.source.JsonTokens.Token;

/// Held against Jackson, set to take every length and depth, and control characters inside strings.
class JsonTokensTest {
    private static final int LINES = 250_000;

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE).build())
            .build();

    @Test
    void wholeAndBrokenLines_areTakenAndReadAsJacksonTakesAndReadsThem() throws IOException {
        var json = new RandomJson(4_711);
        var random = new Random(42);
        int taken = 0;
        for (int i = 0; i < LINES; i++) {
            byte[] line = i % 4 == 0 ? json.line() : json.broken();
            Optional<List<String>> ours = ours(line, random);
            Optional<List<String>> theirs = theirs(line);
            if (!ours.equals(theirs)) {
                assertThat(ours).as(new String(line, StandardCharsets.ISO_8859_1)).isEqualTo(theirs);
            }
            taken += ours.isPresent() ? 1 : 0;
        }
        assertThat(taken).as("neither side of the comparison is empty").isBetween(LINES / 4, LINES * 3 / 4);
    }

    /// The tokens of the one object the line holds; empty where it does not hold exactly that.
    private static Optional<List<String>> ours(byte[] line, Random random) throws IOException {
        var cursor = new LineCursor(LineCursorTest.trickle(line, random), 0, 0, 1 + random.nextInt(7));
        if (!cursor.nextLine()) {
            return Optional.empty();
        }
        var told = new ArrayList<String>();
        var reading = new ObjectLines(cursor).read(tokens -> {
            told.add(told(Token.NAME, tokens));
            return tellValue(tokens, told);
        });
        assertThat(cursor.length()).isEqualTo(line.length);
        return reading.blank() || reading.reason() != null ? Optional.empty() : Optional.of(told);
    }

    private static Token tellValue(JsonTokens tokens, List<String> told) throws IOException {
        int outside = tokens.depth();
        Token token;
        do {
            token = tokens.next();
            told.add(told(token, tokens));
        } while (tokens.depth() > outside && token != Token.TRUNCATED && token != Token.WRONG || token == Token.NAME);
        return token;
    }

    private static String told(Token token, JsonTokens tokens) {
        return switch (token) {
            case NAME, STRING, NUMBER -> token + " " + alike(tokens.text());
            default -> token.name();
        };
    }

    private static Optional<List<String>> theirs(byte[] line) throws IOException {
        String text = new String(line, StandardCharsets.UTF_8);
        try (JsonParser parser = JACKSON.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            var told = new ArrayList<String>();
            int depth = 1;
            while (depth > 0) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return Optional.empty();
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                told.add(told(token, parser));
            }
            told.removeLast();
            return parser.nextToken() == null ? Optional.of(told) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static String told(JsonToken token, JsonParser parser) throws IOException {
        return switch (token) {
            case START_OBJECT -> Token.OBJECT_START.name();
            case END_OBJECT -> Token.OBJECT_END.name();
            case START_ARRAY -> Token.ARRAY_START.name();
            case END_ARRAY -> Token.ARRAY_END.name();
            case FIELD_NAME -> Token.NAME + " " + alike(parser.currentName());
            case VALUE_STRING -> Token.STRING + " " + alike(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER + " " + parser.getText();
            case VALUE_TRUE -> Token.TRUE.name();
            case VALUE_FALSE -> Token.FALSE.name();
            case VALUE_NULL -> Token.NULL.name();
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new AssertionError(token);
        };
    }

    /// Lone surrogates are U+FFFD, and how many of those stand in a row is left open.
    private static String alike(String text) {
        var alike = new StringBuilder();
        text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .filter(c -> c != 0xFFFD || alike.isEmpty() || alike.charAt(alike.length() - 1) != 0xFFFD)
                .forEach(alike::appendCodePoint);
        return alike.toString();
    }

    @Test
    void textBeyondTheLimit_isItsBeginningAndNothingElse() throws IOException {
        // 65,534 letters leave room for two bytes: the three of the first 点 do not fit, and nothing after it may take their place.
        String kept = "a".repeat(JsonTokens.TEXT_BYTES - 2);
        var tokens = tokens("\"" + kept + "点b点\"");
        assertThat(tokens.next()).isEqualTo(Token.STRING);
        assertThat(tokens.text()).isEqualTo(kept);
        assertThat(tokens.isShortened()).isTrue();
    }

    @Test
    void textOfExactlyTheLimit_isWhole() throws IOException {
        String kept = "a".repeat(JsonTokens.TEXT_BYTES);
        var tokens = tokens("\"" + kept + "\"");
        tokens.next();
        assertThat(tokens.text()).isEqualTo(kept);
        assertThat(tokens.isShortened()).isFalse();
    }

    @Test
    void repeatedText_isWhatTextIs() throws IOException {
        var random = new Random(7);
        var line = new StringBuilder("[0");
        var words = new ArrayList<String>();
        for (int i = 0; i < 20_000; i++) {
            words.add("w" + random.nextInt(3_000));
            line.append(",\"").append(words.getLast()).append('"');
        }
        var tokens = tokens(line.append("]").toString());
        tokens.next();
        tokens.next();
        for (String word : words) {
            tokens.next();
            assertThat(tokens.repeatedText()).isEqualTo(word);
        }
    }

    private static JsonTokens tokens(String json) throws IOException {
        var cursor = new LineCursor(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), 0, 0, 64);
        cursor.nextLine();
        return new JsonTokens(cursor);
    }
}
