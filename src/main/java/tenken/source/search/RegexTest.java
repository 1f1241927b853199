package tenken.source.search;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tenken.text.Problem;

/// Whether a regular expression is found in a line.
///
/// Java's own engine is quick for nearly every pattern and line, and endless for a few. It is given a budget for a line;
/// where that runs out and the pattern means the same to RE2, whose time grows with the line alone, RE2 decides. Each
/// time it happens the budget becomes smaller, so that a log full of such lines is gone through all the same.
final class RegexTest implements LineTest {
    static final RegexTest NONE = new RegexTest(Pattern.compile(""), Optional.empty());
    private static final long LEAST_NS = 1_000_000;

    private final Pattern pattern;
    private final Optional<LinearRegex> linear;
    private final AtomicLong budgetNs = new AtomicLong(RanAway.BUDGET_MS * 1_000_000);

    private RegexTest(Pattern pattern, Optional<LinearRegex> linear) {
        this.pattern = pattern;
        this.linear = linear;
    }

    /// @throws Problem where it is none
    static RegexTest of(String regex) throws Problem {
        try {
            return new RegexTest(Pattern.compile(regex), LinearRegex.of(regex));
        } catch (PatternSyntaxException e) {
            throw new Problem(e, Problem.Kind.USAGE, "bad-regex", regex, e.getDescription(), e.getIndex() + 1);
        }
    }

    @Override
    public boolean passes(byte[] bytes, int from, int to) {
        var line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        long budget = budgetNs.get();
        try {
            return pattern.matcher(new WatchedText(line, System.nanoTime() + budget)).find();
        } catch (RanAway | StackOverflowError endless) {
            if (linear.isEmpty() || !linear.get().meansTheSameIn(line)) {
                throw new RanAway();
            }
            budgetNs.compareAndSet(budget, Math.max(LEAST_NS, budget / 2));
            return linear.get().isFoundIn(line);
        }
    }
}
