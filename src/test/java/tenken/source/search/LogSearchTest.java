package tenken.source.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenken.source.search.SearchedLog.exact;
import static tenken.source.search.SearchedLog.folded;
import static tenken.source.search.SearchedLog.regex;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.Condition;
import tenken.event.Condition.Not;
import tenken.source.dynamictools.LogFiles;
import tenken.text.Problem;
import tenken.work.CancelToken;

class LogSearchTest {
    @TempDir
    Path folder;

    @Test
    void lineFound_isToldByItsPlace_onceHoweverOftenTheTextStandsInIt() throws Exception {
        var log = new SearchedLog(folder, "no\nyes yes\nno\nyes\n");
        assertThat(log.offsets(false, exact("yes"))).containsExactly(3L, 14L);
        assertThat(log.offsets(false, exact("y"))).containsExactly(3L, 14L);
        assertThat(log.count(exact("yes no"))).isZero();
    }

    @Test
    void textOfTwoLines_isNeverFound_andItsContraryAlways() throws Exception {
        var log = new SearchedLog(folder, "ab\ncd\n");
        assertThat(log.count(exact("b\nc"))).isZero();
        assertThat(log.count(exact("\n"))).isZero();
        assertThat(log.count(folded("B\nC"))).isZero();
        assertThat(log.count(new Not(exact("b\nc")))).isEqualTo(2);
    }

    @Test
    void emptyText_isInEveryLine_alsoInAnEmptyOne() throws Exception {
        var log = new SearchedLog(folder, "ab\n\ncd\n");
        for (Condition empty : List.of(exact(""), folded(""), regex(""))) {
            assertThat(log.count(empty)).isEqualTo(3);
            assertThat(log.count(new Not(empty))).isZero();
        }
    }

    @Test
    void carriageReturn_belongsToTheLine() throws Exception {
        var log = new SearchedLog(folder, "ab\r\ncd\n");
        assertThat(log.offsets(false, exact("b\r"))).containsExactly(0L);
        assertThat(log.offsets(false, regex("b$"))).containsExactly(0L);
    }

