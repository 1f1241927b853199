package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.job.LoggedWorkspace.LIVE;
import static tenken.job.LoggedWorkspace.START;
import static tenken.job.LoggedWorkspace.run;
import static tenken.job.LoggedWorkspace.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.disk.BookmarkRecords;
import tenken.event.Bookmark;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Origin;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

class BookmarksTest {
    @TempDir
    Path folder;

    private LoggedWorkspace workspace;
    private BookmarkRecords records;

    @BeforeEach
    void tenRuns() throws Exception {
        workspace = new LoggedWorkspace(folder).log(runs(0, 10));
        workspace.refresh();
        records = new BookmarkRecords(folder.resolve("state"), "me");
    }

    private String put(Event event, String note) throws Problem {
        return put(new PutBookmark.Question.OnLine(event.origin(), event.timestamp(), note.isEmpty() ? Optional.empty() : Optional.of(note), START));
    }

    private String put(PutBookmark.Question question) throws Problem {
        return new PutBookmark(workspace.index, records).run(question, new Progress(), new CancelToken());
    }

    private Bookmarks list() throws Problem {
        return new ListBookmarks(workspace.index, records).run(true, new Progress(), new CancelToken());
    }

    private String remove(RemoveBookmark.Question question) throws Problem {
        return new RemoveBookmark(records).run(question, new Progress(), new CancelToken());
    }

    private Event event(int number) throws Problem {
        return workspace.find(EventFilter.ALL).get(number);
    }

    @Test
    void bookmarked_theEventIsFound_withItsNote() throws Exception {
        put(event(3), "look here");
        Bookmarks.Row row = list().rows().getFirst();
        assertThat(row.event()).contains(event(3));
        assertThat(row.bookmark().note()).isEqualTo("look here");
        assertThat(row.bookmark().text() + "\n").isEqualTo(run(3));
        // The line without its line feed, through sha256sum.
        assertThat(row.bookmark().sha256()).isEqualTo("6aa1eb17a6ece2dbb276fd8381630f23f0c68a4a4f5214510e52fd1c9d7cc3df");
    }

    @Test
    void bookmarkedTwice_isOneBookmark() throws Exception {
        assertThat(put(event(3), "")).isEqualTo(put(event(3), ""));
        assertThat(list().rows()).hasSize(1);
    }

    @Test
    void aNewNote_keepsTheOlderOnes_andAnEmptyOneTakesItAway() throws Exception {
        String id = put(event(3), "first");
        put(new PutBookmark.Question.OnBookmark(id, "second", START.plusSeconds(1)));
        Bookmark bookmark = list().rows().getFirst().bookmark();
        assertThat(bookmark.note()).isEqualTo("second");
        assertThat(bookmark.notes()).extracting(Bookmark.Note::text).containsExactly("first", "second");
        put(new PutBookmark.Question.OnBookmark(id, "", START.plusSeconds(2)));
        assertThat(list().rows().getFirst().bookmark().note()).isEmpty();
    }

    @Test
    void theIndexMadeAnew_findsItAgain() throws Exception {
        put(event(3), "");
        Files.delete(workspace.database());
        workspace.refresh();
        assertThat(list().rows().getFirst().event()).contains(event(3));
    }

    @Test
    void theLogArchived_findsItInTheArchive() throws Exception {
        put(event(3), "");
        workspace.pack(".pi/logs/dynamic-tools-audit-20260104.jsonl.gz", runs(0, 5));
        Files.writeString(workspace.file(LIVE), runs(5, 12));
        workspace.refresh();
        Event found = list().rows().getFirst().event().orElseThrow();
        assertThat(found.origin().path()).isEqualTo(".pi/logs/dynamic-tools-audit-20260104.jsonl.gz");
        assertThat(found.timestamp()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void theLogRewritten_findsItAtItsNewPlace() throws Exception {
        put(event(3), "");
        Files.writeString(workspace.file(LIVE), runs(2, 10));
        workspace.refresh();
        assertThat(list().rows().getFirst().event().orElseThrow().origin().line()).isEqualTo(2);
    }

    @Test
    void theLineGone_isTold_andItsCopyKept() throws Exception {
        put(event(3), "");
        Files.writeString(workspace.file(LIVE), runs(4, 10));
        workspace.refresh();
        Bookmarks.Row row = list().rows().getFirst();
        assertThat(row.event()).isEmpty();
        assertThat(row.bookmark().text()).contains("\"executionTimeMs\":3");
    }

    /// Another line of the same time and length is not it.
    @Test
    void aLineThatOnlyLooksLikeIt_isNotIt() throws Exception {
        put(event(3), "");
        Files.writeString(workspace.file(LIVE), runs(0, 10).replace("\"executionTimeMs\":3}", "\"executionTimeMs\":4}"));
        workspace.refresh();
        assertThat(list().rows().getFirst().event()).isEmpty();
    }

    @Test
    void twoEqualLines_areToldApartByTheirPlace() throws Exception {
        workspace.log(run(9));
        workspace.refresh();
        List<Event> equal = workspace.find(EventFilter.ALL).subList(9, 11);
        put(equal.get(1), "the second");
        assertThat(list().rows().getFirst().event()).contains(equal.get(1));
        put(equal.get(0), "the first");
        assertThat(list().rows()).hasSize(2);
    }

    @Test
    void removed_isGone_andUndone_isBackWithItsNotes() throws Exception {
        String id = put(event(3), "keep me");
        String removal = remove(new RemoveBookmark.Question.Remove(id, START));
        assertThat(list().rows()).isEmpty();
        remove(new RemoveBookmark.Question.Undo(removal, START));
        assertThat(list().rows().getFirst().bookmark().note()).isEqualTo("keep me");
    }

    @Test
    void damagedLines_areTold_andTheOthersHold() throws Exception {
        put(event(3), "");
        Files.writeString(records.file(), "nonsense\n{\"id\":5}\n\n", StandardOpenOption.APPEND);
        put(event(4), "");
        assertThat(list().damaged()).containsExactly(2L, 3L);
        assertThat(list().rows()).hasSize(2);
    }

    @Test
    void aFileThatHasGone_isNoTrouble() throws Exception {
        put(event(3), "");
        Files.delete(workspace.file(LIVE));
        assertThat(list().rows().getFirst().event()).isEmpty();
        assertThat(list().rows().getFirst().bookmark().origin()).isEqualTo(new Origin(LIVE, 4, 3L * run(0).length(), run(3).length() - 1));
    }
}
