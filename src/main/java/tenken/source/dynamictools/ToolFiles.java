package tenken.source.dynamictools;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import tenken.tool.ToolDefinition;
import tenken.tool.UnreadableTool;
import tenken.tool.UnreadableTool.Reason;

/// Reads the tool definitions of a workspace: every `*.json` directly in `.pi/tools`, whatever it is called.
///
/// One file is in memory at a time, and never more than [#MAX_BYTES] of it. What is not a plain file (a link, a pipe, a
/// folder) is named and not opened: a link may lead anywhere, and a pipe may never end.
public final class ToolFiles {
    /// The largest definition that is read.
    public static final long MAX_BYTES = 1 << 20;

    private static final String FOLDER = ".pi/tools";

    private final List<ToolDefinition> tools = new ArrayList<>();
    private final List<UnreadableTool> unreadable = new ArrayList<>();

    private ToolFiles() {}

    /// What was found, both lists in the order of file names.
    public record Found(List<ToolDefinition> tools, List<UnreadableTool> unreadable) {
        public Found {
            tools = List.copyOf(tools);
            unreadable = List.copyOf(unreadable);
        }
    }

    /// Reads all definitions of the workspace at `root`; none where it has no `.pi/tools`.
    ///
    /// A `.pi/tools` that leads out of the workspace, is no folder, or cannot be listed, is itself named as unreadable.
    public static Found read(Path root) {
        var files = new ToolFiles();
        Path folder = root.resolve(".pi").resolve("tools");
        try {
            if (Files.isDirectory(folder) && folder.toRealPath().startsWith(root.toRealPath())) {
                definitions(folder).forEach(files::take);
            } else if (Files.exists(folder)) {
                files.setAside(FOLDER, Reason.NOT_A_FILE);
            }
        } catch (IOException e) {
            files.setAside(FOLDER, Reason.CANNOT_READ);
        }
        return files.found();
    }

    /// Reads one file of the folder, as if it had just been found there.
    static Found readOne(Path file) {
        var files = new ToolFiles();
        files.take(file);
        return files.found();
    }

    private static List<Path> definitions(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (entry.toString().endsWith(".json")) {
                    files.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    private void take(Path file) {
        String name = FOLDER + "/" + file.getFileName();
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                setAside(name, Reason.NOT_A_FILE);
            } else if (attributes.size() > MAX_BYTES) {
                setAside(name, Reason.TOO_LARGE);
            } else {
                interpret(name, bytes(file));
            }
        } catch (IOException e) {
            setAside(name, Reason.CANNOT_READ);
        }
    }

    /// One byte more than is allowed, should the file have grown meanwhile.
    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes((int) MAX_BYTES + 1);
        }
    }

    private void interpret(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            setAside(name, Reason.TOO_LARGE);
            return;
        }
        var text = new Utf8Text(bytes);
        try {
            tools.add(DefinitionReader.read(name, bytes.length, text.text()));
        } catch (Unfit e) {
            unreadable.add(new UnreadableTool(name, e.reason(), e.detail(), OptionalLong.of(text.byteOffset(e.at()))));
        }
    }

    private void setAside(String file, Reason reason) {
        unreadable.add(new UnreadableTool(file, reason, "", OptionalLong.empty()));
    }

    private Found found() {
        return new Found(tools, unreadable);
    }
}
