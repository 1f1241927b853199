package tenken.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBytesTest {
    private record Place(long offset, String line) {}

    @TempDir
    Path folder;

    private final ArrayList<Place> places = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"log", "log.gz"})
    void linesInAnyOrder_areThoseOfTheFile(String name) throws IOException {
        Path file = written(name);
        var random = new Random(6);
        try (var lines = new LineBytes(file)) {
            for (int i = 0; i < 300; i++) {
                Place place = places.get(i < 150 ? i * 10 : random.nextInt(places.size()));
                LineBytes.Line line = lines.read(place.offset(), place.line().length()).orElseThrow();
                assertThat(new String(line.bytes(), StandardCharsets.US_ASCII)).isEqualTo(place.line());
                assertThat(line.isWhole()).isTrue();
                assertThat(line.shortened()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "log.gz"})
    void placeThatIsNoLine_isTold(String name) throws IOException {
        Path file = written(name);
        Place place = places.get(700);
        try (var lines = new LineBytes(file)) {
            assertThat(lines.read(place.offset() + 1, place.line().length() - 1)).get().matches(line -> !line.isWhole(), "begins too late");
            assertThat(lines.read(place.offset(), place.line().length() - 1)).get().matches(line -> !line.isWhole(), "ends too early");
            assertThat(lines.read(places.getLast().offset() + 10_000_000, 5)).as("behind the end").isEmpty();
            assertThat(lines.read(place.offset(), place.line().length())).as("and back").get().matches(LineBytes.Line::isWhole);
            Place last = places.getLast();
            assertThat(lines.read(last.offset(), last.line().length() + 2L)).as("over the end").isEmpty();
        }
    }

    private Path written(String name) throws IOException {
        var random = new Random(1);
        var text = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            String line = i + "x".repeat(1 + (i % 100 == 0 ? 90_000 : random.nextInt(200)));
            places.add(new Place(text.length(), line));
            text.append(line).append('\n');
        }
        Path file = folder.resolve(name);
        try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }
}
