package tenken.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Takes the time of things done several times over, and prints what was found as one JSON document.
final class Timings {
    /// Something to be timed.
    interface Deed {
        void run() throws Exception;
    }

    /// @param p50Ms half of the rounds were quicker
    /// @param p95Ms nineteen of twenty were
    record Timing(double p50Ms, double p95Ms, int rounds) {}

    /// What takes long is timed less often, but never less often than this.
    private static final int FEWEST_ROUNDS = 5;
    private static final double MOST_MS = 3_000;

    private final Map<String, Object> found = new LinkedHashMap<>();

    void take(String name, int warmUps, int rounds, Deed deed) throws Exception {
        for (int i = rounds(warmUps, timeOf(deed)); i > 0; i--) {
            deed.run();
        }
        int times = rounds(rounds, timeOf(deed));
        var took = new double[times];
        for (int i = 0; i < times; i++) {
            took[i] = timeOf(deed);
        }
        put(name, timing(took));
    }

    private static int rounds(int asked, double oneMs) {
        return Math.max(Math.min(asked, FEWEST_ROUNDS), (int) Math.min(asked, MOST_MS / oneMs));
    }

    private static double timeOf(Deed deed) throws Exception {
        long begin = System.nanoTime();
        deed.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    void put(String name, Object value) {
        found.put(name, value);
    }

    static Timing timing(double[] tookMs) {
        double[] sorted = tookMs.clone();
        Arrays.sort(sorted);
        return new Timing(sorted[(sorted.length - 1) / 2], sorted[(int) Math.ceil(0.95 * sorted.length) - 1], sorted.length);
    }

    void print() throws Exception {
        System.out.println(new ObjectMapper().writeValueAsString(found));
    }
}
