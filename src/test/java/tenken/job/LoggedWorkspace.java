package tenken.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.index.FileState;
import tenken.index.IndexReader;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;
import tenken.workspace.Workspace;

/// A workspace of real files, with the jobs that read it.
final class LoggedWorkspace {
    static final String LIVE = ".pi/logs/dynamic-tools-audit.jsonl";
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    final Path root;
    final WorkspaceIndex index;
    final RefreshIndex refresh;
    Progress progress = new Progress();

    LoggedWorkspace(Path folder) throws IOException {
        this(folder, 200_000);
    }

    LoggedWorkspace(Path folder, long linesACommit) throws IOException {
        root = folder.resolve("workspace");
        Files.createDirectories(root.resolve(".pi/logs"));
        index = new WorkspaceIndex(new Workspace(root, folder.resolve("state"), Optional.empty()));
        refresh = new RefreshIndex(index, linesACommit);
    }

    Path file(String path) {
        return root.resolve(path);
    }

    Path database() {
        return index.index().file();
    }

    LoggedWorkspace append(String path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return this;
    }

    LoggedWorkspace log(String text) throws IOException {
        return append(LIVE, text);
    }

    LoggedWorkspace pack(String path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.write(file(path), gzip(text));
        return this;
    }

    IndexSummary refresh() throws Problem {
        progress = new Progress();
        return refresh.run(new IndexSummary.Question(false), progress, new CancelToken());
    }

    long count(EventFilter filter) throws Problem {
        return new FindEvents(index).count(filter, new CancelToken());
    }

    long count() throws Problem {
        return count(EventFilter.ALL);
    }

    List<Event> find(EventFilter filter) throws Problem {
        return new FindEvents(index).run(new EventPage.Question(filter, false, 0, 10_000), new Progress(), new CancelToken()).events();
    }

    FileState state(String path) throws Problem {
        return index.look(IndexReader::files).stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow();
    }

    /// A run of the command: `number` is the second after [#START] at which it ran, and its duration.
    static String run(int number) {
        return run(number, true, "");
    }

    static String run(int number, boolean success, String error) {
        return "{\"timestamp\":\"%s\",\"action\":\"run_dynamic_tool\",\"toolId\":\"dt_%012x\",\"toolName\":\"tool_%d\",\"success\":%b,\"details\":{\"executionTimeMs\":%d}%s}\n"
                .formatted(START.plusSeconds(number), number % 7, number % 7, success, number, error.isEmpty() ? "" : ",\"error\":\"" + error + "\"");
    }

    static String runs(int from, int to) {
        var lines = new StringBuilder();
        for (int number = from; number < to; number++) {
            lines.append(run(number));
        }
        return lines.toString();
    }

    /// `tool.create` or `tool.delete`, as the library writes it.
    static String libraryLine(String act, Instant at, String toolId) {
        return "{\"id\":\"audit_%s\",\"timestamp\":\"%s\",\"action\":\"tool.%s\",\"toolId\":\"%s\",\"toolName\":\"t\",\"actor\":\"extension\",\"details\":{},\"success\":true}\n"
                .formatted(at.toEpochMilli(), at, act, toolId);
    }

    /// `create_tool` or `delete_dynamic_tool`, as the command writes it.
    static String commandLine(String act, Instant at, String toolId) {
        return "{\"timestamp\":\"%s\",\"action\":\"%s\",\"toolId\":\"%s\",\"toolName\":\"t\",\"success\":true}\n"
                .formatted(at, act.equals("create") ? "create_tool" : "delete_dynamic_tool", toolId);
    }

    static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
