package tenken.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tenken.event.Origin;
import tenken.source.LineBytes;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Reads a line as it stands in its file.
public final class ReadRawLine implements Job<Origin, RawLine> {
    private final WorkspaceIndex index;

    public ReadRawLine(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public RawLine run(Origin origin, Progress progress, CancelToken cancel) throws Problem {
        try (var lines = new LineBytes(index.file(origin.path()))) {
            LineBytes.Line line = lines.read(origin.offset(), origin.length()).filter(LineBytes.Line::isWhole)
                    .orElseThrow(() -> new Problem(Problem.Kind.TRY_LATER, "line-moved", origin.place()));
            return new RawLine(origin, new String(line.bytes(), StandardCharsets.UTF_8), line.shortened());
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.IO, "cannot-read", origin.path(), String.valueOf(e.getMessage()));
        }
    }
}
