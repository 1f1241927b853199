package tenken.source.dynamictools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tenken.tool.ToolDefinition;
import tenken.tool.ToolParameter;
import tenken.tool.UnreadableTool;
import tenken.tool.UnreadableTool.Reason;

class ToolFilesTest {
    private static final String GOOD = """
            {
              "id": "dt_0a1b2c3d4e5f",
              "name": "line_counter",
              "description": "行数を数える",
              "mode": "function",
              "parameters": [
                {"name": "text", "type": "string", "required": true, "description": "本文", "default": {"a": [1]}, "allowedValues": ["x", 1]}
              ],
              "code": "async function execute(p) {\\n  return p.text.split('\\\\n').length;\\n}",
              "createdAt": "2026-01-05T00:30:00.000Z",
              "updatedAt": "2026-01-05T09:30:00+09:00",
              "createdFromTask": "手動作成",
              "usageCount": 3,
              "lastUsedAt": "2026-01-06T01:02:03.004000005Z",
              "confidenceScore": 0.4500000000000001,
              "verificationStatus": "passed",
              "tags": ["text", ""],
              "createdBy": "extension"
            }""";

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(root.resolve(".pi/tools"));
    }

    @Test
    void read_aGoodDefinition_saysAllOfIt() throws IOException {
        write("dt_0a1b2c3d4e5f.json", GOOD);
        assertThat(ToolFiles.read(root).unreadable()).isEmpty();
        assertThat(ToolFiles.read(root).tools()).containsExactly(new ToolDefinition(
                ".pi/tools/dt_0a1b2c3d4e5f.json", GOOD.getBytes(StandardCharsets.UTF_8).length,
                "dt_0a1b2c3d4e5f", "line_counter", "行数を数える", "function",
                List.of(new ToolParameter("text", "string", true, "本文")),
                "async function execute(p) {\n  return p.text.split('\\n').length;\n}",
                Optional.of(Instant.parse("2026-01-05T00:30:00Z")), Optional.of(Instant.parse("2026-01-05T00:30:00Z")),
                Optional.of("手動作成"), 3, Optional.of(Instant.parse("2026-01-06T01:02:03.004000005Z")),
                0.4500000000000001, "passed", List.of("text", ""), "extension"));
    }

    @Test
    void read_withoutAToolsFolder_findsNothing() throws IOException {
        Files.delete(folder);
        assertThat(ToolFiles.read(root)).isEqualTo(new ToolFiles.Found(List.of(), List.of()));
        assertThat(ToolFiles.read(root.resolve("nowhere"))).isEqualTo(new ToolFiles.Found(List.of(), List.of()));
    }

    @Test
    void read_takesEveryJsonDirectlyInTheFolder_inTheOrderOfNames() throws IOException {
        for (String name : List.of("b.json", "dt_1.json", "a.json", ".json", "Z.json", "ツール.json")) {
            write(name, GOOD);
        }
        for (String other : List.of("dt_2.json.bak", "dt_3.JSON", "dt_4.json~", "json", "notes.txt")) {
            write(other, GOOD);
        }
        for (String sub : List.of("backup", "disabled", "quarantine")) {
            Files.createDirectory(folder.resolve(sub));
            Files.writeString(folder.resolve(sub).resolve("dt_5.json"), GOOD);
        }
        assertThat(ToolFiles.read(root).tools()).extracting(ToolDefinition::file).containsExactly(".pi/tools/.json",
                ".pi/tools/Z.json", ".pi/tools/a.json", ".pi/tools/b.json", ".pi/tools/dt_1.json", ".pi/tools/ツール.json");
        assertThat(ToolFiles.read(root).unreadable()).isEmpty();
    }

    @Test
    void read_goodAndBadTogether_partsThem() throws IOException {
        write("a.json", "{");
        write("b.json", GOOD);
        write("c.json", "");
        ToolFiles.Found found = ToolFiles.read(root);
        assertThat(found.tools()).extracting(ToolDefinition::file).containsExactly(".pi/tools/b.json");
        assertThat(found.unreadable()).containsExactly(
                new UnreadableTool(".pi/tools/a.json", Reason.TRUNCATED, "", OptionalLong.of(1)),
                new UnreadableTool(".pi/tools/c.json", Reason.EMPTY, "", OptionalLong.of(0)));
    }

    @Test
    void read_aFileOfExactlyOneMebibyte_isRead_andOneByteMoreIsNot() throws IOException {
        String padding = " ".repeat((int) ToolFiles.MAX_BYTES - GOOD.getBytes(StandardCharsets.UTF_8).length);
        write("fits.json", GOOD + padding);
        write("over.json", GOOD + padding + " ");
        assertThat(ToolFiles.read(root).tools()).extracting(ToolDefinition::bytes).containsExactly(1_048_576L);
        assertThat(ToolFiles.read(root).unreadable()).containsExactly(unread("over.json", Reason.TOO_LARGE));
    }

    @Test
    void read_aFileOfManyGigabytes_isNotReadAtAll() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("huge.json").toFile(), "rw")) {
            file.setLength(1L << 33);
        }
        assertThat(ToolFiles.read(root).unreadable()).containsExactly(unread("huge.json", Reason.TOO_LARGE));
    }

    @Test
    @Timeout(10)
    void read_whatIsNoPlainFile_isNamedAndNotOpened() throws Exception {
        Path elsewhere = Files.writeString(root.resolve("elsewhere.json"), GOOD);
        Files.createDirectory(folder.resolve("folder.json"));
        Files.createSymbolicLink(folder.resolve("link.json"), elsewhere);
        Files.createSymbolicLink(folder.resolve("loose.json"), root.resolve("gone.json"));
        assertThat(ToolFiles.read(root).tools()).isEmpty();
        assertThat(ToolFiles.read(root).unreadable()).containsExactly(unread("folder.json", Reason.NOT_A_FILE),
                unread("link.json", Reason.NOT_A_FILE), unread("loose.json", Reason.NOT_A_FILE));
    }

    @Test
    @Timeout(10)
    void read_aPipe_doesNotWaitForIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "a system with named pipes");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", folder.resolve("pipe.json").toString()).start().waitFor()).isZero();
        assertThat(ToolFiles.read(root).unreadable()).containsExactly(unread("pipe.json", Reason.NOT_A_FILE));
    }

    @Test
    void readOne_aFileThatHasVanishedSinceItWasListed_cannotBeRead() {
        assertThat(ToolFiles.readOne(folder.resolve("gone.json")).unreadable())
                .containsExactly(unread("gone.json", Reason.CANNOT_READ));
    }

    @Test
    void read_aFileOneMayNotRead_cannotBeRead() throws IOException {
        write("secret.json", GOOD);
        assumeTrue(folder.resolve("secret.json").toFile().setReadable(false) && !Files.isReadable(folder.resolve("secret.json")),
                "a user whom permissions bind");
        assertThat(ToolFiles.read(root).unreadable()).containsExactly(unread("secret.json", Reason.CANNOT_READ));
    }

    @Test
    void read_aToolsFolderThatLeadsOutOfTheWorkspace_isNotFollowed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("a.json"), GOOD);
        Files.delete(folder);
        Files.createSymbolicLink(folder, outside);
        assertThat(ToolFiles.read(root)).isEqualTo(new ToolFiles.Found(List.of(),
                List.of(new UnreadableTool(".pi/tools", Reason.NOT_A_FILE, "", OptionalLong.empty()))));
    }

    @Test
    void read_aToolsFolderThatIsAFile_isNamed() throws IOException {
        Files.delete(folder);
        Files.writeString(folder, GOOD);
        assertThat(ToolFiles.read(root).unreadable()).extracting(UnreadableTool::file).containsExactly(".pi/tools");
    }

    /// Half a million levels are what fits into a file that may be read.
    @Test
    void read_deepNestingInAnUnknownField_isPassedOver() throws IOException {
        for (int depth : List.of(10_000, 500_000)) {
            write("deep.json", GOOD.replaceFirst("\\{", "{\"extra\": " + "[".repeat(depth) + "]".repeat(depth) + ","));
            assertThat(ToolFiles.read(root).tools()).hasSize(1);
        }
        write("deep.json", "[".repeat(1_000_000));
        assertThat(ToolFiles.read(root).unreadable()).containsExactly(
                new UnreadableTool(".pi/tools/deep.json", Reason.TRUNCATED, "", OptionalLong.of(1_000_000)));
    }

    @Test
    void read_hostileSizes_takeLittleTime() throws IOException {
        write("names.json", GOOD.replaceFirst("\\{", "{" + "\"\":0,".repeat(200_000)));
        write("number.json", GOOD.replace("\"usageCount\": 3", "\"usageCount\": " + "9".repeat(1_000_000)));
        write("string.json", GOOD.replaceFirst("\\{", "{\"" + "\\\\u0041".repeat(170_000) + "\":0,"));
        assertTimeout(Duration.ofSeconds(20), () -> ToolFiles.read(root));
        assertThat(ToolFiles.read(root).tools()).hasSize(2);
    }

    /// Wherever a writer was cut off, the end of what it wrote is where reading failed.
    @Test
    void read_aDefinitionCutOffAnywhere_isTruncatedAtItsEnd() throws IOException {
        byte[] whole = GOOD.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length; length++) {
            Files.write(folder.resolve("a.json"), Arrays.copyOf(whole, length));
            assertThat(ToolFiles.read(root).unreadable()).containsExactly(
                    new UnreadableTool(".pi/tools/a.json", Reason.TRUNCATED, "", OptionalLong.of(length)));
        }
    }

    /// Seeded: any byte changed, taken out or put in leaves one tool or one reason, with a place inside the file.
    @Test
    void read_aDefinitionDamagedAnywhere_hasOneAnswer() throws IOException {
        var random = new Random(20260630);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i <= random.nextInt(3); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(folder.resolve("a.json"), bytes);
            assertThatCode(() -> {
                ToolFiles.Found found = ToolFiles.read(root);
                assertThat(found.tools().size() + found.unreadable().size()).isEqualTo(1);
                assertThat(found.unreadable()).allSatisfy(one ->
                        assertThat(one.offset().orElseThrow()).isBetween(0L, (long) bytes.length));
            }).doesNotThrowAnyException();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static UnreadableTool unread(String name, Reason reason) {
        return new UnreadableTool(".pi/tools/" + name, reason, "", OptionalLong.empty());
    }
}
