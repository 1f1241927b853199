package tenken.job;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tenken.event.EventFilter;
import tenken.text.Problem;

/// Says whether a raw line holds what is searched: a text letter for letter, a regular expression, or both.
///
/// A regular expression has [#BUDGET_MS] for a line; one that runs away ends the search with a word of advice
/// instead of running on.
final class LineSearch implements Predicate<byte[]> {
    static final long BUDGET_MS = 200;

    private final byte[] text;
    private final Pattern pattern;

    private LineSearch(byte[] text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    static boolean isWanted(EventFilter filter) {
        return filter.text().isPresent() || filter.regex().isPresent();
    }

    /// @throws Problem where the regular expression is none
    static LineSearch of(EventFilter filter) throws Problem {
        String regex = filter.regex().orElse("");
        try {
            return new LineSearch(filter.text().orElse("").getBytes(StandardCharsets.UTF_8), Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            throw new Problem(e, Problem.Kind.USAGE, "bad-regex", regex, e.getDescription(), e.getIndex() + 1);
        }
    }

    @Override
    public boolean test(byte[] line) {
        return holdsText(line) && (pattern.pattern().isEmpty() || finds(line));
    }

    private boolean finds(byte[] line) {
        try {
            return pattern.matcher(new Watched(new String(line, StandardCharsets.UTF_8), System.nanoTime() + BUDGET_MS * 1_000_000)).find();
        } catch (StackOverflowError tooDeep) {
            throw new RanAway();
        }
    }

    private boolean holdsText(byte[] line) {
        if (text.length == 0) {
            return true;
        }
        for (int at = 0; at <= line.length - text.length; at++) {
            if (line[at] == text[0] && Arrays.equals(line, at, at + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }

    /// The regular expression took too long for a line.
    static final class RanAway extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A text that stops whoever reads it for too long.
    private static final class Watched implements CharSequence {
        private static final int READS_A_LOOK = 4_096;

        private final CharSequence text;
        private final long deadline;
        private int reads;

        Watched(CharSequence text, long deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++reads % READS_A_LOOK == 0 && System.nanoTime() > deadline) {
                throw new RanAway();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
