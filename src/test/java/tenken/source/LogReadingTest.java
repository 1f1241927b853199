package tenken.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.event.EventFilter.Stream;
import tenken.event.LineSink;
import tenken.event.LogLine;
import tenken.event.RejectedLine;
import tenken.source.dynamictools.LogFiles;
import tenken.text.Problem;
import tenken.work.CancelToken;

class LogReadingTest {
    private static final LineSink NOBODY = new LineSink() {
        @Override
        public void readable(LogLine line) {}

        @Override
        public void rejected(RejectedLine line) {}

        @Override
        public void blank() {}
    };

    @TempDir
    Path folder;

    @Test
    void diskThatFailsWhileRead_isTold_withThePlaceReached() throws Exception {
        // A folder can be opened on Linux, and fails at the first byte as a broken disk does.
        LogReading.End end = read(folder, new CancelToken());
        assertThat(end.damage()).isPresent();
        assertThat(end.offset()).isZero();
        assertThat(end.lines()).isZero();
    }

    @Test
    void fileThatIsGone_isTheCallersTrouble() {
        assertThatThrownBy(() -> read(folder.resolve("gone"), new CancelToken())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void stops_comeEveryThousandLines_andTellThePlace() throws Exception {
        Path file = folder.resolve("log");
        Files.writeString(file, "x\n".repeat(2_500));
        var stops = new StringBuilder();
        LogReading.read(log(file), 0, 0, LogFiles::format, NOBODY, new CancelToken(), (offset, lines) -> stops.append(offset).append('/').append(lines).append(' '));
        assertThat(stops).hasToString("2000/1000 4000/2000 ");
    }

    @Test
    void cancelledReading_endsAtTheNextStop() throws Exception {
        Path file = folder.resolve("log");
        Files.writeString(file, "x\n".repeat(1_000));
        var cancel = new CancelToken();
        cancel.cancel();
        assertThatThrownBy(() -> read(file, cancel)).isInstanceOf(Problem.class);
    }

    private static LogReading.End read(Path file, CancelToken cancel) throws IOException, Problem {
        return LogReading.read(log(file), 0, 0, LogFiles::format, NOBODY, cancel, (offset, lines) -> { });
    }

    private static LogFile log(Path file) {
        return new LogFile(file, "log", Stream.AUDIT, false, false, "", 0, 0);
    }
}
