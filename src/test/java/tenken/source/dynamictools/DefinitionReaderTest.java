package tenken.source.dynamictools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.tool.ToolDefinition;
import tenken.tool.UnreadableTool;
import tenken.tool.UnreadableTool.Reason;

/// What a definition may say, and where reading of one that may not be loaded fails. Offsets are counted by hand; which
/// texts are JSON was checked with node's `JSON.parse`.
class DefinitionReaderTest {
    /// The smallest definition; single quotes stand for double ones.
    private static final String SMALL = ("{'id':'i','name':'n','description':'','mode':'bash','parameters':[],'code':'','createdAt':'',"
            + "'updatedAt':'','usageCount':0,'confidenceScore':0,'verificationStatus':'pending','tags':[],'createdBy':'c'}")
            .replace('\'', '"');

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ~~                  | EMPTY        | 0
            ~ \\t\\r\\n ~        | EMPTY        | 5
            \\u00a0             | INVALID_JSON | 0
            \\ufeff             | INVALID_JSON | 0
            \\u0000\\u0000      | INVALID_JSON | 0
            {                   | TRUNCATED    | 1
            {"a"                | TRUNCATED    | 4
            {"a":               | TRUNCATED    | 5
            {"a":1              | TRUNCATED    | 6
            {"a":1,             | TRUNCATED    | 7
            {"a":tru            | TRUNCATED    | 8
            {"a":-              | TRUNCATED    | 6
            {"a":1.             | TRUNCATED    | 7
            {"a":1e             | TRUNCATED    | 7
            {"a":"x             | TRUNCATED    | 7
            {"a":"\\            | TRUNCATED    | 7
            {"a":"\\u1          | TRUNCATED    | 9
            {"行":"行           | TRUNCATED    | 11
            [1                  | TRUNCATED    | 2
            {"a":nope}          | INVALID_JSON | 6
            {"a":NaN}           | INVALID_JSON | 5
            {"a":undefined}     | INVALID_JSON | 5
            {"a":01}            | INVALID_JSON | 6
            {"a":+1}            | INVALID_JSON | 5
            {"a":.5}            | INVALID_JSON | 5
            {"a":1.}            | INVALID_JSON | 7
            {"a":1e+}           | INVALID_JSON | 8
            {"a":0x1}           | INVALID_JSON | 6
            {"a":1,}            | INVALID_JSON | 7
            {,}                 | INVALID_JSON | 1
            [1,]                | INVALID_JSON | 3
            [1 2]               | INVALID_JSON | 3
            {a:1}               | INVALID_JSON | 1
            {'a':1}             | INVALID_JSON | 1
            {"a" 1}             | INVALID_JSON | 5
            {"a":[1}            | INVALID_JSON | 7
            {"a":1]             | INVALID_JSON | 6
            {"a":"\\q"}         | INVALID_JSON | 7
            {"a":"\\u12G4"}     | INVALID_JSON | 10
            {"a":"x\\ty"}       | INVALID_JSON | 7
            {"a":"x\\u0000y"}   | INVALID_JSON | 7
            {"a":1}//           | INVALID_JSON | 7
            {} x                | INVALID_JSON | 3
            {}{}                | INVALID_JSON | 2
            {}]                 | INVALID_JSON | 2
            {}\\u0000           | INVALID_JSON | 2
            {"行":x}            | INVALID_JSON | 7
            {"😀":x}            | INVALID_JSON | 8
            [{}]                | NOT_AN_OBJECT | 0
            ~ "text"~           | NOT_AN_OBJECT | 1
            null                | NOT_AN_OBJECT | 0
            -0                  | NOT_AN_OBJECT | 0
            """)
    void read_whatIsNoObjectInJson_saysWhereItFails(String text, Reason reason, long offset) throws IOException {
        assertThat(unreadable(spelt(text))).isEqualTo(new UnreadableTool(".pi/tools/x.json", reason, "", OptionalLong.of(offset)));
    }

    @Test
    void read_aByteOrderMarkInFront_isRefused_asTheSystemDoes() throws IOException {
        assertThat(unreadable("\ufeff" + SMALL)).satisfies(one -> {
            assertThat(one.reason()).isEqualTo(Reason.INVALID_JSON);
            assertThat(one.offset()).hasValue(0);
        });
    }

    /// `"é` with its two bytes in Latin-1, and a whole character cut after two of three: one U+FFFD each.
    @Test
    void read_bytesThatAreNoUtf8_becomeReplacementCharacters() throws IOException {
        byte[] bytes = SMALL.replace("\"description\":\"\"", "\"description\":\"1?2??3\"").getBytes(StandardCharsets.ISO_8859_1);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("1?2");
        bytes[at + 1] = (byte) 0xE9;
        bytes[at + 3] = (byte) 0xE8;
        bytes[at + 4] = (byte) 0xA1;
        assertThat(read(bytes).tools()).extracting(ToolDefinition::description).containsExactly("1\ufffd2\ufffd3");
    }

    /// `{"` two bytes, one bad byte, `":` two bytes: the fault is byte 5, though U+FFFD would be three bytes.
    @Test
    void read_aFaultAfterBytesThatAreNoUtf8_isGivenInBytesOfTheFile() throws IOException {
        byte[] bytes = {'{', '"', (byte) 0xFF, '"', ':', 'x', '}'};
        assertThat(read(bytes).unreadable()).extracting(UnreadableTool::offset).containsExactly(OptionalLong.of(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "description", "mode", "parameters", "code", "createdAt", "updatedAt", "usageCount",
            "confidenceScore", "verificationStatus", "tags", "createdBy"})
    void read_withoutARequiredField_failsAtTheClosingBrace(String field) throws IOException {
        String without = SMALL.replaceFirst("\"" + field + "\":(\"[a-z]*\"|0|\\[\\]),?", "").replace(",}", "}");
        assertThat(unreadable(without)).isEqualTo(new UnreadableTool(
                ".pi/tools/x.json", Reason.MISSING_FIELD, field, OptionalLong.of(without.length() - 1)));
    }

    @Test
    void read_anEmptyObject_missesItsIdFirst() throws IOException {
        assertThat(unreadable("{}")).isEqualTo(new UnreadableTool(".pi/tools/x.json", Reason.MISSING_FIELD, "id", OptionalLong.of(1)));
    }

    /// Each value put in the place of a good one; reading fails where it, or the item named, begins.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            id                 | 1                    | id                       | 0
            id                 | ""                   | id                       | 0
            id                 | null                 | id                       | 0
            name               | ""                   | name                     | 0
            createdBy          | ""                   | createdBy                | 0
            description        | null                 | description              | 0
            mode               | "javascript"         | mode                     | 0
            mode               | "Bash"               | mode                     | 0
            verificationStatus | "verified"           | verificationStatus       | 0
            code               | ["a"]                | code                     | 0
            createdAt          | 1767571200000        | createdAt                | 0
            usageCount         | "3"                  | usageCount               | 0
            usageCount         | 1e999                | usageCount               | 0
            confidenceScore    | -1e999               | confidenceScore          | 0
            confidenceScore    | true                 | confidenceScore          | 0
            confidenceScore    | null                 | confidenceScore          | 0
            createdFromTask    | 1                    | createdFromTask          | 0
            lastUsedAt         | {}                   | lastUsedAt               | 0
            tags               | "a"                  | tags                     | 0
            tags               | null                 | tags                     | 0
            tags               | ["a", 1]             | tags[1]                  | 6
            tags               | [["a"]]              | tags[0]                  | 1
            parameters         | {}                   | parameters               | 0
            parameters         | ["a"]                | parameters[0]            | 1
            parameters         | [{}]                 | parameters[0].name       | 2
            parameters         | [{"name":""}]        | parameters[0].name       | 9
            parameters         | [{"type":"integer"}] | parameters[0].type       | 9
            parameters         | [{"required":"yes"}] | parameters[0].required   | 13
            parameters         | [{"required":null}]  | parameters[0].required   | 13
            parameters         | [{"description":0}]  | parameters[0].description | 16
            parameters         | [{"allowedValues":1}] | parameters[0].allowedValues | 18
            """)
    void read_aFieldOfTheWrongType_failsAtItsValue(String field, String value, String detail, int inside) throws IOException {
        String text = with(field, value);
        int offset = text.indexOf("\"" + field + "\":") + field.length() + 3 + inside;
        Reason reason = value.equals("[{}]") ? Reason.MISSING_FIELD : Reason.WRONG_TYPE;
        assertThat(unreadable(text)).isEqualTo(new UnreadableTool(".pi/tools/x.json", reason, detail, OptionalLong.of(offset)));
    }

    @Test
    void read_brokenJsonBehindAWrongType_isBrokenJson() throws IOException {
        assertThat(unreadable("{\"id\":1,")).extracting(UnreadableTool::reason).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void read_optionalFields_mayBeNullOrAbsent() throws IOException {
        assertThat(tool(SMALL)).isEqualTo(tool(with("createdFromTask", "null", "lastUsedAt", "null")));
        assertThat(tool(SMALL).lastUsedAt()).isEmpty();
        String parameter = "{'name':'a','type':'array','required':false,'description':'','allowedValues':null}".replace('\'', '"');
        assertThat(tool(with("parameters", "[" + parameter + "]")).parameters()).hasSize(1);
    }

    @Test
    void read_unknownFields_arePassedOver() throws IOException {
        assertThat(tool(with("safetyScore", "{\"id\":[1,{\"name\":2}],\"x\":null}", "", "-0", "big", "1e999", "long", "1".repeat(1_000))))
                .extracting(ToolDefinition::id).isEqualTo("i");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "-0, 0", "-0.0, 0", "1e2, 100", "3.9, 3", "-2, -2", "1e300, 9223372036854775807",
            "9007199254740993, 9007199254740992"})
    void read_aUsageCount_isADoubleCutToAWhole(String stored, long expected) throws IOException {
        assertThat(tool(with("usageCount", stored)).usageCount()).isEqualTo(expected);
    }

    @Test
    void read_aThousandDigits_areTooManyForANumberBeforeThePoint_andWelcomeBehindIt() throws IOException {
        assertThat(unreadable(with("usageCount", "9".repeat(1_000)))).extracting(UnreadableTool::reason).isEqualTo(Reason.WRONG_TYPE);
        assertThat(tool(with("confidenceScore", "0.5" + "0".repeat(1_000))).confidenceScore()).isEqualTo(0.5);
        assertThat(Double.doubleToRawLongBits(tool(with("confidenceScore", "-0")).confidenceScore())).isZero();
    }

    @Test
    void read_twoFieldsOfOneName_theLastCountsAsItDoesForTheSystem() throws IOException {
        String twice = SMALL.replaceFirst("\\}$", ",\"code\":\"the last\"}");
        assertThat(tool(twice).code()).isEqualTo("the last");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05T00:30:00Z, 2026-01-05T00:30:00Z", "2026-01-05T09:30:00.123456789+09:00, 2026-01-05T00:30:00.123456789Z",
            "yesterday, ", "2026-01-05T00:30:00, ", "2026-13-05T00:30:00Z, ", "'', "})
    void read_aTimeThatIsNone_isEmpty(String stored, Instant expected) throws IOException {
        assertThat(tool(with("createdAt", "\"" + stored + "\"")).createdAt()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void read_escapes_areWhatTheyMean() throws IOException {
        String code = tool(with("code", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\uD83D\\uDE00\\ud800\"")).code();
        assertThat(code).isEqualTo("\"\\/\b\f\n\r\tA😀\ud800");
    }

    @Test
    void read_whiteSpaceAndAFinalNewline_areFine() throws IOException {
        assertThat(tool(" \r\n\t" + SMALL.replace(",", " ,\n").replace(":", " : ").replace("[]", "[ ]") + "\r\n").id()).isEqualTo("i");
    }

    /// The small definition with these fields instead of, or besides, its own.
    private static String with(String... namesAndValues) {
        String text = SMALL;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String field = "\"" + namesAndValues[i] + "\":";
            String value = namesAndValues[i + 1];
            int at = text.indexOf(field);
            if (at < 0) {
                text = "{" + field + value + "," + text.substring(1);
            } else {
                int from = at + field.length();
                int to = text.indexOf(",\"", from) < 0 ? text.length() - 1 : text.indexOf(",\"", from);
                text = text.substring(0, from) + value + text.substring(to);
            }
        }
        return text;
    }

    private ToolDefinition tool(String text) throws IOException {
        ToolFiles.Found found = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(found.unreadable()).isEmpty();
        return sizeless(found.tools().getFirst());
    }

    /// Sizes are not what is compared here.
    private static ToolDefinition sizeless(ToolDefinition tool) {
        return new ToolDefinition(tool.file(), 0, tool.id(), tool.name(), tool.description(), tool.mode(), tool.parameters(), tool.code(),
                tool.createdAt(), tool.updatedAt(), tool.createdFromTask(), tool.usageCount(), tool.lastUsedAt(), tool.confidenceScore(),
                tool.verificationStatus(), tool.tags(), tool.createdBy());
    }

    private UnreadableTool unreadable(String text) throws IOException {
        ToolFiles.Found found = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(found.tools()).isEmpty();
        return found.unreadable().getFirst();
    }

    private ToolFiles.Found read(byte[] bytes) throws IOException {
        return ToolFiles.readOne(Files.write(folder.resolve("x.json"), bytes));
    }

    /// The table's `\t`, `\r`, `\n` and three characters by number as themselves; all other escapes are the JSON's own.
    private static String spelt(String text) {
        String spelt = text.replace("\\t", "\t").replace("\\r", "\r").replace("\\n", "\n");
        for (String one : List.of("0000", "00a0", "feff")) {
            spelt = spelt.replace("\\u" + one, String.valueOf((char) Integer.parseInt(one, 16)));
        }
        return spelt;
    }
}
