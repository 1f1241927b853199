package tenken.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tenken.event.Condition;
import tenken.event.Condition.Matching;
import tenken.source.LogFile;
import tenken.source.dynamictools.LogFiles;
import tenken.source.search.LineQuery;
import tenken.source.search.LogSearch;
import tenken.source.search.Stretch;
import tenken.text.Problem;
import tenken.work.CancelToken;

/// How many times a second can a log of [#COPIES] × 20,000 lines (some 160 MB, in the page cache) be searched for a text?
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Searching {
    private static final int COPIES = 25;

    private Path file = Path.of("");
    private LogFile log = MadeUpLog.file(file, 0);

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("tenken-search", ".jsonl");
        byte[] lines = MadeUpLog.lines();
        for (int i = 0; i < COPIES; i++) {
            Files.write(file, lines, StandardOpenOption.APPEND);
        }
        log = MadeUpLog.file(file, Files.size(file));
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public long seldom() throws IOException, Problem {
        return hits(new Condition.InLine("position 77777", Matching.EXACT));
    }

    @Benchmark
    public long often() throws IOException, Problem {
        return hits(new Condition.InLine("日誌", Matching.EXACT));
    }

    @Benchmark
    public long anyCase() throws IOException, Problem {
        return hits(new Condition.InLine("ECONNrefused", Matching.FOLDED));
    }

    @Benchmark
    public long expression() throws IOException, Problem {
        return hits(new Condition.InLine("status code 5\\d\\d", Matching.REGEX));
    }

    private long hits(Condition condition) throws IOException, Problem {
        var count = new long[1];
        try (var search = new LogSearch(LineQuery.of(List.of(condition)), LogFiles::format, false)) {
            search.search(new Stretch(log, 0, log.bytes()), false, (hits, length) -> count[0] += hits.count(), new CancelToken());
        }
        return count[0];
    }
}
