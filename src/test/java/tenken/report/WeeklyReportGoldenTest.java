package tenken.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenken.check.WeeklyReport;
import tenken.metric.RunCounts;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.Week;

/// The whole text of a report, against files written by hand.
class WeeklyReportGoldenTest {
    @ParameterizedTest
    @CsvSource({"JA, weekly_ja.md", "EN, weekly_en.md"})
    void markdown_isTheFormOfTheRunbook(Language language, String file) throws IOException {
        assertThat(markdown(language, HandMadeWeek.report())).isEqualTo(golden(file));
    }

    @ParameterizedTest
    @CsvSource({"JA, weekly_ja.html", "EN, weekly_en.html"})
    void html_isOneFileForPeople(Language language, String file) throws IOException {
        assertThat(html(language, HandMadeWeek.report())).isEqualTo(golden(file));
    }

    @Test
    void everyFormat_isTheSameOnAnyMachine() {
        String before = markdown(Language.JA, HandMadeWeek.report()) + html(Language.EN, HandMadeWeek.report());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            assertThat(markdown(Language.JA, HandMadeWeek.report()) + html(Language.EN, HandMadeWeek.report())).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void noRuns_isADashAndNotZeroPercent() {
        assertThat(markdown(Language.JA, HandMadeWeek.quiet())).contains("- 成功率: — (0回)\n").contains("## インシデント\n- なし\n");
        assertThat(markdown(Language.EN, HandMadeWeek.quiet())).contains("- Success rate: — (0 runs)\n").contains("## Incidents\n- None\n");
        assertThat(html(Language.EN, HandMadeWeek.quiet())).doesNotContain("<svg").contains("<p class=\"none\">None</p>");
    }

    @ParameterizedTest
    @CsvSource({"949996, 1000000, 95.00%", "2, 3, 66.67%", "1, 3, 33.33%", "20001, 160000, 12.50%", "1, 20000, 0.01%", "1, 1, 100.00%"})
    void successRate_isRoundedHalfUp(long successes, long runs, String shown) {
        var report = new WeeklyReport("dynamic-tools", new Week(LocalDate.of(2026, 2, 2), ZoneId.of("UTC")), 1, 0, 0,
                new RunCounts(successes, runs - successes, 0), List.of(), List.of(), List.of(), "");
        assertThat(markdown(Language.EN, report)).contains("- Success rate: " + shown + "\n");
    }

    private static String markdown(Language language, WeeklyReport report) {
        var texts = new Texts(language);
        return new MarkdownReport(texts, HandMadeWeek.sentence(texts)).of(report);
    }

    private static String html(Language language, WeeklyReport report) {
        var texts = new Texts(language);
        return new HtmlReport(texts, HandMadeWeek.sentence(texts)).of(report);
    }

    private static String golden(String file) throws IOException {
        try (var in = WeeklyReportGoldenTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
