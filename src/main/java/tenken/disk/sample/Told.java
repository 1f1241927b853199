package tenken.disk.sample;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A line of a log that stands for itself: part of the story, or damage.
///
/// @param bytes    with whatever ends the line
/// @param readable whether a careful reader gets an event out of it
/// @param ran      the tool whose run it tells of
record Told(long atMs, byte[] bytes, boolean readable, Optional<SampleTool> ran) {
    static Told line(long atMs, String line) {
        return new Told(atMs, bytes(line + "\n"), true, Optional.empty());
    }

    static Told run(long atMs, SampleTool tool, byte[] bytes) {
        return new Told(atMs, bytes, true, Optional.of(tool));
    }

    static Told unreadable(long atMs, byte[] bytes) {
        return new Told(atMs, bytes, false, Optional.empty());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
