package tenken.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenken.check.State;
import tenken.event.Outcome;
import tenken.event.RejectedLine;
import tenken.metric.ToolFlag;
import tenken.query.QueryError;
import tenken.runbook.Runbook;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.tool.UnreadableTool;

/// What Tenken says: the same in both languages, nothing missing, nothing left over, nothing said past the message files.
class TextsTest {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(?:\\.[a-z0-9_-]+)+");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED_FOR = Pattern.compile("\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.)\"\\s*\\+");
    private static final Pattern PROBLEM = Pattern.compile("new Problem\\((?:\\w+, )?[\\w.]*Kind\\.\\w+,\\s*\"([a-z-]+)\"");
    private static final Pattern FXML_KEY = Pattern.compile("=\"%([^\"]+)\"");
    private static final Pattern FXML_WORDS = Pattern.compile("\\b(?:text|promptText|accessibleText|accessibleHelp|title)=\"([^%$\"][^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^{}]*");

    private static final Map<String, String> EN = bundle(Language.EN);
    private static final Map<String, String> JA = bundle(Language.JA);
    private static final String JAVA = joined("src/main/java", ".java");
    private static final String FXML = joined("resources", ".fxml");

    @Test
    void bothLanguages_haveTheSameKeys() {
        assertThat(JA.keySet()).isEqualTo(EN.keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKey_standsTwice(Language language) {
        var seen = new HashSet<String>();
        var twice = keysAsWritten(language).stream().filter(key -> !seen.add(key)).toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void bothLanguages_fillTheSamePlaces() {
        EN.forEach((key, text) -> assertThat(places(JA.get(key))).as(key).isEqualTo(places(text)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noText_isEmptyOrHasLooseEnds(Language language) {
        bundle(language).forEach((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("\t", "TODO"));
    }

    /// A quote mark that stands alone swallows what follows it, places and all.
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextThatIsFilled_isAPatternWithItsQuotesDoubled(Language language) {
        bundle(language).forEach((key, text) -> {
            if (places(text).isEmpty() && !key.startsWith("problem.")) {
                return;
            }
            assertThat(text.replace("''", "")).as("%s: a single quote is written twice in a pattern", key).doesNotContain("'");
            Object[] numbers = {1, 2, 3, 4, 5, 6, 7, 8};
            var format = new MessageFormat(text, language.locale());
            int highest = places(text).stream().mapToInt(Integer::parseInt).max().orElse(-1);
            assertThat(format.getFormatsByArgumentIndex()).as(key).hasSize(highest + 1);
            assertThat(filled(format, numbers)).as(key).doesNotContain("{", "}");
        });
    }

    @Test
    void everyTextAskedFor_isThere() {
        var missing = new TreeSet<String>();
        found(ASKED_FOR, JAVA).stream().filter(word -> KEY.matcher(word).matches()).forEach(missing::add);
        missing.addAll(found(FXML_KEY, FXML));
        for (String problem : found(PROBLEM, JAVA)) {
            missing.add("problem." + problem);
            missing.add("problem." + problem + ".remedy");
        }
        missing.removeAll(EN.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyText_isUsed() {
        Set<String> literals = found(LITERAL, JAVA);
        literals.addAll(found(FXML_KEY, FXML));
        Set<String> prefixes = found(PREFIX, JAVA);
        prefixes.remove("problem.");
        prefixes.remove("check."); // its names are those of the thresholds
        found(PROBLEM, JAVA).forEach(name -> literals.addAll(List.of("problem." + name, "problem." + name + ".remedy")));
        List<String> unused = EN.keySet().stream()
                .filter(key -> !literals.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .filter(key -> !key.matches("check\\.(?:execution-time|tool-count|log-size|success-rate)\\.(?:title|value|sentence|remedy)"))
                .toList();
        assertThat(unused).isEmpty();
    }

    /// Where a word is put onto a prefix, each word of the vocabulary has its text, and no other has one.
    @Test
    void everyVocabulary_isToldWhole() {
        assertThat(under("outcome.")).isEqualTo(words(Outcome.values(), Outcome::word));
        assertThat(under("rejected.")).isEqualTo(words(RejectedLine.Reason.values(), RejectedLine.Reason::word));
        assertThat(under("unreadable.")).isEqualTo(words(UnreadableTool.Reason.values(), UnreadableTool.Reason::word));
        assertThat(under("tools.reason.")).containsAll(words(UnreadableTool.Reason.values(), UnreadableTool.Reason::word));
        assertThat(under("tools.flag.")).isEqualTo(words(ToolFlag.values(), ToolFlag::word));
        assertThat(under("state.")).isEqualTo(words(State.values(), State::word));
        assertThat(under("events.query.error.")).isEqualTo(words(QueryError.Kind.values(), QueryError.Kind::word));
        assertThat(under("events.query.remedy.")).isEqualTo(words(QueryError.Kind.values(), QueryError.Kind::word));
        assertThat(under("query.")).isEqualTo(Runbook.of("dynamic-tools").queries().stream().map(Runbook.NamedQuery::name).collect(Collectors.toSet()));
        assertThat(under("cli.help.")).containsExactlyInAnyOrder(
                "open", "sample", "index", "rejected", "events", "query", "tools", "report", "screens", "changes");
    }

    /// `Markdown` and `§ S0-8.5` are the same in every language; whatever has a word of its own goes through the message files.
    @Test
    void noScreen_saysAnythingPastTheMessageFiles() {
        var words = found(FXML_WORDS, FXML);
        words.removeIf(word -> word.matches("(?:§ )?S0-[0-9.a-z]+|HTML|JSON|Markdown"));
        assertThat(words).isEmpty();
    }

    @Test
    void japanese_isSpokenNowhereElse() {
        var found = new ArrayList<String>();
        for (var file : SourceTree.files("src/main/java/tenken", ".java")) {
            if (file.toString().replace('\\', '/').contains("/disk/sample/")) {
                continue; // the sample's logs speak Japanese, as real ones do
            }
            Matcher literal = LITERAL.matcher(SourceTree.text(file).replaceAll("(?m)^\\s*//.*$", ""));
            while (literal.find()) {
                if (literal.group(1).codePoints().anyMatch(TextsTest::isKanaOrKanji)) {
                    found.add(file + ": " + literal.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void english_holdsNoJapanese() {
        List<String> found = EN.keySet().stream().filter(key -> EN.get(key).codePoints().anyMatch(TextsTest::isKanaOrKanji)).toList();
        assertThat(found).as("but for the product's name and the way back to Japanese")
                .containsExactlyInAnyOrder("window.name", "window.language.other", "window.language.tip");
    }

    private static boolean isKanaOrKanji(int one) {
        return one >= 0x3041 && one <= 0x30FA || one >= 0x4E00 && one <= 0x9FFF;
    }

    private static Map<String, String> bundle(Language language) {
        var texts = new Texts(language).bundle();
        var all = new TreeMap<String, String>();
        texts.keySet().forEach(key -> all.put(key, texts.getString(key)));
        return all;
    }

    private static List<String> keysAsWritten(Language language) {
        String file = "resources/tenken/text/Messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        String text = SourceTree.text(java.nio.file.Path.of(file)).replaceAll("\\\\\\n", "");
        return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\s*=", 2)[0].strip()).toList();
    }

    private static Set<String> places(String text) {
        return found(PLACE, text);
    }

    private static String filled(MessageFormat format, Object... arguments) {
        return format.format(arguments);
    }

    private static <E> Set<String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.toSet());
    }

    private static Set<String> under(String prefix) {
        return EN.keySet().stream().filter(key -> key.startsWith(prefix)).map(key -> key.substring(prefix.length())).collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, String text) {
        var all = new TreeSet<String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static String joined(String folder, String ending) {
        return SourceTree.files(folder, ending).stream().map(SourceTree::text).collect(Collectors.joining("\n"));
    }
}
