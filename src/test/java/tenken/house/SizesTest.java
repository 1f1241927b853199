package tenken.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Files stay small: it is the long tail that makes a program hard to read.
class SizesTest {
    private static final int LONGEST = 300;
    private static final int MOST_IN_TWENTY = 240;

    private static final Map<String, Long> LINES = lines();

    @Test
    void everyFile_hasAtMostThreeHundredLines() {
        var tooLong = new TreeMap<String, Long>();
        LINES.forEach((file, lines) -> {
            if (lines > LONGEST) {
                tooLong.put(file, lines);
            }
        });
        assertThat(tooLong).as("divide it by its reasons to change; the longest are now %s", longest()).isEmpty();
    }

    @Test
    void nineteenFilesInTwenty_areShort() {
        List<Long> sorted = LINES.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() * 95 / 100)).as("95th percentile of lines; the longest are %s", longest()).isLessThan(MOST_IN_TWENTY);
    }

    private static Map<String, Long> lines() {
        return SourceTree.files("src/main/java", ".java").stream()
                .collect(Collectors.toMap(file -> file.toString().replace('\\', '/'), (Path file) -> SourceTree.text(file).lines().count()));
    }

    private static String longest() {
        return LINES.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(5)
                .map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining(", "));
    }
}
