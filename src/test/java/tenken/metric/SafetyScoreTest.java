package tenken.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyScoreTest {
    private static final SafetyScore SAFETY = new SafetyScore(new TimeBudget(Duration.ofDays(1), () -> 0));

    /// For each pattern, in the table's order: code that it and no other pattern matches, once; and code that misses it narrowly.
    private record Row(String type, String severity, String hit, String miss) {}

    private static final List<Row> ROWS = List.of(
            new Row("file-system-delete", "critical", "await fs.rm (path)", "await fs_rm(path)"),
            new Row("file-system-delete", "critical", "rm  -rf build", "rm -r build"),
            new Row("file-system-delete", "critical", "fs.unlinkSync(path)", "fs.unlinkSyncs(path)"),
            new Row("file-system-write", "high", "fs.writeFileSync(path, text)", "fs.writeFiles(path, text)"),
            new Row("file-system-write", "high", "fs.appendFile (path, text)", "fs.append(path, text)"),
            new Row("file-system-write", "medium", "fs.mkdirSync(path)", "fs.mkdirp(path)"),
            new Row("process-spawn", "critical", "pool.exec(sql)", "pool.execute(sql)"),
            new Row("network-access", "high", "await fetch(url)", "await fetched(url)"),
            new Row("network-access", "high", "new WebSocket(url)", "new Websocket(url)"),
            new Row("eval-usage", "critical", "new  Function(body)", "new Functional(body)"),
            new Row("eval-usage", "critical", "window[ 'eval' ]", "windows['eval']"),
            new Row("eval-usage", "critical", "(0, eval)(text)", "(1, eval)(text)"),
            new Row("eval-usage", "high", "setTimeout('go()', 5)", "setTimeout(go, 5)"),
            new Row("eval-usage", "high", "setInterval(`go()` , 5)", "setInterval(`go()`)"),
            new Row("environment-access", "medium", "subprocess.env [name]", "subprocess.env.name"),
            new Row("eval-usage", "critical", "require ('x')", "required('x')"),
            new Row("environment-access", "high", "process.exit()", "preprocess.exit()"),
            new Row("eval-usage", "high", "global.x = 1", "globals.x = 1"),
            new Row("environment-access", "medium", "log(__filename)", "log(__file_name)"),
            new Row("sensitive-data", "high", "const API-Key = 1", "const api__key = 1"),
            new Row("unbounded-operation", "high", "for ( ; ; ) {}", "for (;i;) {}"),
            new Row("resource-exhaustion", "medium", "setTimeout(go, 1000000)", "setTimeout(go, 999999)"),
            new Row("prototype-pollution", "high", "Object.assign({...a})", "Object.assign(a, ...b)"),
            new Row("unsafe-regex", "medium", "i++", "i += 1"));

    private static Stream<Arguments> rows() {
        return IntStream.range(0, ROWS.size()).mapToObj(i -> Arguments.of(i, ROWS.get(i)));
    }

    @Test
    void theTable_hasTheTwentyFourPatternsOfTheRows_inTheirOrder() {
        assertThat(CodePattern.table("safety-patterns.json")).extracting(CodePattern::type, one -> one.gravity().word())
                .hasSize(24)
                .containsExactlyElementsOf(ROWS.stream().map(row -> tuple(row.type(), row.severity())).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachPattern_matchesItsLineOnce_andNoOther(int number, Row row) {
        assertThat(CodePattern.table("safety-patterns.json").get(number).regex().matcher(row.hit()).results()).hasSize(1);
        double change = switch (row.severity()) {
            case "critical" -> -0.5;
            case "high" -> -0.25;
            default -> -0.1;
        };
        Score score = score("\n" + row.hit() + "\n");
        assertThat(score.terms()).extracting(ScoreTerm::pattern, ScoreTerm::severity, ScoreTerm::change, ScoreTerm::line)
                .containsExactly(tuple(row.type(), row.severity(), change, 2));
        assertThat(score.value()).isEqualTo(1 + change);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachPattern_leavesTheNearMissAlone(int number, Row row) {
        assertThat(score(row.miss())).isEqualTo(new Score(1, List.of()));
    }

    /// The other ways in which one pattern can match, each with its score reckoned by hand.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            fs.rmdir(a)            | 0.5
            fs.unlink(a)           | 0.5
            rmdir build            | 0.5
            rmSync(a)              | 0.5
            fs.writeFile(a)        | 0.75
            fs.appendFileSync(a)   | 0.75
            fs.mkdir(a)            | 0.9
            child_process          | 0.5
            spawn(a)               | 0.5
            execSync(a)            | 0.5
            spawnSync(a)           | 0.5
            http.request           | 0.75
            https.request          | 0.75
            axios superagent       | 0.5
            node-fetch             | 0.75
            socket.io              | 0.75
            eval(a)                | 0.5
            vm.runInNewContext     | 0.5
            this["eval"]           | 0.5
            globalThis["eval"]     | 0.25
            process.env["HOME"]    | 0.65
            globalThis             | 0.75
            __dirname              | 0.9
            PASSWORD               | 0.75
            secret token           | 0.5
            credential privateKey  | 0.5
            private_key private-KEY| 0.5
            apikey api_key         | 0.5
            while ( true           | 0.75
            __proto__              | 0.75
            constructor.prototype  | 0.75
            a{1,}+                 | 0.9
            a*{12,}                | 0.9
            a+*                    | 0.9
            """)
    void of_otherFormsOfThePatterns_cost(String code, double expected) {
        assertThat(score(code).value()).isEqualTo(expected);
    }

    /// What surprises people: the rules are blind to what the words mean.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            regex.exec(text)                  | process-spawn      | 0.5
            for (let i = 0; i < 3; i++) {}    | unsafe-regex       | 0.9
            /** Adds two numbers. */          | unsafe-regex       | 0.9
            // never use eval() here          | eval-usage         | 0.5
            const hint = 'a token of thanks'; | sensitive-data     | 0.75
            """)
    void of_wordsInInnocentPlaces_costToo(String code, String type, double expected) {
        Score score = score(code);
        assertThat(score.terms()).extracting(ScoreTerm::pattern).containsExactly(type);
        assertThat(score.value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            i++; j++; k++              | 3 | 0.7
            i++++                      | 2 | 0.8
            i+++                       | 1 | 0.9
            axios; axios               | 2 | 0.5
            eval(a); eval(b)           | 2 | 0
            eval(a); eval(b); eval(c)  | 3 | 0
            """)
    void of_severalMatches_eachCounts_andZeroIsTheFloor(String code, int terms, double expected) {
        Score score = score(code);
        assertThat(score.terms()).hasSize(terms);
        assertThat(score.value()).isEqualTo(expected);
    }

    /// By hand: writeFileSync 0.25, eval( 0.5, process.env[ 0.1, require( 0.5, process 0.25, `/**` 0.1, `++` 0.1;
    /// together 1.8, so 1 − 1.8 is held at 0. The terms stand in the order of the table, then of the lines.
    @Test
    void of_aWholeTool_givesEveryPenaltyWithItsLine() {
        Score score = score("""
                /**
                 * Copies a file.
                 */
                async function execute(p) {
                  const fs = require('fs');
                  for (let i = 0; i < 3; i++) {
                    fs.writeFileSync(p.to, fs.readFileSync(p.from));
                  }
                  // eval(p.code) would be worse
                  return process.env['HOME'];
                }
                """);
        assertThat(score.value()).isZero();
        assertThat(score.terms()).containsExactly(
                new ScoreTerm("file-system-write", "high", -0.25, 7, "fs.writeFileSync("),
                new ScoreTerm("eval-usage", "critical", -0.5, 9, "eval("),
                new ScoreTerm("environment-access", "medium", -0.1, 10, "process.env["),
                new ScoreTerm("eval-usage", "critical", -0.5, 5, "require("),
                new ScoreTerm("environment-access", "high", -0.25, 10, "process"),
                new ScoreTerm("unsafe-regex", "medium", -0.1, 1, "**"),
                new ScoreTerm("unsafe-regex", "medium", -0.1, 6, "++"));
    }

    @Test
    void of_noCode_isSafe() {
        assertThat(score("")).isEqualTo(new Score(1, List.of()));
    }

    @Test
    void of_spacesOfUnicode_doNotHideACall() {
        assertThat(score("eval\u00a0(a)").value()).isEqualTo(0.5);
        assertThat(score("eval\ufeff(a)").value()).isEqualTo(0.5);
        assertThat(score("process\u0301").value()).isEqualTo(0.75);
        assertThat(score("eval\u0085(a)").value()).isEqualTo(1);
    }

    @Test
    void of_aMatchOverManyLines_hasTheLineItBeginsOn_andAnExcerptOnOne() {
        Score score = score("a\r\nb\nsetTimeout(\n\t'x\u202ey\u0000" + "z".repeat(200) + "', 1)");
        ScoreTerm term = score.terms().getFirst();
        assertThat(term.line()).isEqualTo(3);
        assertThat(term.excerpt()).startsWith("setTimeout(␊␉'x\\u202ey␀zzz").endsWith("z…").hasSize(80);
    }

    @Test
    void of_anExcerpt_thatJustFits_isNotCut() {
        String call = "setTimeout('" + "z".repeat(66) + "',";
        assertThat(call).hasSize(80);
        assertThat(score(call).terms().getFirst().excerpt()).isEqualTo(call);
        assertThat(score(call.replace("('", "('z")).terms().getFirst().excerpt()).hasSize(80).endsWith("z…");
    }

    /// 1,500 increments: 1,000 listed at −0.1, the other 500 together −50.
    @Test
    void of_codeFullOfOneThing_listsAThousand_andSumsTheRest() {
        Score score = score("i++\n".repeat(1_500));
        assertThat(score.value()).isZero();
        assertThat(score.terms()).hasSize(1_001);
        assertThat(score.terms().get(999)).isEqualTo(new ScoreTerm("unsafe-regex", "medium", -0.1, 1_000, "++"));
        ScoreTerm rest = score.terms().getLast();
        assertThat(rest.line()).isZero();
        assertThat(rest.excerpt()).isEqualTo("× 500");
        assertThat(rest.change()).isEqualTo(-50, within(1e-9));
    }

    /// A clock that goes on by a millisecond at every look: what is bounded by looks is bounded on every machine.
    @ParameterizedTest
    @ValueSource(strings = {"setTimeout(\"", "setInterval(`", "Object.assign(", "setTimeout(", "setTimeout('',", "(0,", "while(", "eval  "})
    void of_codeMadeToBacktrack_endsWithinTheBudget(String piece) {
        long[] clock = {0};
        var safety = new SafetyScore(new TimeBudget(Duration.ofMillis(2_000), () -> clock[0] += 1_000_000));
        safety.of(piece.repeat((1 << 20) / piece.length()));
        assertThat(clock[0]).isLessThanOrEqualTo(Duration.ofMillis(2_002).toNanos());
    }

    @ParameterizedTest
    @ValueSource(strings = {"setTimeout(\"", "setInterval(`", "Object.assign(", "setTimeout("})
    void of_codeThatTakesTooLong_hasNoScore(String piece) {
        long[] clock = {0};
        var safety = new SafetyScore(new TimeBudget(Duration.ofMillis(2_000), () -> clock[0] += 1_000_000));
        assertThat(safety.of(piece.repeat((1 << 20) / piece.length()))).isEmpty();
    }

    private static Score score(String code) {
        return SAFETY.of(code).orElseThrow();
    }
}
