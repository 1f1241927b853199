package tenken.source.search;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/// A regular expression whose time grows with the line and no quicker, by RE2.
///
/// RE2 and Java read some expressions differently. Taken is only what both read alike, and of the lines only those in
/// which the differences that are left cannot show: other ends of lines than LF, and letters beyond ASCII where case or the
/// ends of words are asked for.
final class LinearRegex {
    private static final java.util.regex.Pattern DIFFERENT = java.util.regex.Pattern.compile(
            "\\(\\?(?!:|[ism]+\\)|[ism]+:)|\\\\[^dDwWsSbBtnrf\\W]|&&|\\[[^\\]]*\\[|\\[\\^?\\]");
    private static final java.util.regex.Pattern ODD = java.util.regex.Pattern.compile("[\\x0B\\r\\u0085\\u2028\\u2029]");

    private static final java.util.regex.Pattern NEEDS_ASCII = java.util.regex.Pattern.compile("\\(\\?|\\\\[bB]");

    private static final long BUDGET_NS = 2_000_000_000;

    private final Pattern pattern;
    private final boolean needsAscii;

    private LinearRegex(Pattern pattern, boolean needsAscii) {
        this.pattern = pattern;
        this.needsAscii = needsAscii;
    }

    /// Empty where RE2 does not know the pattern, or may take it otherwise.
    static Optional<LinearRegex> of(String regex) {
        if (DIFFERENT.matcher(regex).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LinearRegex(Pattern.compile(regex), NEEDS_ASCII.matcher(regex).find()));
        } catch (PatternSyntaxException | StackOverflowError unknown) {
            return Optional.empty();
        }
    }

    boolean meansTheSameIn(String line) {
        return !ODD.matcher(line).find() && (!needsAscii || line.chars().allMatch(c -> c < 0x80));
    }

    /// @throws RanAway where even so the time runs out, as it may with a line of a megabyte and an expression as long
    boolean isFoundIn(String line) {
        return pattern.matcher(new Timed(line, System.nanoTime() + BUDGET_NS)).find();
    }

    /// Is read once from end to end, each letter for all that the expression may still be.
    private record Timed(String text, long deadline) implements CharSequence {
        private static final int MASK = 255;

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if ((index & MASK) == MASK && System.nanoTime() > deadline) {
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
            return text;
        }
    }
}
