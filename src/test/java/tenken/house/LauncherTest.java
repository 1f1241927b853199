package tenken.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The two commands a newcomer types start on a plain shell, and say what is missing.
class LauncherTest {
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    private Path folder;

    private record Ran(int status, String said) {}

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(SHELL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenken", "mvnw", ".mvn/jdk25.sh", ".ci/run"})
    void everyScript_isSoundShell(String script) throws Exception {
        assertThat(sh(Map.of(), "-n", script)).isEqualTo(new Ran(0, ""));
    }

    @Test
    void withoutAJdk_whatToInstallIsSaid_andNothingIsBuilt() throws Exception {
        Ran ran = sh(aloneWith(folder.resolve("nothing")), "./tenken", "--help");
        assertThat(ran.status()).isEqualTo(69);
        assertThat(ran.said()).contains("Tenken needs a JDK 25", "apt-get install", "brew install", "JAVA_HOME", "JDK 25 が必要");
        assertThat(sh(aloneWith(folder.resolve("nothing")), "./mvnw", "-v").status()).isEqualTo(69);
    }

    /// A JDK 17 as JAVA_HOME, and a 25 where distributions put theirs.
    @Test
    void anOlderJdk_isPassedBy() throws Exception {
        Path older = jdk("usr/lib/jvm/a-17", "17.0.12");
        Path wanted = jdk("usr/lib/jvm/b-25", "25.0.1");
        var environment = new java.util.HashMap<>(aloneWith(folder));
        environment.put("JAVA_HOME", older.toString());
        Ran ran = sh(environment, "-c", ". .mvn/jdk25.sh; echo \"$JAVA_HOME\"");
        assertThat(ran).isEqualTo(new Ran(0, wanted + "\n"));
    }

    private Path jdk(String place, String version) throws IOException {
        Path home = folder.resolve(place);
        Files.createDirectories(home.resolve("bin"));
        assertThat(Files.createFile(home.resolve("bin/javac")).toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /// An environment in which `top` is all there is of the machine, but for the few tools the scripts use.
    private Map<String, String> aloneWith(Path top) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("cat", "dirname", "grep", "readlink")) {
            Path found = Stream.of("/bin", "/usr/bin").map(place -> Path.of(place, tool)).filter(Files::isExecutable).findFirst().orElseThrow();
            Files.writeString(tools.resolve(tool), "#!" + SHELL + "\nexec " + found + " \"$@\"\n");
            assertThat(tools.resolve(tool).toFile().setExecutable(true)).isTrue();
        }
        return Map.of("PATH", tools.toString(), "HOME", folder.resolve("home").toString(), "TENKEN_SEARCH_TOP", top.toString());
    }

    private Ran sh(Map<String, String> environment, String... arguments) throws Exception {
        var command = Stream.concat(Stream.of(SHELL.toString()), Stream.of(arguments)).toList();
        Path said = folder.resolve("said");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        if (!environment.isEmpty()) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(said));
    }
}
