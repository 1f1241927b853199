package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.disk.ViewRecords;
import tenken.job.SavedViews.Question;
import tenken.settings.SavedPeriod;
import tenken.settings.SavedView;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Progress;

class KeepViewsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final SavedPeriod WEEK = new SavedPeriod.Last(Duration.ofDays(7));

    @TempDir
    Path folder;

    private SavedViews keep(Question question) throws Problem {
        return new KeepViews(new ViewRecords(folder, "me")).run(question, new Progress(), new CancelToken());
    }

    private static List<String> names(SavedViews views) {
        return views.views().stream().map(SavedView::name).toList();
    }

    @Test
    void saved_isThereAsItWas_whateverItsWords() throws Exception {
        String query = "tool:\"a b\" -outcome:success \u202E\n'x'";
        SavedViews kept = keep(new Question.Save("朝の確認", query, List.of("time", "tool"), WEEK, NOW));
        assertThat(keep(new Question.Look()).views()).containsExactly(
                new SavedView(kept.views().getFirst().id(), "朝の確認", query, List.of("time", "tool"), WEEK));
    }

    @Test
    void renamedAndRemoved_eachIsUndone() throws Exception {
        String id = keep(new Question.Save("a", "", List.of(), WEEK, NOW)).views().getFirst().id();
        keep(new Question.Save("b", "", List.of(), WEEK, NOW));
        SavedViews renamed = keep(new Question.Rename(id, "c", NOW));
        assertThat(names(renamed)).containsExactly("c", "b");
        assertThat(names(keep(new Question.Undo(renamed.undo().orElseThrow(), NOW)))).containsExactly("a", "b");
        SavedViews removed = keep(new Question.Remove(id, NOW));
        assertThat(names(removed)).containsExactly("b");
        assertThat(names(keep(new Question.Undo(removed.undo().orElseThrow(), NOW)))).containsExactly("a", "b");
    }

    @Test
    void damagedLine_isTold_andTheOthersHold() throws Exception {
        keep(new Question.Save("a", "", List.of(), WEEK, NOW));
        Files.writeString(folder.resolve("views.jsonl"), "{\"id\":\"torn", StandardOpenOption.APPEND);
        SavedViews kept = keep(new Question.Save("b", "", List.of(), WEEK, NOW));
        assertThat(names(kept)).containsExactly("a", "b");
        assertThat(kept.damaged()).containsExactly(2L);
    }

    @Test
    void period_thatEndsNow_movesWithTheClock_anotherStands() {
        TimeSpan week = TimeSpan.before(NOW, Duration.ofDays(7));
        Instant later = NOW.plusSeconds(86_400);
        assertThat(again(Optional.of(week)).until(later)).contains(TimeSpan.before(later, Duration.ofDays(7)));
        assertThat(again(Optional.of(week.previous())).until(later)).contains(week.previous());
        assertThat(again(Optional.empty()).until(later)).isEmpty();
        assertThat(SavedPeriod.parse("Pnonsense").until(later)).isEmpty();
        assertThat(SavedPeriod.parse("2026-01-05T00:00:00Z/2025-01-05T00:00:00Z").until(later)).isEmpty();
    }

    private static SavedPeriod again(Optional<TimeSpan> period) {
        return SavedPeriod.parse(SavedPeriod.of(period, NOW).word());
    }
}
