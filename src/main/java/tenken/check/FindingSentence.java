package tenken.check;

import java.time.ZoneId;
import java.util.OptionalDouble;
import tenken.text.Figures;
import tenken.text.Texts;

/// Puts a finding into words: the state, the value, the arithmetic behind it, and the limits it was held against.
///
/// A threshold named `success-rate` has the texts `check.success-rate.title`, `.sentence` (given the value, the sample
/// size, and the value as an exact count) and `.remedy`.
public record FindingSentence(Texts texts, ZoneId zone) {

    /// What the check is about.
    public String title(Finding finding) {
        return texts.of(key(finding, "title"));
    }

    public String state(State state) {
        return texts.of("state." + state.word());
    }

    /// Stands beside the state's word and colour, for those who do not see the colour.
    public static String symbol(State state) {
        return switch (state) {
            case OK -> "✓";
            case WARNING -> "▲";
            case CRITICAL -> "✕";
            case NO_DATA, TOO_FEW, NOT_CONFIGURED, CANNOT_EVALUATE, MANUAL -> "?";
        };
    }

    /// The value with its unit, as a large figure; [Figures#NOTHING] where there is none.
    public String value(Finding finding) {
        return finding.value().isEmpty() ? Figures.NOTHING : written(finding, finding.value().getAsDouble());
    }

    /// The arithmetic and what follows from it, in whole sentences.
    public String sentence(Finding finding) {
        if (finding.value().isEmpty()) {
            return texts.of("check.nothing");
        }
        String verdict = verdict(finding);
        return verdict.isEmpty() ? arithmetic(finding) : texts.of("check.sentences", arithmetic(finding), verdict);
    }

    /// Both limits, briefly: `Warning < 95 %, critical < 90 %`.
    public String limits(Finding finding) {
        var threshold = finding.threshold();
        return texts.of("check.limits", brief(threshold, threshold.warning()), brief(threshold, threshold.critical()));
    }

    /// What the value is made of: the period, and how many.
    public String basis(Finding finding) {
        var figures = new Figures(texts);
        String sample = texts.of("check.sample", finding.sampleSize());
        return finding.period()
                .map(span -> texts.of("check.period", figures.stamp(span.from(), zone), figures.stamp(span.to(), zone), zone.getId(), sample))
                .orElse(texts.of("check.now"));
    }

    private String arithmetic(Finding finding) {
        double value = finding.value().orElseThrow();
        var figures = new Figures(texts);
        String exact = switch (finding.threshold().unit()) {
            case "ratio" -> figures.count(Math.round(value * finding.sampleSize()));
            default -> figures.count(Math.round(value));
        };
        return texts.of(key(finding, "sentence"), beside(finding, value), figures.count(finding.sampleSize()), exact);
    }

    private String verdict(Finding finding) {
        var threshold = finding.threshold();
        return switch (finding.state()) {
            case OK -> texts.of("check.verdict.ok");
            case WARNING -> texts.of("check.verdict.warning", side(threshold, threshold.warning()), texts.of(key(finding, "remedy")));
            case CRITICAL -> texts.of("check.verdict.critical", side(threshold, threshold.critical()), texts.of(key(finding, "remedy")));
            case TOO_FEW -> texts.of("check.verdict.too_few", threshold.minimumSample(), finding.sampleSize());
            case NO_DATA, NOT_CONFIGURED, CANNOT_EVALUATE, MANUAL -> "";
        };
    }

    private String beside(Finding finding, double value) {
        var threshold = finding.threshold();
        double near = finding.state() == State.CRITICAL ? threshold.critical().value() : threshold.warning().value();
        return threshold.unit().equals("ratio") ? new Figures(texts).percentBeside(value, near) : written(finding, value);
    }

    private String side(Threshold threshold, Limit limit) {
        return texts.of("check.limit." + switch (limit.comparison()) {
            case ABOVE -> "above";
            case AT_LEAST -> "at_least";
            case BELOW -> "below";
        }, limitValue(threshold, limit));
    }

    private String brief(Threshold threshold, Limit limit) {
        return limit.comparison().sign() + " " + limitValue(threshold, limit);
    }

    private String limitValue(Threshold threshold, Limit limit) {
        return threshold.unit().equals("ratio") ? new Figures(texts).percentPlain(limit.value()) : written(threshold, limit.value());
    }

    private String written(Finding finding, double value) {
        return written(finding.threshold(), value);
    }

    private String written(Threshold threshold, double value) {
        var figures = new Figures(texts);
        return switch (threshold.unit()) {
            case "ratio" -> figures.percent(OptionalDouble.of(value));
            case "ms" -> figures.duration(value);
            case "bytes" -> figures.bytes(Math.round(value));
            default -> texts.of("check." + threshold.name() + ".value", Math.round(value));
        };
    }

    private static String key(Finding finding, String part) {
        return "check." + finding.threshold().name() + "." + part;
    }
}
