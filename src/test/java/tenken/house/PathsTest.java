package tenken.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is committed works on any machine: it names no folder of the one it was written on, and no host but public ones.
class PathsTest {
    private static final Set<String> BINARY = Set.of("ttf", "otf", "png", "jpg", "ico", "gz", "jar", "class", "db");

    /// Put together at run time, so that this file does not find itself.
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![\\w./~}-])/(?:" + String.join("|", "root", "work/(?:shared|main|wt-|\\.)", "home/(?!\\$|you\\b|user\\b|operator\\b)\\w", "Users/\\w") + ")");

    /// A name with a dot in it, or one with a port behind it; a name alone is a made-up one in a test.
    private static final Pattern HOST = Pattern.compile("\\bhttps?://([A-Za-z0-9-]+(?:(?:\\.[A-Za-z0-9-]+)+|(?=:\\d)))");

    /// Where a reader or the build may be sent. Names under `example` and `invalid` are nobody's (RFC 2606).
    private static final Set<String> PUBLIC_HOSTS = Set.of(
            "lnav.org", "archive.apache.org", "maven.apache.org", "www.w3.org", "javafx.com", "scripts.sil.org", "github.com",
            "openjdk.org", "adoptium.net", "json-schema.org", "www.sqlite.org", "sqlite.org");

    @Test
    void noFile_namesAFolderOfTheMachineItWasWrittenOn() {
        var found = new ArrayList<String>();
        for (Path file : texts()) {
            List<String> lines = SourceTree.text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (MACHINE_PATH.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noFile_namesAHostThatIsNotPublic() {
        var found = new ArrayList<String>();
        for (Path file : texts()) {
            Matcher host = HOST.matcher(SourceTree.text(file));
            while (host.find()) {
                String name = host.group(1);
                if (!PUBLIC_HOSTS.contains(name) && !name.matches("(?:.*\\.)?(?:example(?:\\.(?:com|org|net))?|invalid|test|localhost)")) {
                    found.add(file + ": " + name);
                }
            }
        }
        assertThat(found).as("a mirror or registry of one machine does not belong into the repository").isEmpty();
    }

    private static List<Path> texts() {
        return SourceTree.files("", "").stream().filter(file -> {
            String name = file.getFileName().toString();
            return !BINARY.contains(name.substring(name.lastIndexOf('.') + 1)) && !name.equals(".git");
        }).toList();
    }
}
