package tenken.ui.tools;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tenken.metric.ToolFlag;
import tenken.metric.ToolRow;

/// Finds the tools whose id, name, tags or flags hold every word typed; wide letters and capitals count as their plain ones.
///
/// @param typed   as it stands in the field
/// @param flags   a flag in the operator's words
/// @param broken  what a file that cannot be loaded is called
record ToolFilter(String typed, Function<ToolFlag, String> flags, String broken) implements Predicate<ToolLine> {
    @Override
    public boolean test(ToolLine line) {
        String all = plain(String.join("\n", words(line).toList()));
        return Stream.of(plain(typed).trim().split("\\s+")).allMatch(all::contains);
    }

    private Stream<String> words(ToolLine line) {
        var names = Stream.of(line.id(), line.name(), line.file());
        var tags = line.tool().stream().map(ToolRow::definition).flatMap(tool -> tool.tags().stream());
        var flagged = line.flags().stream().flatMap(flag -> Stream.of(flag.word(), flags.apply(flag)));
        var state = line.isBroken() ? Stream.of(broken) : Stream.<String>empty();
        return Stream.of(names, tags, flagged, state).flatMap(part -> part);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
