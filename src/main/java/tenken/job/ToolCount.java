package tenken.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.TreeMap;
import tenken.source.dynamictools.ToolFiles;

/// Counts the definitions, and notices when one of them has changed, without reading them each time.
final class ToolCount {
    private final Path root;
    private String signature = "";
    private long loadable;

    ToolCount(Path root) {
        this.root = root;
    }

    /// @return whether a definition has come, gone or changed since the last look
    boolean look() {
        String now = signature();
        boolean changed = !now.equals(signature);
        if (changed) {
            signature = now;
            loadable = ToolFiles.read(root).tools().size();
        }
        return changed;
    }

    long loadable() {
        return loadable;
    }

    private String signature() {
        var files = new TreeMap<String, String>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(".pi").resolve("tools"), "*.json")) {
            for (Path file : entries) {
                files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis());
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException goneMeanwhile) {
            files.put("", "incomplete");
        }
        return files.toString();
    }
}
