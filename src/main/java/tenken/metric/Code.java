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

    /// The lines of the body whose first brace follows the beginning of the line of `hit`, braces' lines included;
    /// 0 where it does not end.
    ///
    /// Braces in strings and comments count, and a line that balances without closing anything ends the search: that
    /// is how the system measures.
    int bodyLines(Hit hit) {
        int depth = 0;
        int lines = 0;
        for (int at = text.text().lastIndexOf('\n', hit.start() - 1) + 1; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '{' -> {
                    depth++;
                    lines = Math.max(lines, 1);
                }
                case '}' -> {
                    depth--;
                    if (lines > 0 && depth == 0) {
                        return lines;
                    }
                }
                case '\n' -> {
                    if (lines > 0 && depth == 0) {
                        return 0;
                    }
                    lines += lines > 0 ? 1 : 0;
                }
                default -> { }
            }
        }
        return 0;
    }

    private int lineEnds(int from, int to) {
        int found = 0;
        for (int at = from; at < to; at++) {
            found += text.charAt(at) == '\n' ? 1 : 0;
        }
        return found;
    }
}
