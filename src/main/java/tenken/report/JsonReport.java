package tenken.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Function;
import tenken.check.Finding;
import tenken.check.WeeklyReport;
import tenken.metric.RunCounts;

/// The weekly report for programs: one JSON document, keys in a fixed order, two spaces, LF, a final newline.
///
/// Instants are UTC with `Z`, the period is half-open, rates are exact from 0 to 1. What is not known is absent.
/// Texts are the log's own, in full, but for covered [Secrets].
///
/// @param sentence tells a finding
public record JsonReport(Function<Finding, String> sentence) {
    private static final JsonFactory JSON = new JsonFactory();

    public String of(WeeklyReport report) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(printer());
            json.writeStartObject();
            head(json, report);
            summary(json, report);
            changes(json, report);
            incidents(json, report);
            next(json, report);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static DefaultPrettyPrinter printer() {
        var separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER).withObjectEmptySeparator("").withArrayEmptySeparator("");
        var indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private static void head(JsonGenerator json, WeeklyReport report) throws IOException {
        json.writeStringField("kind", "weekly");
        json.writeStringField("system", report.system());
        json.writeStringField("from", report.week().span().from().toString());
        json.writeStringField("to", report.week().span().to().toString());
        json.writeStringField("zone", report.week().zone().getId());
    }

    private static void summary(JsonGenerator json, WeeklyReport report) throws IOException {
        RunCounts runs = report.runs();
        json.writeObjectFieldStart("summary");
        json.writeNumberField("registered_tools", report.registeredTools());
        json.writeNumberField("created", report.created());
        json.writeNumberField("deleted", report.deleted());
        json.writeNumberField("runs", runs.runs());
        json.writeNumberField("successes", runs.successes());
        json.writeNumberField("failures", runs.failures());
        json.writeNumberField("unknown", runs.unknown());
        if (runs.successRate().isPresent()) {
            json.writeNumberField("success_rate", runs.successRate().getAsDouble());
        }
        json.writeEndObject();
    }

    private static void changes(JsonGenerator json, WeeklyReport report) throws IOException {
        json.writeArrayFieldStart("changes");
        for (WeeklyReport.Change change : report.changes()) {
            json.writeStartObject();
            known(json, "tool", change.tool());
            known(json, "tool_id", change.toolId());
            json.writeStringField("change", word(change.kind()));
            json.writeStringField("at", change.at().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void incidents(JsonGenerator json, WeeklyReport report) throws IOException {
        json.writeArrayFieldStart("incidents");
        for (WeeklyReport.Incident incident : report.incidents()) {
            json.writeStartObject();
            json.writeStringField("kind", word(incident.kind()));
            json.writeStringField("at", incident.at().toString());
            json.writeStringField("until", incident.until().toString());
            known(json, "tool", incident.tool());
            known(json, "detail", incident.detail());
            json.writeNumberField("count", incident.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void next(JsonGenerator json, WeeklyReport report) throws IOException {
        json.writeArrayFieldStart("next");
        for (Finding finding : report.next()) {
            json.writeStartObject();
            json.writeStringField("kind", "finding");
            json.writeStringField("check", finding.threshold().name());
            json.writeStringField("mission", finding.threshold().mission());
            json.writeStringField("state", finding.state().word());
            json.writeStringField("text", sentence.apply(finding));
            json.writeEndObject();
        }
        for (String note : WeeklyWords.notes(report)) {
            json.writeStartObject();
            json.writeStringField("kind", "note");
            json.writeStringField("text", Secrets.covered(note));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void known(JsonGenerator json, String key, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(key, Secrets.covered(value));
        }
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
