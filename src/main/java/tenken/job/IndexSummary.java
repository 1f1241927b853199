package tenken.job;

import java.util.List;
import java.util.Optional;

/// What a refresh of the index found.
///
/// @param changed  whether anything differs from before
/// @param rebuilt  why the index was made anew, as the last part of the text key `index.rebuilt.<word>`; empty where it was not
public record IndexSummary(
        List<Home.SourceFile> files,
        long events,
        long rejected,
        long tools,
        boolean changed,
        Optional<String> rebuilt,
        long elapsedMs) {

    public record Question(boolean rebuild) {}
}
