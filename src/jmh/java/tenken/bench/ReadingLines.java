package tenken.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tenken.event.LineSink;
import tenken.event.LogLine;
import tenken.event.RejectedLine;
import tenken.source.JsonTokens;
import tenken.source.JsonTokens.Token;
import tenken.source.LineCursor;

/// How quickly is a log split into lines, tokens and events? Lines a second, and `megabytes` a second.
///
/// `jackson` is the library the tokenizer stands beside: it reads the same tokens and no line numbers, and stops at the
/// first damaged line.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingLines {
    private static final double MEGABYTE = 1e6;

    private final byte[] log = MadeUpLog.lines();
    private final JsonFactory jackson = new JsonFactory();

    /// Counts what was read.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Volume {
        public double megabytes;
    }

    @Benchmark
    @OperationsPerInvocation(MadeUpLog.LINES)
    public void split(Volume volume) throws IOException {
        var cursor = new LineCursor(new ByteArrayInputStream(log), 0, 0);
        while (cursor.nextLine()) {
            cursor.finishLine();
        }
        volume.megabytes += log.length / MEGABYTE;
    }

    @Benchmark
    @OperationsPerInvocation(MadeUpLog.LINES)
    public void tokens(Volume volume, Blackhole hole) throws IOException {
        var cursor = new LineCursor(new ByteArrayInputStream(log), 0, 0);
        var tokens = new JsonTokens(cursor);
        while (cursor.nextLine()) {
            tokens.reset();
            for (Token token = tokens.next(); token != Token.END; token = tokens.next()) {
                hole.consume(token);
            }
            cursor.finishLine();
        }
        volume.megabytes += log.length / MEGABYTE;
    }

    @Benchmark
    @OperationsPerInvocation(MadeUpLog.LINES)
    public void jackson(Volume volume, Blackhole hole) throws IOException {
        try (JsonParser parser = jackson.createParser(new ByteArrayInputStream(log))) {
            while (parser.nextToken() != null) {
                hole.consume(parser.currentToken());
            }
        }
        volume.megabytes += log.length / MEGABYTE;
    }

    @Benchmark
    @OperationsPerInvocation(MadeUpLog.LINES)
    public void events(Volume volume, Blackhole hole) throws IOException {
        MadeUpLog.read(log, new LineSink() {
            @Override
            public void readable(LogLine line) {
                hole.consume(line);
            }

            @Override
            public void rejected(RejectedLine line) {
                hole.consume(line);
            }

            @Override
            public void blank() {
                hole.consume(0);
            }
        });
        volume.megabytes += log.length / MEGABYTE;
    }
}
