package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.disk.OperatorRecords;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// A window opened on a folder for the first time reads its logs and asks for Home in the same moment.
class FirstReadingTest {
    private static final String LINE = "{\"timestamp\":\"2026-01-06T01:02:03.004Z\",\"action\":\"run_dynamic_tool\",\"toolId\":\"dt_a\",\"success\":true}\n";

    @Test
    void screenThatLooksWhileTheIndexIsMade_neverTakesItForADamagedOne(@TempDir Path folder) throws Exception {
        for (int round = 0; round < 40; round++) {
            var logged = new LoggedWorkspace(Files.createDirectory(folder.resolve("round-" + round))).log(LINE.repeat(50));
            var begin = new CountDownLatch(1);
            var looks = CompletableFuture.runAsync(() -> lookAgainAndAgain(logged, begin));
            begin.await();
            var refresh = new RefreshIndex(logged.index);
            IndexSummary first = refresh.run(new IndexSummary.Question(false), new Progress(), new CancelToken());
            looks.get();
            IndexSummary second = refresh.run(new IndexSummary.Question(false), new Progress(), new CancelToken());

            assertThat(first.events()).isEqualTo(50);
            assertThat(second.rebuilt()).as("what the first reading put down is still there").isEmpty();
            assertThat(second.changed()).isFalse();
            assertThat(logged.index.index().file().resolveSibling("index.db.aside")).doesNotExist();
        }
    }

    private static void lookAgainAndAgain(LoggedWorkspace logged, CountDownLatch begin) {
        var home = new ReadHome(new WorkspaceIndex(logged.index.workspace()), new OperatorRecords(logged.index.workspace().state()));
        try {
            begin.countDown();
            for (int i = 0; i < 20; i++) {
                home.run(new Home.Question(Instant.parse("2026-01-07T00:00:00Z"), ZoneId.of("UTC")), new Progress(), new CancelToken());
            }
        } catch (Problem e) {
            throw new IllegalStateException(e);
        }
    }
}
