package tenken;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import tenken.cli.CommandLineFace;

/// A workspace and a state folder of a test's own, and Tenken's commands run in them through the real wiring.
public final class Workbench {
    /// What a command left behind.
    public record Ran(int status, String out, String err) {
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException("not one JSON document: " + out + err, e);
            }
        }

        public List<JsonNode> lines() {
            return out.lines().map(line -> new Ran(0, line, "").json()).toList();
        }
    }

    private final Path workspace;
    private final Path state;
    private final List<String> audit = new ArrayList<>();

    public Workbench(Path folder) {
        this.workspace = folder.resolve("workspace");
        this.state = folder.resolve("state");
        write(".pi/tools/.keep", "");
    }

    public Path workspace() {
        return workspace;
    }

    public Path state() {
        return state;
    }

    /// Lines of the audit log; each ends in a line feed.
    public Workbench audit(String... lines) {
        audit.addAll(List.of(lines));
        return write(".pi/logs/dynamic-tools-audit.jsonl", String.join("\n", audit) + "\n");
    }

    public Workbench write(String path, String text) {
        try {
            Path file = workspace.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// A definition as the system writes one.
    public Workbench tool(String id, String name, String createdAt, double confidence, int usageCount) {
        return write(".pi/tools/" + id + ".json", """
                {"id":"%s","name":"%s","description":"d","mode":"function","parameters":[],"code":"return 1;","createdAt":"%s","updatedAt":"%s",\
                "usageCount":%d,"confidenceScore":%s,"verificationStatus":"passed","tags":[],"createdBy":"extension"}"""
                .formatted(id, name, createdAt, createdAt, usageCount, confidence));
    }

    /// A run as the command writes it (shape B).
    public static String run(String at, String toolId, String name, boolean success, long milliseconds, String error) {
        String tail = success ? "" : ",\"error\":\"" + error + "\"";
        return "{\"timestamp\":\"%s\",\"action\":\"run_dynamic_tool\",\"toolId\":\"%s\",\"toolName\":\"%s\",\"success\":%s,\"details\":{\"executionTimeMs\":%d}%s}"
                .formatted(at, toolId, name, success, milliseconds, tail);
    }

    public static String succeeded(String at, String toolId, String name) {
        return run(at, toolId, name, true, 10, "");
    }

    public static String failed(String at, String toolId, String name) {
        return run(at, toolId, name, false, 10, "no");
    }

    /// The two lines one creation leaves.
    public static String[] created(String at, String toolId, String name) {
        return new String[] {
            "{\"id\":\"audit_%s\",\"timestamp\":\"%s\",\"action\":\"tool.create\",\"toolId\":\"%s\",\"toolName\":\"%s\",\"actor\":\"extension\",\"details\":{\"mode\":\"function\"},\"success\":true}"
                    .formatted(toolId, at, toolId, name),
            "{\"timestamp\":\"%s\",\"action\":\"create_tool\",\"toolId\":\"%s\",\"toolName\":\"%s\",\"success\":true,\"details\":{\"safetyScore\":1}}"
                    .formatted(at, toolId, name)};
    }

    /// The two lines one deletion leaves.
    public static String[] deleted(String at, String toolId, String name) {
        return new String[] {
            "{\"id\":\"audit_d%s\",\"timestamp\":\"%s\",\"action\":\"tool.delete\",\"toolId\":\"%s\",\"toolName\":\"%s\",\"actor\":\"extension\",\"details\":{\"deletedAt\":\"%s\"},\"success\":true}"
                    .formatted(toolId, at, toolId, name, at),
            "{\"timestamp\":\"%s\",\"action\":\"delete_dynamic_tool\",\"toolId\":\"%s\",\"toolName\":\"%s\",\"success\":true}".formatted(at, toolId, name)};
    }

    /// Runs a command in this workspace with this state folder, in English.
    public Ran tenken(String... arguments) {
        var all = new ArrayList<>(List.of("-w", workspace.toString(), "--state", state.toString(), "--lang", "en"));
        all.addAll(List.of(arguments));
        return bare(all.toArray(String[]::new));
    }

    /// Runs a command with these arguments alone.
    public static Ran bare(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status;
        try (var outStream = new PrintStream(out, false, StandardCharsets.UTF_8); var errStream = new PrintStream(err, false, StandardCharsets.UTF_8)) {
            status = new CommandLineFace(outStream, errStream, Surroundings::texts, Wiring::new).run(arguments);
        }
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Everything below a folder: kind, length, time and hash of each entry.
    public static Map<String, String> fingerprints(Path folder) {
        var found = new TreeMap<String, String>();
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.toList()) {
                var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                String content = attributes.isRegularFile()
                        ? HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(entry))) : "-";
                found.put(folder.relativize(entry).toString(),
                        attributes.isDirectory() + " " + attributes.size() + " " + attributes.lastModifiedTime() + " " + content);
            }
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
