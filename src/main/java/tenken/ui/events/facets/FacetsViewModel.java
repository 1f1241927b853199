package tenken.ui.events.facets;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.job.EventFacets;
import tenken.metric.Facet;
import tenken.text.Problem;
import tenken.ui.events.lens.Asking;
import tenken.ui.events.lens.EventsLens;
import tenken.ui.events.lens.Narrowing;
import tenken.ui.shell.Session;
import tenken.work.Job;
import tenken.work.Worker;

/// The values of fields among the events of the lens. Only fields that are unfolded are counted.
///
/// What the roll-ups know is asked apart from what takes a pass through the events, so that it need not wait for it.
public final class FacetsViewModel {
    /// The values of an unfolded field that are asked for; the first few are shown until more are wanted.
    static final int ASKED = 50;

    private static final Set<Field> QUICK = EnumSet.of(Field.SYSTEM, Field.STREAM, Field.ACTION, Field.OUTCOME, Field.SEVERITY, Field.TOOL);

    private final Session session;
    private final EventsLens lens;
    private final Asking<EventFacets.Question, EventFacets> quick;
    private final Asking<EventFacets.Question, EventFacets> slow;
    private final Set<Field> unfolded = EnumSet.of(Field.OUTCOME, Field.ACTION, Field.TOOL);
    private final Set<Field> lengthened = EnumSet.noneOf(Field.class);
    private final ReadOnlyObjectWrapper<Map<Field, Facet>> facets = new ReadOnlyObjectWrapper<>(Map.of());
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final BooleanBinding pending;
    private final ChangeListener<Object> ask = (observable, before, now) -> ask();
    private boolean inFront;
    private boolean chosen;

    public FacetsViewModel(Session session, EventsLens lens, Worker worker, Job<EventFacets.Question, EventFacets> job) {
        this.session = session;
        this.lens = lens;
        this.quick = new Asking<>(worker, job, FacetsViewModel::areTheSame, EventFacets::complete);
        this.slow = new Asking<>(worker, job, FacetsViewModel::areTheSame, EventFacets::complete);
        this.pending = Bindings.or(quick.pending(), slow.pending());
        quick.answer().addListener((observable, before, now) -> put(quick));
        slow.answer().addListener((observable, before, now) -> put(slow));
        shown.addListener((observable, before, now) -> ask());
    }

    private static boolean areTheSame(EventFacets.Question one, EventFacets.Question other) {
        return one.fields().equals(other.fields()) && Narrowing.areTheSameButForTheClock(one.filter(), other.filter());
    }

    public void shown() {
        inFront = true;
        lens.filter().addListener(ask);
        session.refreshes().addListener(ask);
        ask();
    }

    public void hidden() {
        inFront = false;
        lens.filter().removeListener(ask);
        session.refreshes().removeListener(ask);
        quick.cancel();
        slow.cancel();
    }

    /// Is content with what a search has found so far.
    public void stop() {
        quick.stop();
        slow.stop();
    }

    private void ask() {
        if (inFront && shown.get()) {
            ask(quick, true);
            ask(slow, false);
        }
    }

    private void ask(Asking<EventFacets.Question, EventFacets> asking, boolean isQuick) {
        List<Field> fields = Arrays.stream(Field.values()).filter(field -> QUICK.contains(field) == isQuick).filter(unfolded::contains).toList();
        if (fields.isEmpty()) {
            asking.cancel();
        } else {
            asking.ask(new EventFacets.Question(lens.filter().get(), fields, ASKED));
        }
    }

    private void put(Asking<EventFacets.Question, EventFacets> asking) {
        var all = new EnumMap<Field, Facet>(Field.class);
        all.putAll(facets.get());
        asking.answer().get().ifPresent(answer -> answer.facets().forEach(facet -> all.put(facet.field(), facet)));
        facets.set(Map.copyOf(all));
    }

    /// What was counted last of each field that is or was unfolded.
    public ReadOnlyObjectProperty<Map<Field, Facet>> facets() {
        return facets.getReadOnlyProperty();
    }

    public boolean isUnfolded(Field field) {
        return unfolded.contains(field);
    }

    public void fold(Field field, boolean open) {
        if (open ? unfolded.add(field) : unfolded.remove(field)) {
            ask();
        }
    }

    /// Whether all values asked for are shown, and not only the first few.
    public boolean isLong(Field field) {
        return lengthened.contains(field);
    }

    public void lengthen(Field field, boolean more) {
        if (more) {
            lengthened.add(field);
        } else {
            lengthened.remove(field);
        }
    }

    public EventFilter filter() {
        return lens.filter().get();
    }

    /// Wants the value, or asks nothing about it any more.
    public void toggle(Field field, String value) {
        lens.look(Narrowing.toggled(filter(), field, value));
    }

    /// Leaves out what has the value, or asks nothing about it any more.
    public void exclude(Field field, String value) {
        lens.look(Narrowing.excluded(filter(), field, value));
    }

    ReadOnlyObjectProperty<EventFilter> filterProperty() {
        return lens.filter();
    }

    /// Whether the pane is there at all.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown;
    }

    /// The operator wants the pane, or does not.
    public void switchShown() {
        chosen = true;
        shown.set(!shown.get());
    }

    /// Leaves a narrow window to the table, unless the operator has chosen.
    public void fit(boolean wide) {
        shown.set(chosen ? shown.get() : wide);
    }

    public Optional<Problem> problem() {
        return quick.problem().get().or(() -> slow.problem().get());
    }

    List<ReadOnlyObjectProperty<Optional<Problem>>> problems() {
        return List.of(quick.problem(), slow.problem());
    }

    public BooleanBinding pending() {
        return pending;
    }
}
