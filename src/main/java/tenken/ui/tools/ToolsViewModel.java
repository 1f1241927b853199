package tenken.ui.tools;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.jspecify.annotations.Nullable;
import tenken.event.EventFilter;
import tenken.job.ToolTable;
import tenken.metric.ToolRow;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// What Tools shows: every definition, the broken ones always first, filtered and in the order the operator wants.
public final class ToolsViewModel {
    /// By which column the table is sorted; it outlives the table, which is made anew for another language.
    record Order(String column, boolean descending) {}

    private static final Comparator<ToolLine> BROKEN_FIRST = Comparator.comparing(ToolLine::isBroken).reversed();
    private static final Comparator<ToolLine> BY_NAME = Comparator.comparing(ToolLine::name).thenComparing(ToolLine::file);

    private final Session session;
    private final Doors doors;
    private final Inquiry<ToolTable.Question, ToolTable> inquiry;
    private final ObservableList<ToolLine> all = FXCollections.observableArrayList();
    private final FilteredList<ToolLine> found = new FilteredList<>(all);
    private final SortedList<ToolLine> lines = new SortedList<>(found, BROKEN_FIRST.thenComparing(BY_NAME));
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<ToolLine>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ChangeListener<Object> reread = (observable, before, now) -> ask();
    private Order order = new Order("name", false);
    private Optional<String> toChoose = Optional.empty();

    public ToolsViewModel(Session session, Jobs jobs, Worker worker, Doors doors) {
        this.session = session;
        this.doors = doors;
        this.inquiry = new Inquiry<>(worker, jobs.tools());
        inquiry.answer().addListener((observable, before, answer) -> answer.ifPresent(this::show));
        filter.addListener((observable, before, now) -> find());
    }

    public void shown() {
        find();
        session.refreshes().addListener(reread);
        ask();
    }

    public void hidden() {
        session.refreshes().removeListener(reread);
        inquiry.cancel();
    }

    private void ask() {
        inquiry.ask(new ToolTable.Question(session.now()));
    }

    private void show(ToolTable table) {
        var chosen = selected.get();
        all.setAll(Stream.concat(
                table.unreadable().stream().<ToolLine>map(ToolLine.Broken::new),
                table.tools().stream().<ToolLine>map(ToolLine.Loadable::new)).toList());
        select(chosen.flatMap(line -> all.stream().filter(one -> one.file().equals(line.file())).findFirst()));
        toChoose.ifPresent(this::chooseNow);
    }

    private void select(Optional<ToolLine> line) {
        selected.set(line);
    }

    private void find() {
        Texts texts = session.texts().get();
        found.setPredicate(new ToolFilter(filter.get(), flag -> texts.of("tools.flag." + flag.word()), texts.of("tools.broken")));
    }

    /// Chooses the tool once there is a table to choose from; a filter that hides it is taken away.
    public void choose(String idOrName) {
        toChoose = Optional.of(idOrName);
        if (inquiry.answer().get().isPresent()) {
            chooseNow(idOrName);
        }
    }

    private void chooseNow(String idOrName) {
        var line = Stream.<Function<ToolLine, String>>of(ToolLine::id, ToolLine::name)
                .flatMap(key -> all.stream().filter(one -> key.apply(one).equals(idOrName)))
                .findFirst();
        if (line.isPresent()) {
            toChoose = Optional.empty();
            if (!found.contains(line.get())) {
                filter.set("");
            }
        }
        select(line);
    }

    /// What was to be chosen and is not in the table: deleted since, for instance.
    public Optional<String> missing() {
        return inquiry.answer().get().isEmpty() ? Optional.empty() : toChoose;
    }

    Order order() {
        return order;
    }

    /// The operator's order; broken definitions stay first whatever it is.
    void order(Order named, @Nullable Comparator<ToolLine> comparator) {
        order = named;
        lines.setComparator(comparator == null ? BROKEN_FIRST.thenComparing(BY_NAME) : BROKEN_FIRST.thenComparing(comparator).thenComparing(BY_NAME));
    }

    /// All runs of the tool in all history held: as many as its row tells of.
    public void openRuns(ToolRow row) {
        doors.openEvents(EventFilter.ALL.ofStream(EventFilter.Stream.AUDIT).withAction("run").withTarget(row.definition().id()),
                session.texts().get().of("tools.because.runs", VisibleText.shortened(row.definition().name(), 80)));
    }

    List<ToolLine> all() {
        return all;
    }

    /// What is shown, in its order.
    SortedList<ToolLine> lines() {
        return lines;
    }

    public StringProperty filter() {
        return filter;
    }

    ObjectProperty<Optional<ToolLine>> selected() {
        return selected;
    }

    public ZoneId zone() {
        return session.zone().get();
    }

    public ReadOnlyObjectProperty<ZoneId> zoneProperty() {
        return session.zone();
    }

    public ReadOnlyObjectProperty<Optional<ToolTable>> answer() {
        return inquiry.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return inquiry.problem();
    }

    public ReadOnlyBooleanProperty pending() {
        return inquiry.pending();
    }
}
