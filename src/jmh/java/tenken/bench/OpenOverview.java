package tenken.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// Opens a workspace whose index is there, makes every number of the overview, and ends. Timed from outside, as a process.
///
///     OpenOverview WORKSPACE STATE NOW [again]
///
/// With `again` it does so twice in one process and prints how many bytes the second time asked of the machine, index and
/// logs together; the first time also reads the program.
final class OpenOverview {
    private OpenOverview() {}

    public static void main(String[] arguments) throws Exception {
        open(arguments);
        if (arguments.length > 3) {
            long before = bytesRead();
            open(arguments);
            var found = new Timings();
            found.put("bytes", bytesRead() - before);
            before = bytesRead();
            new OpenedConsole(Path.of(arguments[0]), Path.of(arguments[1]), Instant.parse(arguments[2])).refresh();
            found.put("lookBytes", bytesRead() - before);
            found.print();
        }
    }

    private static void open(String[] arguments) throws Exception {
        new OpenedConsole(Path.of(arguments[0]), Path.of(arguments[1]), Instant.parse(arguments[2])).overview();
    }

    /// What this process has asked to read so far, from memory or disk alike; Linux counts it.
    private static long bytesRead() throws IOException {
        Map<String, Long> io = Files.readAllLines(Path.of("/proc/self/io")).stream().map(line -> line.split(": "))
                .collect(java.util.stream.Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
        return io.getOrDefault("rchar", 0L);
    }
}