    @Test
    void lastLine_withoutLineFeed_isNoneInALiveLog_butOneInAnArchive() throws Exception {
        assertThat(new SearchedLog(folder, "ab\nab").count(exact("ab"))).isEqualTo(1);
        assertThat(new SearchedLog(folder, "ab\nab".getBytes(StandardCharsets.UTF_8), true).count(exact("ab"))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyLineOfManyBlocks_isFoundOnce_whereverTheBordersFall(boolean packed) throws Exception {
        var random = new Random(7);
        var content = new StringBuilder();
        var expected = new ArrayList<Long>();
        while (content.length() < 5 * LogBlocks.BLOCK_BYTES) {
            boolean wanted = random.nextInt(3) == 0;
            if (wanted) {
                expected.add((long) content.length());
            }
            content.append("x".repeat(random.nextInt(700))).append(wanted ? "needle" : "need-le").append("y".repeat(random.nextInt(30))).append('\n');
        }
        var log = new SearchedLog(folder, content.toString().getBytes(StandardCharsets.UTF_8), packed);
        assertThat(log.offsets(false, exact("needle"))).isEqualTo(expected);
        assertThat(log.offsets(false, regex("need[l]e"))).isEqualTo(expected);
        assertThat(log.offsets(false, folded("NEEDLE"))).isEqualTo(expected);
        assertThat(log.offsets(true, exact("needle"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void lineThatEndsExactlyAtABorder_andTheNextThatBeginsThere_areBothFound() throws Exception {
        for (int length = LogBlocks.BLOCK_BYTES - 2; length <= LogBlocks.BLOCK_BYTES + 1; length++) {
            var log = new SearchedLog(folder, "a".repeat(length - 1) + "\nab\n");
            assertThat(log.offsets(false, exact("a"))).containsExactly(0L, (long) length);
        }
    }

    @Test
    void needleAcrossABorder_isFound() throws Exception {
        var log = new SearchedLog(folder, "x\n" + "a".repeat(LogBlocks.BLOCK_BYTES - 5) + "needle\n" + "needle\n");
        assertThat(log.offsets(false, exact("needle"))).containsExactly(2L, 2L + LogBlocks.BLOCK_BYTES - 5 + 7);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hugeLine_isSearchedInItsFirstMegabyte_andTheLinesAfterItAsWell(boolean packed) throws Exception {
        int within = Block.LONGEST - 4;
        String huge = "a".repeat(within) + "near" + "b".repeat(3 << 20) + "far";
        var log = new SearchedLog(folder, ("first\n" + huge + "\nfar and near\n").getBytes(StandardCharsets.UTF_8), packed);
        long last = 6L + huge.length() + 1;
        assertThat(log.offsets(false, exact("near"))).containsExactly(6L, last);
        assertThat(log.offsets(false, folded("NEAR"))).containsExactly(6L, last);
        assertThat(log.offsets(false, regex("n[e]ar"))).containsExactly(6L, last);
        assertThat(log.offsets(false, exact("far"))).containsExactly(last);
        assertThat(log.offsets(false, exact("nearb"))).isEmpty();
        assertThat(log.offsets(true, new Not(exact("far")))).containsExactlyInAnyOrder(0L, 6L);
    }

    @Test
    void severalConditions_mustAllHold() throws Exception {
        var log = new SearchedLog(folder, "one two\nONE three\ntwo three\none two three\n");
        assertThat(log.offsets(false, exact("one"), exact("two"))).containsExactly(0L, 28L);
        assertThat(log.offsets(false, folded("one"), new Not(exact("two")))).containsExactly(8L);
        assertThat(log.offsets(false, regex("t[a-z]+$"), new Not(regex("^one")), folded("THREE"))).containsExactly(8L, 18L);
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT, timeout", "timeout, TimeOut", "ｔｉｍｅｏｕｔ, timeout", "timeout, ＴＩＭＥＯＵＴ", "タイムアウト, ﾀｲﾑｱｳﾄ", "たいむあうと, タイムアウト",
        "ﾀｲﾑｱｳﾄ, たいむあうと", "ガギグ, ｶﾞｷﾞｸﾞ", "が, か\u3099", "サーバ, サーバー", "サーバー, サーバ", "サーバーの, サーバの", "さーばー, サーバ", "コンピュータ, ｺﾝﾋﾟｭｰﾀｰ",
        "日誌, \\u65e5\\u8a8c", "ア, \\u30a2", "é, \\u00E9", "①, 1", "ヴ, ゔ", "ß, ß", "Straße, STRAße", "ΣΊΣΥΦΟΣ, σίσυφος", "日本, xx日本yy"})
    void folded_findsHoweverItIsWritten(String wanted, String written) throws Exception {
        assertThat(new SearchedLog(folder, "before " + written + " after\n").count(folded(wanted))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ビール, ビル", "か, が", "日誌, \\\\u65e5\\\\u8a8c", "u65e5, \\u65e5", "e, é", "ハ, バ", "time out, timeout"})
    void folded_keepsApartWhatIsDifferent(String wanted, String written) throws Exception {
        assertThat(new SearchedLog(folder, "[" + written + "]\n").count(folded(wanted))).isZero();
    }

    @Test
    void folding_letterByLetterAndByUnicode_giveTheSame() {
        var random = new Random(11);
        String letters = "aZ09 \\u\\\"{}サーバーのﾊﾞｶﾞﾀｶﾊﾟーｰあがか\u3099はば゛日誌①ßéＡｂ　ｦヴゔヽヾ￥…㌔한ᄒ\u1161😀K\u0130\u0301";
        var lines = new FoldedLines();
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                int at = random.nextInt(letters.codePointCount(0, letters.length()));
                text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
                if (random.nextInt(20) == 0) {
                    text.append("\\u30%02x".formatted(random.nextInt(256)));
                }
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            lines.clear();
            lines.fold(bytes, 0, bytes.length);
            assertThat(new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8)).as("%s", text).isEqualTo(Folding.fold(text.toString()));
        }
    }

    @Test
    void anyCondition_findsWhatAReaderOfEachLineFinds() throws Exception {
        var random = new Random(3);
        String letters = "ab{}\"\\ ばバ12.\r";
        for (int round = 0; round < 60; round++) {
            var lines = new ArrayList<String>();
            for (int i = 0; i < 80; i++) {
                lines.add(made(random, letters, random.nextInt(12)));
            }
            var log = new SearchedLog(folder, String.join("\n", lines) + "\n");
            for (int i = 0; i < 10; i++) {
                Condition condition = condition(random, made(random, letters, 1 + random.nextInt(2)));
                Condition other = condition(random, made(random, letters, 1));
                Predicate<String> both = reads(condition).and(reads(other));
                assertThat(log.count(condition, other)).as("%s and %s in %s", condition, other, lines).isEqualTo((int) lines.stream().filter(both).count());
            }
        }
    }

    private static Condition condition(Random random, String text) {
        Condition plain = switch (random.nextInt(3)) {
            case 0 -> exact(text);
            case 1 -> folded(text);
            default -> regex(Pattern.quote(text).replace("\\E\\\\E\\Q", "") + (random.nextBoolean() ? "" : ".?"));
        };
        return random.nextInt(3) == 0 ? new Not(plain) : plain;
    }

    private static Predicate<String> reads(Condition condition) {
        return switch (condition) {
            case Not not -> reads(not.condition()).negate();
            case Condition.InLine line -> switch (line.matching()) {
                case EXACT -> text -> text.contains(line.text());
                case FOLDED -> text -> Folding.fold(text).contains(Folding.fold(line.text()));
                case REGEX -> Pattern.compile(line.text()).asPredicate();
            };
            default -> throw new AssertionError(condition);
        };
    }

    private static String made(Random random, String letters, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"ab+c, ab", "abc?, ab", "abcd*e, abc", "'x(a|b)yz', yz", "ab|cd, ''", "(?i)abcd, ''", "'ab{2,3}cd', cd", "\\d+abc\\w, abc", "a\\.b\\.c, a.b.c",
        "\\Qabc\\E, ''", "[abc]def, def", "[]abc]def, ''", "^abc$, abc", "\\x41bcd, ''", "'foo (bar|baz) quux', ' quux'", "(abc)+, ''", "日誌.*失敗です, 失敗です", "a, ''"})
    void textThatEveryMatchHolds(String regex, String literal) {
        assertThat(RegexLiteral.of(regex).orElse("")).isEqualTo(literal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(a|a)*b$", "(.*a){30}b"})
    @Timeout(60)
    void patternThatRunsAway_isDecidedByTheLinearEngine_inManyLongLines(String regex) throws Exception {
        var log = new SearchedLog(folder, ("a".repeat(5_000) + "!\n").repeat(20) + "aaa\nbaaa!b\n");
        int found = log.count(regex(regex));
        assertThat(found).isEqualTo(regex.contains("b") ? regex.startsWith("(.*") ? 0 : 1 : 1);
    }

    @Test
    @Timeout(20)
    void patternThatNeitherEngineFinishes_runsAway() throws Exception {
        var log = new SearchedLog(folder, "a".repeat(5_000) + "!\n");
        assertThatThrownBy(() -> log.count(regex("(a*)*\\1b"))).isInstanceOf(RanAway.class);
        // The same to Java and RE2 but for the CR, which is an end of a line to one of them.
        var odd = new SearchedLog(folder, "a".repeat(5_000) + "!\r\n");
        assertThatThrownBy(() -> odd.count(regex("(a+)+$"))).isInstanceOf(RanAway.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a&&[^b]]", "\\p{Alpha}", "(?U)\\w", "a\\v", "(?x)a b", "(?<n>a)", "a(?=b)", "[[a]b]", "\\Qa\\E", "\\x41"})
    void patternThatTheEnginesMayTakeDifferently_isNeverGivenToTheLinearOne(String regex) {
        assertThat(LinearRegex.of(regex)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab\nab\n", "xx", "xxxxxxxx\nab"})
    void fileThatIsNoLongerWhatItWas_givesNothingThatIsNotThere(String instead) throws Exception {
        var log = new SearchedLog(folder, "ab\n".repeat(200_000));
        Files.writeString(log.file, instead);
        assertThat(log.count(exact("ab"))).isEqualTo((int) instead.lines().filter("ab"::equals).count() - (instead.endsWith("ab") ? 1 : 0));
    }

    @Test
    void fileCutWhileItIsSearched_endsTheSearchWithWhatWasThere() throws Exception {
        var log = new SearchedLog(folder, "ab\n".repeat(4_000_000));
        var found = new AtomicLong();
        try (var search = new LogSearch(LineQuery.of(List.of(exact("ab"))), LogFiles::format, false)) {
            search.search(log.stretch(0, log.length), false, (hits, length) -> {
                if (found.getAndAdd(hits.count()) == 0) {
                    cut(log.file, 300_000);
                }
            }, new CancelToken());
        }
        assertThat(found.get()).isBetween(100_000L, 3_999_999L);
    }

    private static void cut(Path file, long length) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }

    @Test
    void damagedArchive_isSearchedUpToTheDamage() throws Exception {
        var random = new Random(5);
        var content = new StringBuilder();
        while (content.length() < 1 << 20) {
            content.append(random.nextLong()).append(" ab\n");
        }
        var log = new SearchedLog(folder, content.toString().getBytes(StandardCharsets.UTF_8), true);
        int all = log.count(exact("ab"));
        cut(log.file, Files.size(log.file) / 2);
        assertThat(log.count(exact("ab"))).isBetween(1, all - 1);
        Files.writeString(log.file, "no gzip");
        assertThatThrownBy(() -> log.count(exact("ab"))).isInstanceOf(IOException.class);
    }

    @Test
    void cancelled_stops() throws Exception {
        var log = new SearchedLog(folder, "ab\n".repeat(1_000_000));
        var cancel = new CancelToken();
        try (var search = new LogSearch(LineQuery.of(List.of(exact("ab"))), LogFiles::format, false)) {
            assertThatThrownBy(() -> search.search(log.stretch(0, log.length), false, (hits, length) -> cancel.cancel(), cancel))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CANCELLED));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"timestamp\":\"2026-01-05T00:00:01Z\",\"action\":\"x\"} | 1767571201000",
        "{\"id\":\"a\", \"timestamp\": \"2026-01-05T09:00:01+09:00\",\"action\":\"x\"} | 1767571201000",
        "{\"id\":\"a\\\"b\",\"timestamp\":\"2026-01-05T00:00:01Z\",\"action\":\"x\"} | 1767571201000",
        "{\"details\":{\"timestamp\":\"1999-01-05T00:00:01Z\"},\"action\":\"x\",\"timestamp\":\"2026-01-05T00:00:01Z\"} | 1767571201000",
        "{\"action\":\"x\",\"note\":\"timestamp\",\"timestamp\":\"2026-01-05T00:00:01.5Z\"} | 1767571201500",
        "{\"timestamp\":\"yesterday\",\"action\":\"x\"} | none",
        "not JSON | none",
        "'' | none"})
    void timeOfAHit_isTheLinesOwn(String line, String ms) throws Exception {
        var log = new SearchedLog(folder, line + "\n");
        var times = new ArrayList<Long>();
        try (var search = new LogSearch(LineQuery.everyLine(), LogFiles::format, true)) {
            search.search(log.stretch(0, log.length), false, (hits, length) -> times.add(hits.atMs(0)), new CancelToken());
        }
        assertThat(times).containsExactly(ms.equals("none") ? Hits.NO_TIME : Long.parseLong(ms));
    }

    @Test
    void timeOfALineLongerThanIsSearched_isReadFromItsLog() throws Exception {
        String line = "{\"y\":\"" + "y".repeat(2 << 20) + "\",\"timestamp\":\"2026-01-05T00:00:01Z\",\"action\":\"x\"}\n";
        for (boolean packed : new boolean[] {false, true}) {
            var log = new SearchedLog(folder, ("\n" + line + "\n").getBytes(StandardCharsets.UTF_8), packed);
            var times = new ArrayList<Long>();
            try (var search = new LogSearch(LineQuery.of(List.of(exact("yyy"))), LogFiles::format, true)) {
                search.search(log.stretch(0, log.length), false, (hits, length) -> {
                    for (int i = 0; i < hits.count(); i++) {
                        times.add(hits.atMs(i));
                    }
                }, new CancelToken());
            }
            assertThat(times).containsExactly(1_767_571_201_000L);
        }
    }
}
