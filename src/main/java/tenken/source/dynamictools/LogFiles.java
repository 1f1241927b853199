package tenken.source.dynamictools;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tenken.event.EventFilter.Stream;
import tenken.source.LineCursor;
import tenken.source.LineFormat;
import tenken.source.LogFile;

/// Finds the logs of a `.pi` workspace: the live audit log, its archives, and the general event logs.
///
/// Names are matched whole, so that what recovery recipes leave behind (`….corrupted`, `….old`, `….new`, `…-fixed.jsonl`,
/// `audit-evidence-…`) is never taken for a log.
public final class LogFiles {
    private static final String LIVE = "dynamic-tools-audit.jsonl";
    private static final Pattern ACTIVITY = Pattern.compile("events-\\d{4}-\\d{2}-\\d{2}(-\\d{4}-\\d{2}-\\d{2}T\\d{2}-\\d{2}-\\d{2})?\\.jsonl(\\.gz)?");
    private static final Pattern ARCHIVE = Pattern.compile("dynamic-tools-audit-.+\\.jsonl\\.gz");
    private static final Pattern LEFT_OVER = Pattern.compile(".*-fixed\\.jsonl\\.gz|audit-evidence-.*");
    private static final Pattern IN_ARCHIVE_FOLDER = Pattern.compile(".+\\.jsonl\\.gz");

    private LogFiles() {}

    /// Archives first, then the live logs, each by path. Files that vanish or cannot be looked at meanwhile are left out.
    ///
    /// @throws IOException where `.pi/logs` is there but cannot be listed
    public static List<LogFile> find(Path workspace) throws IOException {
        var found = new ArrayList<LogFile>();
        Path logs = workspace.resolve(".pi").resolve("logs");
        for (Path file : list(logs)) {
            String name = file.getFileName().toString();
            if (name.equals(LIVE) || isOne(ACTIVITY, name) || isOne(ARCHIVE, name)) {
                look(workspace, file).ifPresent(found::add);
            }
        }
        for (Path file : list(logs.resolve("archive"))) {
            String name = file.getFileName().toString();
            if (isOne(IN_ARCHIVE_FOLDER, name)) {
                look(workspace, file).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing((LogFile file) -> !file.archived()).thenComparing(LogFile::path));
        return List.copyOf(found);
    }

    private static boolean isOne(Pattern kind, String name) {
        return kind.matcher(name).matches() && !LEFT_OVER.matcher(name).matches();
    }

    /// How the lines of `file` are written.
    public static LineFormat format(LogFile file, LineCursor line) {
        return switch (file.stream()) {
            case AUDIT -> new AuditLines(line, file.path());
            case ACTIVITY -> new ActivityLines(line, file.path());
        };
    }

    private static List<Path> list(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            var files = new ArrayList<Path>();
            entries.forEach(files::add);
            return files;
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return List.of();
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static Optional<LogFile> look(Path workspace, Path file) {
        try {
            // A link is followed: reading it is safe. Only a regular file is read; a pipe would wait for ever.
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            String name = file.getFileName().toString();
            boolean compressed = name.endsWith(".gz");
            Stream stream = name.startsWith("events-") ? Stream.ACTIVITY : Stream.AUDIT;
            String path = workspace.relativize(file).toString().replace('\\', '/');
            String identity = String.valueOf(attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey());
            return Optional.of(new LogFile(
                    file, path, stream, compressed, compressed, identity, attributes.size(), attributes.lastModifiedTime().toMillis()));
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }
}
