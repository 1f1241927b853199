package tenken.bench;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How long after lines were appended does an open console know every number of the overview again?
///
///     AppendedLines WORKSPACE STATE NOW LINES LINES_A_ROUND ROUNDS
///
/// LINES is a file with the lines to append; the workspace's log grows by them.
final class AppendedLines {
    private AppendedLines() {}

    public static void main(String[] arguments) throws Exception {
        Path workspace = Path.of(arguments[0]);
        var console = new OpenedConsole(workspace, Path.of(arguments[1]), Instant.parse(arguments[2]));
        int linesARound = Integer.parseInt(arguments[4]);
        int rounds = Integer.parseInt(arguments[5]);
        Path log = workspace.resolve(".pi/logs/dynamic-tools-audit.jsonl");
        console.overview();
        var took = new double[rounds];
        var refresh = new double[rounds];
        try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[3]))) {
            for (int round = -2; round < rounds; round++) {
                Files.write(log, next(lines, linesARound), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
                long begin = System.nanoTime();
                console.refresh();
                long refreshed = System.nanoTime();
                console.home();
                console.trends(false);
                if (round >= 0) {
                    took[round] = (System.nanoTime() - begin) / 1e6;
                    refresh[round] = (refreshed - begin) / 1e6;
                }
            }
        }
        var found = new Timings();
        found.put("appended", Timings.timing(took));
        found.put("refreshed", Timings.timing(refresh));
        found.put("events", console.home().events());
        found.print();
    }

    private static List<String> next(BufferedReader lines, int count) throws Exception {
        var next = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            next.add(lines.readLine());
        }
        return next;
    }
}
