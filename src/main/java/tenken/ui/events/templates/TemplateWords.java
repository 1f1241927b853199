package tenken.ui.events.templates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tenken.event.template.Decision;
import tenken.event.template.Grouping;
import tenken.event.template.Mark;
import tenken.event.template.MaskedPart;
import tenken.job.TemplateDetail;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.control.PlainFigures;

/// Says in words why messages count as one.
record TemplateWords(Texts texts, java.time.ZoneId zone) {
    private static final int LONGEST = 200;

    String name(Grouping group) {
        return (group.isByHand() ? "✎ " : "") + VisibleText.shortened(group.name(), 2 * LONGEST);
    }

    /// What varies in the examples, and what the operator has decided.
    String reason(Grouping group, List<TemplateDetail.Example> examples) {
        Set<Mark> marks = new LinkedHashSet<>();
        examples.forEach(example -> example.parts().stream().map(MaskedPart::mark).forEach(marks::add));
        String masked = marks.isEmpty() ? texts.of("templates.reason.same")
                : texts.of("templates.reason.masked", marks.stream().map(this::mark).collect(Collectors.joining(texts.of("templates.and"))));
        return group.decisions().stream().map(this::decision).collect(Collectors.joining("\n", masked + "\n", "")).strip();
    }

    private String mark(Mark mark) {
        return texts.of("templates.mark." + mark.word());
    }

    private String decision(Decision decision) {
        String when = PlainFigures.minute(decision.at(), zone);
        String by = VisibleText.shortened(decision.by(), LONGEST);
        return switch (decision) {
            case Decision.Merge merge -> texts.of("templates.decided.merge", when, by, merge.members().size(), shown(merge.name()));
            case Decision.Split split -> switch (split.test()) {
                case Decision.Phrase phrase -> texts.of("templates.decided.phrase", when, by, shown(phrase.text()), shown(split.template()));
                case Decision.Value value -> texts.of("templates.decided.value", when, by, shown(value.value()), shown(split.template()));
            };
        };
    }

    static String shown(String text) {
        return VisibleText.shortened(text, LONGEST);
    }
}
