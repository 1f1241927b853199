package tenken.change;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tenken.text.Figures;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.time.TimeSpan;

/// Puts what differs into words: what, from how many to how many, how many times as often, since when, and what was done
/// at that time. What logs say stands in them as text that can be seen, and cut where it is long.
public record ChangeSentence(Texts texts, ZoneId zone) {
    private static final int QUOTED = 80;
    private static final double TENFOLD = 10;
    private static final int DIGITS = 3;

    /// The change as a whole: `Failures rose from 12 to 61 (5.1 times as many).`
    public String total(Changes changes, Measure measure) {
        long now = changes.now().of(measure);
        long before = changes.before().of(measure);
        String direction = now == 0 && before == 0 ? "none" : turn(changes.weight(measure));
        return texts.of("change.total." + measure.word() + "." + direction, before, now, ratio(changes.ratio(measure)));
    }

    /// What is compared, and what should be known about it, line by line.
    public List<String> periods(Changes changes) {
        var lines = new ArrayList<String>();
        TimeSpan now = changes.spans().now();
        TimeSpan before = changes.spans().before();
        lines.add(texts.of("change.periods", stamp(now.from()), stamp(now.to()), stamp(before.from()), stamp(before.to()), zone.getId()));
        if (changes.hasNothingBefore()) {
            lines.add(texts.of("change.nothing-before"));
        } else if (changes.heldFrom().isPresent()) {
            lines.add(texts.of("change.held-from", stamp(changes.heldFrom().get())));
        }
        if (!changes.spans().areOfOneLength()) {
            lines.add(texts.of("change.lengths", hours(now), hours(before)));
        }
        return List.copyOf(lines);
    }

    /// The period, above its row of a chart.
    public String now(Changes changes) {
        TimeSpan now = changes.spans().now();
        return texts.of("change.row.now", stamp(now.from()), stamp(now.to()), changes.now().failures());
    }

    /// The period before, above its row of a chart.
    public String before(Changes changes) {
        TimeSpan before = changes.spans().before();
        return texts.of("change.row.before", stamp(before.from()), stamp(before.to()), changes.before().failures());
    }

    /// How many values were left out, and why.
    public String leftOut(Ranking.Ranked ranked) {
        return texts.of("change.left-out", ranked.leftOut(), Ranking.FEW);
    }

    private String stamp(Instant instant) {
        return figures().stamp(instant, zone);
    }

    private static String hours(TimeSpan span) {
        return plain(span.length().toSeconds() / 3_600.0);
    }

    /// Everything there is to say of one difference.
    public String of(Difference one, Changes changes) {
        var sentences = new ArrayList<String>(List.of(main(one, changes)));
        one.onset().ifPresent(onset -> sentences.add(texts.of("change.onset", moment(onset))));
        one.coincidences().stream().limit(1).forEach(mark -> sentences.add(coincidence(mark)));
        if (one.coincidences().size() > 1) {
            sentences.add(texts.of("change.near.more", one.coincidences().size() - 1));
        }
        return sentences.stream().reduce((all, next) -> texts.of("change.sentences", all, next)).orElseThrow();
    }

    /// Its part in the change as a whole, where that goes the same way; else just how it changed.
    private String main(Difference one, Changes changes) {
        long all = Math.abs(changes.weight(one.measure()));
        boolean isPart = changes.spans().areOfOneLength() && Math.abs(one.weight()) <= all
                && Long.signum(one.weight()) == Long.signum(changes.weight(one.measure()));
        String key = "change." + one.measure().word() + "." + (isPart ? "part." : "") + turn(one.weight());
        return texts.of(key, subject(one.subject()), one.beforeCount(), one.nowCount(), ratio(one.ratio()), Math.abs(one.weight()), all);
    }

    /// What was done to a tool, beside a difference.
    public String coincidence(ToolMark mark) {
        return texts.of("change.near." + mark.kind().word(), figures().hour(mark.at(), zone), shown(mark.tool()),
                shown(mark.formerId()), shown(mark.toolId()));
    }

    /// What was done to a tool, on a time axis.
    public String mark(ToolMark mark) {
        return texts.of("change.mark." + mark.kind().word(), shown(mark.tool()), figures().shortMoment(mark.at(), zone),
                shown(mark.formerId()), shown(mark.toolId()));
    }

