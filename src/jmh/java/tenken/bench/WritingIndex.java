package tenken.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tenken.event.LogLine;
import tenken.index.FileState;
import tenken.index.Index;
import tenken.index.IndexWriter;
import tenken.text.Problem;

/// How many rows a second does the index take, roll-ups and dictionaries included, until they are put down?
///
/// Each round puts 20,000 newer rows into the same index, as one refresh after another does.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WritingIndex {
    private final List<LogLine> lines = MadeUpLog.read(MadeUpLog.lines());

    private static final long SPAN_MS = MadeUpLog.LINES * 1_000L;

    private long rounds;
    private Path folder = Path.of("");
    private Index index = new Index(folder);

    @Setup
    public void make() throws IOException, Problem {
        folder = Files.createTempDirectory("tenken-index");
        index = new Index(folder);
        index.prepare();
    }

    @TearDown
    public void delete() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    @OperationsPerInvocation(MadeUpLog.LINES)
    public long rows() throws IOException, Problem {
        try (IndexWriter writer = index.writer()) {
            List<FileState> known = writer.files();
            FileState state = known.isEmpty()
                    ? new FileState(0, "made-up", "AUDIT", false, "made up", 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty()) : known.getFirst();
            FileState begun = writer.begin(state);
            long laterMs = rounds++ * SPAN_MS;
            lines.forEach(line -> writer.readable(later(line, laterMs)));
            FileState done = writer.commit(begun);
            writer.finish();
            return done.events();
        }
    }

    private static LogLine later(LogLine line, long ms) {
        return new LogLine(line.atMs() + ms, line.nanos(), line.kind(), line.targetId(), line.target(), line.actor(), line.durationMs(), line.message(),
                line.template(), line.security(), line.identity() + ms, line.oddities(), line.line(), line.offset(), line.length());
    }
}
