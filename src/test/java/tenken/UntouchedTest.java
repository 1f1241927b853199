package tenken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.Workbench.Ran;

/// A workspace is looked at and never written to; a folder that is none gets a sentence that says what to do.
class UntouchedTest {
    private static final List<String> LOOKING = List.of("index", "index --rebuild", "index --json", "rejected", "events", "events --count --json",
            "events --raw --json", "query --list", "query errors-recent", "query unused-tools --from all --json", "tools", "tools --json",
            "report weekly", "report weekly --format html", "report weekly --format json");

    @TempDir
    private Path folder;

    @Test
    void everyCommand_leavesTheWorkspaceAsItWas() {
        Workbench bench = KnownWorkspace.in(folder);
        var before = Workbench.fingerprints(bench.workspace());
        for (String command : LOOKING) {
            assertThat(bench.tenken(command.split(" ")).status()).as(command).isZero();
            assertThat(Workbench.fingerprints(bench.workspace())).as(command).isEqualTo(before);
        }
        assertThat(bench.state()).isDirectoryContaining("glob:**workspaces");
    }

    @Test
    void aWorkspaceNobodyMayWriteTo_isReadAllTheSame() throws IOException {
        Workbench bench = KnownWorkspace.in(folder);
        allow(bench.workspace(), "r-xr-xr-x", "r--r--r--");
        try {
            for (String command : LOOKING) {
                assertThat(bench.tenken(command.split(" ")).status()).as(command).isZero();
            }
            assertThat(bench.tenken("index", "--json").json().get("events").asLong()).isEqualTo(13);
        } finally {
            allow(bench.workspace(), "rwxr-xr-x", "rw-r--r--");
        }
    }

    @Test
    void aFolderNobodyMayLookInto_isTold() throws IOException {
        Workbench bench = KnownWorkspace.in(folder);
        Path pi = bench.workspace().resolve(".pi");
        Files.setPosixFilePermissions(pi, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(pi), "the superuser may look into everything");
            Ran ran = bench.tenken("index");
            assertThat(ran.status()).isEqualTo(66);
            assertThat(ran.err()).contains("not allowed to look into").contains(".pi");
        } finally {
            Files.setPosixFilePermissions(pi, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "作業 フォルダー", "émoji 😀", "quote'\"$(x);&", "-w", "percent%20{0}"})
    void anyName_willDo(String name) {
        Workbench bench = KnownWorkspace.in(folder.resolve(name));
        assertThat(bench.tenken("index", "--json").json().get("workspace").asText()).isEqualTo(bench.workspace().toString());
        assertThat(bench.tenken("index", "--json").json().get("events").asLong()).isEqualTo(13);
    }