    /// `json_formatter with “timeout”`; where the log does not say, that.
    public String subject(Subject subject) {
        String key = "change.subject." + subject.dimension().word();
        return switch (subject.dimension()) {
            case TOOL_TEMPLATE -> texts.of(key, subject(new Subject(Dimension.TOOL, subject.value())), template(subject.second()));
            case TEMPLATE -> template(subject.value());
            case ACTION -> named(key, action(subject.value()));
            case OUTCOME -> named(key, texts.of("outcome." + subject.value()));
            case TOOL, ACTOR -> named(key, subject.value());
        };
    }

    /// A word that Tenken has no name for is the source's own.
    private String action(String word) {
        String key = "events.action." + word;
        return texts.has(key) ? texts.of(key) : word;
    }

    private String template(String template) {
        return named("change.subject.template", template);
    }

    private String named(String key, String value) {
        return value.isEmpty() ? texts.of(key + ".none") : texts.of(key, shown(value));
    }

    /// What the events of a difference are, as the Events screen says above them.
    public String because(Difference one, TimeSpan span) {
        return texts.of("change.because." + one.measure().word(), subject(one.subject()), stamp(span.from()), stamp(span.to()));
    }

    /// What all failures of a period are, as the Events screen says above them.
    public String failures(TimeSpan span) {
        return texts.of("change.because.all", stamp(span.from()), stamp(span.to()));
    }

    /// What kind of value it is: `tool`, `message`.
    public String dimension(Dimension dimension) {
        return texts.of("change.dimension." + dimension.word());
    }

    /// The reckoning: `12 of 480 runs failed → 61 of 455 runs failed`, and by the hour where the periods differ in length.
    public String arithmetic(Difference one, Changes changes) {
        String counts = switch (one.measure()) {
            case FAILURES -> one.subject().dimension().countsEvents() ? rate(one.before(), one.now())
                    : texts.of("change.arithmetic.share", one.beforeCount(), changes.before().failures(),
                            one.nowCount(), changes.now().failures());
            case EVENTS -> texts.of("change.arithmetic.events", one.beforeCount(), changes.before().events(),
                    one.nowCount(), changes.now().events());
        };
        return changes.spans().areOfOneLength() ? counts : texts.of("change.sentences", counts, texts.of("change.arithmetic.hourly",
                plain(Spans.perHour(one.beforeCount(), changes.spans().before())),
                plain(Spans.perHour(one.nowCount(), changes.spans().now()))));
    }

    /// Failures among all events, called runs where they are nothing else.
    public String rate(Tally before, Tally now) {
        boolean areRuns = before.events() == before.runs() && now.events() == now.runs();
        return texts.of(areRuns ? "change.arithmetic.runs" : "change.arithmetic.rate", before.failures(), before.events(),
                now.failures(), now.events(), percent(before), percent(now));
    }

    private String percent(Tally tally) {
        return figures().percent(tally.events() == 0
                ? OptionalDouble.empty() : OptionalDouble.of((double) tally.failures() / tally.events()));
    }

    /// `5.1 times as many`, `down to 20 %`, `none before`, `none now`, `as many`.
    public String ratio(double ratio) {
        if (Double.isNaN(ratio) || rounded(ratio).compareTo(BigDecimal.ONE) == 0) {
            return texts.of("change.ratio.same");
        } else if (Double.isInfinite(ratio)) {
            return texts.of("change.ratio.new");
        } else if (ratio == 0) {
            return texts.of("change.ratio.gone");
        }
        return ratio < 1 ? texts.of("change.ratio.down", figures().percentPlain(Math.max(1, Math.round(ratio * 100)) / 100.0))
                : texts.of("change.ratio.times", rounded(ratio).stripTrailingZeros().toPlainString());
    }

    private static BigDecimal rounded(double ratio) {
        return Double.isInfinite(ratio) ? BigDecimal.ZERO : new BigDecimal(ratio).setScale(ratio < TENFOLD ? 1 : 0, RoundingMode.HALF_UP);
    }

    private static String plain(double perHour) {
        return new BigDecimal(perHour).round(new MathContext(DIGITS, RoundingMode.HALF_UP)).stripTrailingZeros().toPlainString();
    }

    private String moment(TimeSpan onset) {
        return figures().shortMoment(onset.from(), zone);
    }

    private static String turn(long weight) {
        return weight > 0 ? "rose" : weight < 0 ? "fell" : "same";
    }

    private static String shown(String word) {
        return VisibleText.shortened(word, QUOTED);
    }

    private Figures figures() {
        return new Figures(texts);
    }
}
