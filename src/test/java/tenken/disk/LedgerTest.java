package tenken.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant AT = Instant.parse("2026-01-05T00:00:00Z");

    @TempDir
    Path folder;

    private Ledger ledger() {
        return new Ledger(folder.resolve("deep/ledger.jsonl"), "me");
    }

    private static String words(Ledger ledger) throws Exception {
        return String.join(" ", ledger.read().entries().stream().map(entry -> entry.body().path("word").asText()).toList());
    }

    @Test
    void whatWasAppended_isReadInItsOrder_withTimeAndWho() throws Exception {
        Ledger ledger = ledger();
        ledger.append("say", AT, ledger.body().put("word", "a\n\u0000\"b"));
        Ledger.Entry read = ledger().read().entries().getFirst();
        assertThat(read.at()).isEqualTo(AT);
        assertThat(read.by()).isEqualTo("me");
        assertThat(read.body().path("word").asText()).isEqualTo("a\n\u0000\"b");
        assertThat(Files.readAllLines(ledger.file())).hasSize(1);
    }

    @Test
    void undone_doesNotStand_thoughItsLineStays() throws Exception {
        Ledger ledger = ledger();
        ledger.append("say", AT, ledger.body().put("word", "a"));
        ledger.undo(ledger.append("say", AT, ledger.body().put("word", "b")).id(), AT);
        assertThat(words(ledger)).isEqualTo("a");
        assertThat(Files.readAllLines(ledger.file())).hasSize(3);
    }

    /// Two ledgers on one file, as when a workspace is opened anew while a write is under way, and many hands on each.
    @Test
    void manyAtOnce_allAreKept_eachOnALineOfItsOwn() throws Exception {
        List<Ledger> two = List.of(ledger(), ledger());
        var writes = new ArrayList<Callable<Ledger.Entry>>();
        for (int i = 0; i < 40; i++) {
            Ledger ledger = two.get(i % 2);
            String word = "w" + i;
            writes.add(() -> ledger.append("say", AT, ledger.body().put("word", word)));
        }
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (Future<Ledger.Entry> written : hands.invokeAll(writes)) {
                written.get();
            }
        }
        assertThat(ledger().read().damaged()).isEmpty();
        assertThat(words(ledger()).split(" ")).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void tornLine_isEndedBeforeTheNext() throws Exception {
        Ledger ledger = ledger();
        ledger.append("say", AT, ledger.body().put("word", "a"));
        Files.writeString(ledger.file(), Files.readString(ledger.file()) + "{\"id\":\"torn");
        ledger.append("say", AT, ledger.body().put("word", "b"));
        assertThat(words(ledger)).isEqualTo("a b");
        assertThat(ledger.read().damaged()).containsExactly(2L);
    }
}
