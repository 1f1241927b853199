package tenken.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import tenken.check.Finding;
import tenken.text.Texts;

/// A finding in one plain sentence. A word for a check that has no text of its own is its name.
public record FindingWords(Texts texts) implements Function<Finding, String> {
    @Override
    public String apply(Finding finding) {
        String state = texts.of("report.state." + finding.state().word());
        String key = "report.finding." + finding.threshold().name();
        String check = texts.has(key) ? texts.of(key) : finding.threshold().name();
        return finding.value().isEmpty()
                ? texts.of("report.finding-without-value", state, check)
                : texts.of("report.finding-with-value", state, check, amount(finding.value().getAsDouble(), finding.threshold().unit()));
    }

    private String amount(double value, String unit) {
        return switch (unit) {
            case "ratio" -> BigDecimal.valueOf(value).movePointRight(2).setScale(2, RoundingMode.HALF_UP) + "%";
            case "ms" -> texts.of("report.milliseconds", value);
            case "bytes" -> texts.of("report.bytes", value);
            default -> texts.of("report.plain-number", value);
        };
    }
}
