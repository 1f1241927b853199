package tenken.ui.events.templates;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import tenken.event.EventFilter;
import tenken.event.template.Decision;
import tenken.event.template.Decision.Member;
import tenken.job.DecideGrouping;
import tenken.job.TemplateDetail;
import tenken.job.TemplateGroups;
import tenken.job.TemplateGroups.Row;
import tenken.text.Problem;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Session;
import tenken.ui.shell.SideRooms;
import tenken.work.Worker;

/// The messages of the events shown, in groups; one chosen, with examples; merging, splitting, and undoing either.
public final class TemplatesViewModel {
    static final int BUCKETS = 36;

    private final Session session;
    private final Doors doors;
    private final Supplier<EventFilter> filter;
    private final Inquiry<TemplateGroups.Question, TemplateGroups> groups;
    private final Inquiry<Row, TemplateDetail> examples;
    private final Inquiry<DecideGrouping.Question, String> deciding;
    private final ObjectProperty<Optional<Row>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> lastDecision = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding pending;
    private Subscription subscription = Subscription.EMPTY;

    /// @param filter which events are meant: those the table of events shows
    public TemplatesViewModel(Session session, SideRooms rooms, Worker worker, Doors doors, Supplier<EventFilter> filter) {
        this.session = session;
        this.doors = doors;
        this.filter = filter;
        groups = new Inquiry<>(worker, rooms.templates());
        examples = new Inquiry<>(worker, rooms.examples());
        deciding = new Inquiry<>(worker, rooms.grouping());
        pending = Bindings.or(groups.pending(), Bindings.or(examples.pending(), deciding.pending()));
        groups.answer().addListener((observable, before, answer) -> answer.ifPresent(this::keepChosen));
        chosen.addListener((observable, before, row) -> readExamples(row));
    }

    public void shown() {
        subscription = Subscription.combine(
                session.period().subscribe((before, now) -> ask()), session.refreshes().subscribe((before, now) -> ask()));
        ask();
    }

    public void hidden() {
        subscription.unsubscribe();
        groups.cancel();
        examples.cancel();
    }

    private void ask() {
        groups.ask(new TemplateGroups.Question(filter.get(), BUCKETS));
    }

    /// The same group stays chosen though its figures have changed.
    private void keepChosen(TemplateGroups answer) {
        Set<Member> members = chosen.get().map(row -> (Set<Member>) new HashSet<>(row.group().members())).orElse(Set.of());
        chosen.set(answer.rows().stream().filter(row -> row.group().members().stream().anyMatch(members::contains)).findFirst()
                .or(() -> answer.rows().stream().findFirst()));
    }

    private void readExamples(Optional<Row> row) {
        if (row.isPresent()) {
            examples.ask(row.get());
        } else {
            examples.forget();
        }
    }

    /// @param name what the group is called from now on
    public void merge(List<Row> rows, String name) {
        Set<Member> members = new HashSet<>();
        rows.forEach(row -> members.addAll(row.group().members()));
        if (members.size() > 1 && !name.isBlank()) {
            decide(new DecideGrouping.Question.Merge(name.strip(), members, session.now()));
        }
    }

    /// @param template of the messages that are split
    public void split(String template, Decision.Test test, String name) {
        decide(new DecideGrouping.Question.Split(name, template, test, session.now()));
    }

    /// Undoes what was decided of a group last; where it is of no decision, what was decided last of all.
    public void undo() {
        chosen.get().filter(row -> row.group().isByHand()).map(row -> row.group().decisions().getLast().id()).or(lastDecision::get)
                .ifPresent(id -> decide(new DecideGrouping.Question.Undo(id, session.now())));
    }

    private void decide(DecideGrouping.Question question) {
        deciding.ask(question, id -> {
            lastDecision.set(question instanceof DecideGrouping.Question.Undo ? Optional.empty() : Optional.of(id));
            ask();
        });
    }

    public void open(Row row, String because) {
        doors.openEvents(row.events(), because);
    }

    public ObjectProperty<Optional<Row>> chosen() {
        return chosen;
    }

    /// What [#undo] would undo where the chosen group is of no decision.
    public ReadOnlyObjectProperty<Optional<String>> lastDecision() {
        return lastDecision.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<TemplateGroups>> groups() {
        return groups.answer();
    }

    public ReadOnlyObjectProperty<Optional<TemplateDetail>> examples() {
        return examples.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return groups.problem();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> decisionProblem() {
        return deciding.problem();
    }

    public ZoneId zone() {
        return session.zone().get();
    }

    public BooleanBinding pending() {
        return pending;
    }
}
