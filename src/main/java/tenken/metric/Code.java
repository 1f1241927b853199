package tenken.metric;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The code of a tool, to be searched.
final class Code {
    private final WatchedText text;

    Code(String text, TimeBudget.Watch watch) {
        this.text = new WatchedText(text, watch);
    }

    /// A place where a pattern matched: UTF-16 positions, half-open, and the line (from 1; lines end with LF) it begins on.
    record Hit(int start, int end, int line) {}

    /// Every match from left to right, none overlapping the one before: what `matchAll` with the `g` flag gives.
    void each(Pattern pattern, Consumer<Hit> sink) {
        Matcher matcher = pattern.matcher(text);
        int line = 1;
        int counted = 0;
        while (matcher.find()) {
            line += lineEnds(counted, matcher.start());
            counted = matcher.start();
            sink.accept(new Hit(matcher.start(), matcher.end(), line));
        }
    }

    int count(Pattern pattern) {
        int[] found = {0};
        each(pattern, hit -> found[0]++);
        return found[0];
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    String excerpt(Hit hit) {
        return Excerpt.of(text.text(), hit.start(), hit.end());
    }

    /// The lines of the body whose first brace follows the beginning of the line of `hit`; 0 where it does not end.
    int bodyLines(Hit hit) {
        var braces = new Braces();
        int at = text.text().lastIndexOf('\n', hit.start() - 1) + 1;
        while (at < text.length() && !braces.endWith(text.charAt(at))) {
            at++;
        }
        return braces.lines();
    }

    private int lineEnds(int from, int to) {
        int found = 0;
        for (int at = from; at < to; at++) {
            found += text.charAt(at) == '\n' ? 1 : 0;
        }
        return found;
    }
}
