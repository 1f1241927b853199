package tenken.source.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import tenken.event.Condition;
import tenken.event.Condition.InLine;
import tenken.event.Condition.Matching;
import tenken.event.EventFilter.Stream;
import tenken.source.LogFile;
import tenken.source.dynamictools.LogFiles;
import tenken.text.Problem;
import tenken.work.CancelToken;

/// A log of made-up lines, and what a search finds in it.
final class SearchedLog {
    final Path file;
    final long length;

    SearchedLog(Path folder, byte[] content, boolean packed) throws IOException {
        file = folder.resolve(packed ? "log.jsonl.gz" : "log.jsonl");
        length = content.length;
        Files.write(file, packed ? gzip(content) : content);
    }

    SearchedLog(Path folder, String content) throws IOException {
        this(folder, content.getBytes(StandardCharsets.UTF_8), false);
    }

    static Condition exact(String text) {
        return new InLine(text, Matching.EXACT);
    }

    static Condition folded(String text) {
        return new InLine(text, Matching.FOLDED);
    }

    static Condition regex(String text) {
        return new InLine(text, Matching.REGEX);
    }

    /// Where the lines begin that are found, in the order in which they are handed out.
    List<Long> offsets(boolean backwards, Condition... conditions) throws IOException, Problem {
        var offsets = new ArrayList<Long>();
        try (var search = new LogSearch(LineQuery.of(List.of(conditions)), LogFiles::format, false)) {
            search.search(stretch(0, length), backwards, (hits, length) -> {
                for (int i = 0; i < hits.count(); i++) {
                    offsets.add(hits.offset(i));
                }
            }, new CancelToken());
        }
        return offsets;
    }

    /// How many lines are found.
    int count(Condition... conditions) throws IOException, Problem {
        return offsets(false, conditions).size();
    }

    Stretch stretch(long from, long to) {
        boolean packed = file.toString().endsWith(".gz");
        return new Stretch(new LogFile(file, file.getFileName().toString(), Stream.AUDIT, packed, packed, "one", length, 1), from, to);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
