package tenken.disk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tenken.text.Problem;
import tenken.time.Timestamp;

/// What the operator has written of one workspace: the notes of the weekly reports, and where the last report went.
///
/// Kept apart from the index, since it cannot be derived again. A file that cannot be read is never written over.
public final class OperatorRecords {
    /// A report that was written.
    public record WrittenReport(Path file, Instant writtenAt) {}

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path file;

    /// @param folder Tenken's own folder for the workspace
    public OperatorRecords(Path folder) {
        this.file = folder.resolve("records.json");
    }

    /// What was written for a week under "next week"; empty for nothing.
    public String reportNotes(String week) throws Problem {
        return read().path("report_notes").path(week).asText("");
    }

    /// The report written last, if it still stands where it was written.
    public Optional<WrittenReport> lastReport() throws Problem {
        JsonNode last = read().path("last_report");
        Optional<Timestamp> at = Timestamp.parse(last.path("written_at").asText(""));
        Path path = Path.of(last.path("file").asText(""));
        return at.isPresent() && Files.isRegularFile(path) ? Optional.of(new WrittenReport(path, at.get().instant())) : Optional.empty();
    }

    public void keepReport(String week, String notes, Path written, Instant at) throws Problem {
        ObjectNode records = read();
        if (notes.isEmpty()) {
            records.withObject("/report_notes").remove(week);
        } else {
            records.withObject("/report_notes").put(week, notes);
        }
        records.withObject("/last_report").put("file", written.toAbsolutePath().toString()).put("written_at", at.toString());
        try {
            WholeFile.write(file, json.writeValueAsBytes(records));
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.CANNOT_CREATE, "cannot-write", file);
        }
    }

    private ObjectNode read() throws Problem {
        if (!Files.exists(file)) {
            return json.createObjectNode();
        }
        try {
            if (json.readTree(Files.readAllBytes(file)) instanceof ObjectNode records) {
                return records;
            }
            throw new Problem(Problem.Kind.DAMAGED_DATA, "records-damaged", file);
        } catch (JsonProcessingException e) {
            throw new Problem(e, Problem.Kind.DAMAGED_DATA, "records-damaged", file);
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.IO, "cannot-read", file, String.valueOf(e.getMessage()));
        }
    }
}