    @Test
    void aFolderThatIsNoWorkspace_isToldInBothLanguages_andStaysAsItWas() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("without/src"));
        Files.createDirectories(folder.resolve("fileForPi"));
        Files.writeString(folder.resolve("fileForPi/.pi"), "x");
        Files.writeString(folder.resolve("file"), "x");
        var said = Map.of("missing", "There is no folder", "empty", "is empty", "without", "holds no folder named .pi", "fileForPi", "holds no folder named .pi",
                "file", "is a file, not a folder");
        var before = Workbench.fingerprints(folder);
        for (String name : said.keySet()) {
            Path place = folder.resolve(name);
            for (String command : List.of("index", "tools --json", "events", "report weekly", "query success-rate")) {
                Ran english = refused(place, "en", command);
                assertThat(english.err()).contains(said.get(name)).contains(place.toString()).containsIgnoringCase("choose the folder");
                Ran japanese = refused(place, "ja", command);
                assertThat(japanese.err()).contains(place.toString()).containsPattern("選んでください");
            }
        }
        assertThat(Workbench.fingerprints(folder)).as("not even a state folder was made").isEqualTo(before);
    }

    private Ran refused(Path place, String language, String command) {
        Ran ran = Workbench.bare(Stream.concat(Stream.of("-w", place.toString(), "--state", folder.resolve("state").toString(), "--lang", language),
                Stream.of(command.split(" "))).toArray(String[]::new));
        assertThat(ran.status()).as(command).isEqualTo(66);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(2);
        assertThat(ran.err()).doesNotContain("Exception", "\tat ");
        return ran;
    }

    @Test
    void aPiFolderWithNothingInIt_isAWorkspaceWithNothingInIt() {
        var bench = new Workbench(folder);
        assertThat(bench.tenken("index", "--json").json().get("events").asLong()).isZero();
        assertThat(bench.tenken("tools", "--json").json().get("tools")).isEmpty();
        assertThat(bench.tenken("query", "success-rate", "--json").json().get("rows").toString()).isEqualTo("[[0,0,0,null]]");
        assertThat(bench.tenken("query", "duration-stats", "--json").json().get("rows").toString()).isEqualTo("[[0,null,null,null,null]]");
        assertThat(bench.tenken("report", "weekly").out()).contains("— (0 runs)");
    }

    @Test
    void aStateFolderThatCannotBe_is73() throws IOException {
        Workbench bench = KnownWorkspace.in(folder);
        Path file = Files.writeString(folder.resolve("file"), "x");
        for (Path state : List.of(file, file.resolve("below"))) {
            Ran ran = Workbench.bare("-w", bench.workspace().toString(), "--state", state.toString(), "--lang", "en", "index");
            assertThat(ran.status()).isEqualTo(73);
            assertThat(ran.err()).contains("cannot keep its own files").contains("--state");
        }
        assertThat(file).hasContent("x");
    }

    @Test
    void tenkensOwnFilesAndReports_doNotGoAmongTheLogs() throws IOException {
        Workbench bench = KnownWorkspace.in(folder);
        Path log = bench.workspace().resolve(".pi/logs/dynamic-tools-audit.jsonl");
        Path link = Files.createSymbolicLink(folder.resolve("link"), log.getParent());
        var before = Workbench.fingerprints(bench.workspace());
        assertThat(bench.tenken("report", "weekly", "--out", log.toString()).status()).isEqualTo(73);
        assertThat(bench.tenken("report", "weekly", "--out", link.resolve("new/report.md").toString()).status()).isEqualTo(73);
        assertThat(Workbench.bare("-w", bench.workspace().toString(), "--state", link.resolve("state").toString(), "--lang", "en", "index").status()).isEqualTo(73);
        assertThat(Workbench.fingerprints(bench.workspace())).isEqualTo(before);
    }

    @Test
    void aDamagedIndex_isMadeAnew_andToldInOneSentence() throws IOException {
        Workbench bench = KnownWorkspace.in(folder);
        bench.tenken("index");
        try (Stream<Path> own = Files.walk(bench.state())) {
            for (Path file : own.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().startsWith("index.")).toList()) {
                Files.writeString(file, "no database at all ".repeat(1000));
            }
        }
        Ran ran = bench.tenken("index", "--json");
        assertThat(ran.status()).isZero();
        assertThat(ran.json().get("events").asLong()).isEqualTo(13);
        assertThat(ran.err().lines()).singleElement().asString().contains("index");
    }

    @Test
    void damagedNotes_are65_andNotWrittenOver() throws IOException {
        Workbench bench = KnownWorkspace.in(folder);
        bench.tenken("index");
        Path own;
        try (Stream<Path> folders = Files.list(bench.state().resolve("workspaces"))) {
            own = folders.findFirst().orElseThrow();
        }
        Path notes = Files.writeString(own.resolve("records.json"), "{ my notes");
        Ran ran = bench.tenken("report", "weekly");
        assertThat(ran.status()).isEqualTo(65);
        assertThat(ran.err()).contains(notes.toString());
        assertThat(notes).hasContent("{ my notes");
    }

    @Test
    void aReportThatCannotBeWritten_is73() {
        Workbench bench = KnownWorkspace.in(folder);
        assertThat(bench.tenken("report", "weekly", "--out", folder.toString()).status()).isEqualTo(73);
        assertThat(bench.tenken("report", "weekly", "--out", bench.workspace().resolve(".pi/tools/broken.json").resolve("x").toString()).status()).isEqualTo(73);
    }

    /// `open` and `screens` start the toolkit, so they get a process of their own; its folder is the workspace, and it has no display.
    @Test
    void openAndScreens_withoutADisplay_writeBesideTheWorkspace() throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"));
        Workbench bench = KnownWorkspace.in(folder);
        var before = Workbench.fingerprints(bench.workspace());

        String opened = process(bench, "open");
        assertThat(opened).contains(bench.workspace().toString(), "13 readable lines");
        assertThat(Workbench.fingerprints(bench.workspace())).isEqualTo(before);
        List<String> written;
        try (Stream<Path> files = Files.walk(bench.state())) {
            written = files.filter(file -> file.getParent().endsWith("tenken-out")).map(file -> file.getFileName().toString()).sorted().toList();
        }
        assertThat(written).containsExactly("changes.png", "events.png", "home.png", "reports.png", "tools.png", "trends.png", "weekly-2026-W06.html");

        Path pictures = folder.resolve("pictures");
        String document = process(bench, "screens", "--out", pictures.toString(), "--theme", "dark", "--size", "800x600", "--json");
        assertThat(new Ran(0, document, "").json().get("screens")).hasSize(6).allSatisfy(screen -> assertThat(Path.of(screen.get("file").asText())).isNotEmptyFile());
        assertThat(Workbench.fingerprints(bench.workspace())).isEqualTo(before);
    }

    private String process(Workbench bench, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "tenken.Main",
                "-w", bench.workspace().toString(), "--state", bench.state().toString(), "--lang", "en", "--zone", "Asia/Tokyo", "--now", KnownWorkspace.NOW));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(bench.workspace().toFile()).redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        Process process = builder.redirectOutput(folder.resolve("out").toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("err"))).isZero();
        assertThat(Files.readString(folder.resolve("err"))).doesNotContain("\tat ");
        return Files.readString(folder.resolve("out"));
    }

    private static void allow(Path root, String forFolders, String forFiles) throws IOException {
        try (Stream<Path> entries = Files.walk(root)) {
            for (Path entry : entries.toList().reversed()) {
                Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(Files.isDirectory(entry) ? forFolders : forFiles));
            }
        }
    }
}
