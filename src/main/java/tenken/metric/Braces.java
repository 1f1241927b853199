package tenken.metric;

/// Measures the body of a function, character by character, as the system does: by its braces, those in strings and
/// comments included. A line after which as many are closed as opened, though none closed the body, ends it unmeasured.
final class Braces {
    private int depth;
    private int lines;
    private boolean isClosed;

    /// Whether there is nothing more to measure after `here`.
    boolean endWith(char here) {
        switch (here) {
            case '{' -> {
                depth++;
                lines = Math.max(lines, 1);
            }
            case '}' -> {
                depth--;
                isClosed = lines > 0 && depth == 0;
            }
            case '\n' -> {
                if (lines > 0 && depth == 0) {
                    return true;
                }
                lines += lines > 0 ? 1 : 0;
            }
            default -> { }
        }
        return isClosed;
    }

    /// From the line of the first brace to that of the last, both included; 0 for a body that was not closed.
    int lines() {
        return isClosed ? lines : 0;
    }
}
