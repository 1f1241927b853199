package tenken.disk.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/// The workspace being written; paths within it are relative, with slashes.
record Folder(Path root) {
    void text(String path, String content) throws IOException {
        Files.write(place(path), content.getBytes(StandardCharsets.UTF_8));
    }

    LineFile lines(String path) throws IOException {
        return new LineFile(Files.newOutputStream(place(path)));
    }

    /// The header's time is 0 (as `gzip -n` leaves it), so that equal lines give equal bytes.
    LineFile compressedLines(String path) throws IOException {
        return new LineFile(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(place(path)))));
    }

    /// Gives every file the same age.
    void modifiedAt(Instant instant) throws IOException {
        try (var paths = Files.walk(root)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(instant));
            }
        }
    }

    private Path place(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }
}
