package tenken.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reckoned by hand. Nothing found: 0.5·0.2 + 0.5·0.2 + 0.3·0.15 + 3·0.5·0.15 = 0.47. A mark of readability or error
/// handling weighs 0.2, of the others 0.15.
class QualityScoreTest {
    private static final QualityScore QUALITY = new QualityScore(new TimeBudget(Duration.ofDays(1), () -> 0));

    @Test
    void of_codeInWhichNothingIsFound_is047() {
        assertThat(score("")).isEqualTo(new Score(0.47, List.of()));
        assertThat(score("return p.text;\n").terms()).isEmpty();
    }

    /// `change` is the move of the mark times the weight; the score is 0.47 + change, rounded half up.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            var x                              | readability       | low      | -0.01   | 0.46
            a == b                             | readability       | low      | -0.01   | 0.46
            f(a,b)                             | readability       | low      | -0.01   | 0.46
            // why                             | readability       | positive | 0.02    | 0.49
            /* why */                          | readability       | positive | 0.02    | 0.49
            const x = 1                        | readability       | positive | 0.02    | 0.49
            .catch (e) {}                      | errorHandling     | high     | -0.04   | 0.43
            try { f() } finally                | errorHandling     | medium   | -0.02   | 0.45
            throw new Error('')                | errorHandling     | medium   | -0.02   | 0.45
            console.warn(x)                    | errorHandling     | positive | 0.02    | 0.49
            console.error (x)                  | errorHandling     | positive | 0.02    | 0.49
            @returns                           | documentation     | positive | 0.015   | 0.49
            Math.random()                      | testability       | medium   | -0.015  | 0.46
            Date.now()                         | testability       | medium   | -0.015  | 0.46
            new Date()                         | testability       | low      | -0.0075 | 0.46
            export class A                     | testability       | positive | 0.015   | 0.49
            JSON.parse(JSON.stringify(x))      | performance       | low      | -0.0075 | 0.46
            await a; await b; await c;         | performance       | medium   | -0.015  | 0.46
            Promise.all(x)                     | performance       | positive | 0.015   | 0.49
            passWord = 'x'                     | securityAwareness | high     | -0.03   | 0.44
            x.innerHTML = y                    | securityAwareness | medium   | -0.015  | 0.46
            Sanitize(x)                        | securityAwareness | positive | 0.015   | 0.49
            """)
    void of_oneFinding_movesItsCategory(String code, String category, String severity, double change, double expected) {
        Score score = score("\n" + code);
        assertThat(score.terms()).singleElement().satisfies(term -> {
            assertThat(term.pattern()).isEqualTo(category);
            assertThat(term.severity()).isEqualTo(severity);
            assertThat(term.change()).isEqualTo(change, within(1e-12));
            assertThat(term.line()).isEqualTo(2);
        });
        assertThat(score.value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"variable", "f(a, b)", "f(a,, b)", "let x = 1", "catch (e) { log(e) }", "throw new Error('x')",
            "console.log(x)", "Math.random", "new Date(0)", "export default f", "await a; await b;", "Promise.any(x)",
            "password: 'x'", "password = \"\"", "innerHtml = y"})
    void of_aNearMiss_findsNothing(String code) {
        assertThat(score(code).terms()).isEmpty();
    }

    /// The empty catch −0.2; the `try`, since the space before its `catch` hides it, −0.1; then +0.2 for having both:
    /// −0.04 − 0.02 + 0.04 = −0.02.
    @Test
    void of_tryAndAnEmptyCatch_is045() {
        Score score = score("try {\n  run();\n} catch (e) {}\n");
        assertThat(score.value()).isEqualTo(0.45);
        assertThat(score.terms()).extracting(ScoreTerm::line).containsExactly(3, 1, 0);
        assertThat(score.terms().getLast()).satisfies(term -> {
            assertThat(term.pattern()).isEqualTo("errorHandling");
            assertThat(term.severity()).isEqualTo("positive");
            assertThat(term.change()).isEqualTo(0.04, within(1e-12));
        });
    }

    /// Comment +0.02; doc comment +0.015; then one comment for two functions sets documentation from 0.4 to 0.5, +0.015:
    /// 0.47 + 0.05.
    @Test
    void of_oneDocCommentForTwoFunctions_setsDocumentationToAHalf() {
        Score score = score("/** Adds. */\nfunction add(a, b) {\n  return a + b;\n}\nfunction sub(a, b) { return a - b; }\n");
        assertThat(score.value()).isEqualTo(0.52);
        assertThat(score.terms().getLast()).satisfies(term -> {
            assertThat(term.line()).isZero();
            assertThat(term.excerpt()).isEqualTo("1/2");
            assertThat(term.change()).isEqualTo(0.015, within(1e-12));
        });
    }

    /// `@param` four times takes documentation to 0.7; one doc comment for four functions takes it down to 0.25.
    @Test
    void of_tooFewDocComments_costsWhatWasGained() {
        Score score = score("/** @param @param @param */\n" + "function f() {}\n".repeat(4));
        ScoreTerm last = score.terms().getLast();
        assertThat(last.severity()).isEqualTo("low");
        assertThat(last.change()).isEqualTo((0.25 - 0.7) * 0.15, within(1e-12));
        // readability 0.6·0.2, documentation 0.25·0.15, the rest 0.1 + 0.225: 0.4825
        assertThat(score.value()).isEqualTo(0.48);
    }

    @ParameterizedTest
    @CsvSource({"50, 0.47, ''", "51, 0.45, medium", "100, 0.45, medium", "101, 0.45, high"})
    void of_aLongFunction_losesReadability(int lines, double expected, String severity) {
        Score score = score("\nfunction f()\n{" + "\n".repeat(lines - 1) + "}\n");
        assertThat(score.value()).isEqualTo(expected);
        assertThat(score.terms().stream().map(ScoreTerm::severity).toList())
                .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity));
        assertThat(score.terms()).allSatisfy(term -> assertThat(term.line()).isEqualTo(2));
    }

    /// Not closed, or on a line that a brace before it balances: not measured, so there is no function for the doc
    /// comment to be held against.
    @ParameterizedTest
    @ValueSource(strings = {"function f() {", "} function f() {", "} function f() {\n{ }"})
    void of_aFunctionWhoseEndIsNotFound_isNoFunction(String code) {
        assertThat(score("/** Why. */\n" + code).terms()).extracting(ScoreTerm::line).containsExactly(1, 1);
    }

    /// 0.5 + five times 0.1 is all there is: twelve comments are worth 0.1 of the whole.
    @Test
    void of_moreThanAMarkCanHold_listsTheRestWithNoChange() {
        Score score = score("// a\n".repeat(12));
        assertThat(score.value()).isEqualTo(0.57);
        assertThat(score.terms()).hasSize(12);
        assertThat(score.terms().subList(6, 12)).allSatisfy(term -> assertThat(term.change()).isZero());
        assertThat(score.terms().stream().mapToDouble(ScoreTerm::change).sum()).isEqualTo(0.1, within(1e-9));
    }

    /// 61 emoji are 122 UTF-16 units, and a line is long from 121 on.
    @Test
    void of_aLongLine_isMeasuredInUtf16Units() {
        assertThat(score("😀".repeat(60)).value()).isEqualTo(0.47);
        assertThat(score("😀".repeat(61)).value()).isEqualTo(0.46);
        assertThat(score("a".repeat(120) + "\r\n").value()).isEqualTo(0.47);
        assertThat(score("a".repeat(121)).value()).isEqualTo(0.46);
    }

    @Test
    void of_aHugeForEach_costsPerformance() {
        String body = ("y".repeat(99) + "\n").repeat(5);
        assertThat(score("x.forEach(f) {" + body.substring(1) + "}").terms()).isEmpty();
        assertThat(score("x.forEach(f) {" + body + "}").terms()).singleElement()
                .extracting(ScoreTerm::pattern, ScoreTerm::severity).containsExactly("performance", "medium");
    }

    /// try −0.02 (its `}` is followed by a space), catch and finally +0.02, console.error +0.02, both +0.04.
    @Test
    void of_tryCatchFinally_gains() {
        Score score = score("try { f(); } catch (e) { console.error(e); } finally { g(); }");
        assertThat(score.value()).isEqualTo(0.53);
        assertThat(score.terms()).extracting(ScoreTerm::severity).containsExactly("medium", "positive", "positive", "positive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"try{", "try{}catch(", ".forEach(){", "await a;", "await a ", "/*", "/**",
            "function a{", "const a=(", "catch(", "//"})
    void of_codeMadeToBacktrack_endsWithinTheBudget(String piece) {
        long[] clock = {0};
        var quality = new QualityScore(new TimeBudget(Duration.ofMillis(2_000), () -> clock[0] += 1_000_000));
        quality.of(piece.repeat((1 << 20) / piece.length()));
        assertThat(clock[0]).isLessThanOrEqualTo(Duration.ofMillis(2_002).toNanos());
    }

    @Test
    void of_codeThatTakesTooLong_hasNoScore() {
        long[] clock = {0};
        var quality = new QualityScore(new TimeBudget(Duration.ofMillis(2_000), () -> clock[0] += 1_000_000));
        assertThat(quality.of("try{}catch(".repeat(90_000))).isEmpty();
        assertThat(quality.of("function a{".repeat(90_000))).isEmpty();
    }

    private static Score score(String code) {
        return QUALITY.of(code).orElseThrow();
    }
}
