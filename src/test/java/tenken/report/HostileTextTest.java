package tenken.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a log says is shown, and never becomes anything else.
class HostileTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {
        "json_formatter ¦ json_formatter",
        "_a_ ¦ \\_a\\_",
        "a|b ¦ a\\|b",
        "`x` ``` ¦ \\`x\\` \\`\\`\\`",
        "[t](javascript:alert(1)) ¦ \\[t\\](javascript:alert(1))",
        "![i](//x) ¦ !\\[i\\](//x)",
        "<b>&amp; ¦ \\<b\\>\\&amp;",
        "# head ¦ \\# head",
        "- item ¦ \\- item",
        "+ item ¦ \\+ item",
        "1. item ¦ 1\\. item",
        "12) item ¦ 12\\) item",
        "3.14 and a-b ¦ 3\\.14 and a-b",
        "v3.14 ¦ v3.14",
        "https://a.example ¦ https\\://a.example",
        "www.a.example ¦ www\\.a.example",
        "@team ¦ \\@team",
        "a\\b ¦ a\\\\b"})
    void markdown_escapesWhatWouldBeMarkup(String text, String escaped) {
        assertThat(MarkdownText.escape(text)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {
        "'\u202E' ¦ 〔U+202E〕", "'\u001B[31m' ¦ 〔ESC〕", "'\0' ¦ 〔NUL〕", "'\uFEFF' ¦ 〔U+FEFF〕", "'\u2028' ¦ 〔U+2028〕"})
    void invisibleCharacters_areShownInEveryFormatForPeople(String text, String shown) {
        String markdown = new MarkdownReport(HandMadeWeek.EN, HandMadeWeek.sentence(HandMadeWeek.EN)).of(HandMadeWeek.withDetail("a" + text + "b"));
        assertThat(List.of(markdown, html("a" + text + "b"))).allSatisfy(report -> assertThat(report).contains("a" + shown).doesNotContain(text.substring(0, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</li></ul><a href=javascript:1>",
        "]]><!--", "&#60;b&#62;", "\u202E\u001B[2J\n# x", "<style>*{display:none}</style>", "\uD800<svg/onload=x>"})
    void html_hasNoElementThatCameFromData(String detail) throws Exception {
        assertThat(elements(html(detail))).isEqualTo(elements(html("harmless")));
    }

    @Test
    void html_loadsNothingAndRunsNothing() {
        String html = html("x");
        assertThat(html).contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
        assertThat(html).doesNotContain("<script", "<link", "<img", "<a ", "url(", "@import", "http://", "https://", " src=", " href=");
    }

    @Test
    void lineBreakInAMessage_startsNoLine() {
        String markdown = new MarkdownReport(HandMadeWeek.EN, HandMadeWeek.sentence(HandMadeWeek.EN)).of(HandMadeWeek.withDetail("a\n# b\r\n- c"));
        assertThat(markdown.lines().filter(line -> line.contains("b")).toList()).singleElement().asString().contains("a〔LF〕\\# b〔CR〕〔LF〕- c");
    }

    @Test
    void tenThousandCharacters_areCutAndTheCutIsTold() {
        String markdown = new MarkdownReport(HandMadeWeek.EN, HandMadeWeek.sentence(HandMadeWeek.EN)).of(HandMadeWeek.withDetail("😀".repeat(10_000)));
        assertThat(markdown).contains("😀".repeat(300) + "… (10,000 characters in all)").doesNotContain("😀".repeat(301));
        String json = new JsonReport(HandMadeWeek.sentence(HandMadeWeek.EN)).of(HandMadeWeek.withDetail("x".repeat(10_000)));
        assertThat(json).contains("x".repeat(10_000));
    }

    @Test
    void aMessageIsNoPattern() {
        String markdown = new MarkdownReport(HandMadeWeek.EN, HandMadeWeek.sentence(HandMadeWeek.EN)).of(HandMadeWeek.withDetail("{0} {1,number} it's '{x}'"));
        assertThat(markdown).contains("{0} {1,number} it's '{x}'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {
        "key AKIAABCDEFGHIJKLMNOP used ¦ key AKIA…(20) used",
        "Authorization: Bearer abcdef012345 ¦ Authorization: Bearer abcd…(12)",
        "{\"password\":\"hunter2hunter2\"} ¦ {\"password\":\"hunt…(14)\"}",
        "ghp_0123456789abcdefghij0123456789abcdef ¦ ghp_…(40)",
        "the token bucket is empty ¦ the token bucket is empty",
        "password is wrong ¦ password is wrong"})
    void secrets_areCovered(String text, String covered) {
        assertThat(Secrets.covered(text)).isEqualTo(covered);
    }

    private static String html(String detail) {
        return new HtmlReport(HandMadeWeek.EN, HandMadeWeek.sentence(HandMadeWeek.EN)).of(HandMadeWeek.withDetail(detail));
    }

    /// The tree of elements and attributes, read by a parser that is not ours (the file is well-formed but for its void elements).
    private static String elements(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>").replaceAll("(?s)<style>.*?</style>", "");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var all = document.getElementsByTagName("*");
        var found = new StringBuilder();
        for (int i = 0; i < all.getLength(); i++) {
            var attributes = new TreeSet<String>();
            for (int a = 0; a < all.item(i).getAttributes().getLength(); a++) {
                attributes.add(all.item(i).getAttributes().item(a).toString());
            }
            found.append(all.item(i).getNodeName()).append(attributes).append('\n');
        }
        return found.toString();
    }
}
