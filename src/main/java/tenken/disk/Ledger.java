package tenken.disk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tenken.text.Problem;

/// What the operator has done, one JSON object a line, only ever added to.
///
/// It stands beside the index and cannot be derived again: a line is written in one piece and reaches the disk before
/// anybody is told that it was kept. Undoing is a further line. A line that cannot be read is counted and passed over;
/// what was written after it still holds.
public final class Ledger {
    /// One line.
    ///
    /// @param id   for good
    /// @param act  what was done, in the ledger's own word
    /// @param body the whole line, with what the act needs beside these
    public record Entry(String id, Instant at, String by, String act, JsonNode body) {}

    /// @param entries that stand: undone ones are left out
    /// @param damaged numbers of the lines that cannot be read, from 1
    public record Read(List<Entry> entries, List<Long> damaged) {}

    private static final String UNDO = "undo";
    private static final int MOST_TRIES = 1_000;
    private static final long PAUSE_NANOS = 5_000_000;

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;
    private final String by;

    /// @param by who works here
    public Ledger(Path file, String by) {
        this.file = file;
        this.by = by;
    }

    public Path file() {
        return file;
    }

    /// An empty body for [#append].
    public ObjectNode body() {
        return json.createObjectNode();
    }

    /// @return the line as it now stands, and will for good
    public Entry append(String act, Instant at, ObjectNode body) throws Problem {
        var entry = new Entry(UUID.randomUUID().toString(), at, by, act, body);
        ObjectNode line = json.createObjectNode().put("id", entry.id()).put("at", at.toString()).put("by", by).put("act", act);
        line.setAll(body);
        try {
            write(json.writeValueAsString(line));
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.CANNOT_CREATE, "cannot-write", file);
        }
        return entry;
    }

    /// The entry of this id no longer stands.
    public void undo(String id, Instant at) throws Problem {
        append(UNDO, at, body().put("of", id));
    }

    public Read read() throws Problem {
        List<String> lines;
        try {
            lines = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList() : List.of();
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.IO, "cannot-read", file, String.valueOf(e.getMessage()));
        }
        var entries = new ArrayList<Entry>();
        var damaged = new ArrayList<Long>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                entries.add(entry(json.readTree(lines.get(i))));
            } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
                damaged.add(i + 1L);
            }
        }
        Set<String> undone = new HashSet<>();
        entries.stream().filter(entry -> entry.act().equals(UNDO)).forEach(entry -> undone.add(entry.body().path("of").asText()));
        entries.removeIf(entry -> entry.act().equals(UNDO) || undone.contains(entry.id()));
        return new Read(List.copyOf(entries), List.copyOf(damaged));
    }

    /// The text of a field.
    ///
    /// @throws IllegalArgumentException where the line has none
    public static String text(JsonNode body, String field) {
        if (!body.path(field).isTextual()) {
            throw new IllegalArgumentException(field);
        }
        return body.path(field).asText();
    }

    private static Entry entry(JsonNode line) {
        return new Entry(text(line, "id"), Instant.parse(text(line, "at")), text(line, "by"), text(line, "act"), line);
    }

    /// A line that a crash has left without its end is ended first, so that it spoils no other. One writer at a time: the
    /// lock keeps other processes out, and within one process may be asked for only once.
    private synchronized void write(String line) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var held = lock(channel)) {
            long end = channel.size();
            var last = ByteBuffer.allocate(1);
            boolean broken = end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
            var bytes = ByteBuffer.wrap(((broken ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8));
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// Another ledger of this process may have the file in hand, as when a workspace was just opened anew.
    private static FileLock lock(FileChannel channel) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException busy) {
                if (tries == MOST_TRIES) {
                    throw new IOException("Another write does not end", busy);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
