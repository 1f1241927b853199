package tenken.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.metric.Facet;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// Counts how often the values of fields occur.
///
/// The values of a field are counted under all conditions but those about the field itself, so that who has chosen one
/// value still sees the others it could be exchanged for. Where nothing but time, kind and tool decide, the roll-ups
/// know the counts, and only what a period cuts off a day or an hour is counted event by event.
public final class Facets {
    /// Fields counted in one go: under the same conditions, in the same way.
    private record Go(EventFilter filter, boolean rolledUp) {}

    private final Connection connection;
    private final List<KindRow> kinds;

    Facets(Connection connection, List<KindRow> kinds) {
        this.connection = connection;
        this.kinds = kinds;
    }

    /// @param found where a search of the lines has found the events: then they are what is counted
    public List<Facet> of(EventFilter filter, Collection<Field> fields, int top, Optional<FoundEvents> found, long expected, Progress progress, CancelToken cancel)
            throws IndexFailed, Problem {
        var counted = new EnumMap<Field, Facet>(Field.class);
        try (var pass = new Pass(connection, kinds, expected, progress, cancel)) {
            List<TargetRow> targets = TargetRow.all(connection);
            var names = new FacetNames(connection, kinds, targets, top);
            for (Map.Entry<Go, Set<Field>> go : inGoes(filter, fields, found.isPresent()).entrySet()) {
                var tallies = new FieldTallies(go.getValue());
                if (found.isPresent()) {
                    pass.found(found.get(), tallies::add);
                } else if (go.getKey().rolledUp()) {
                    new RolledUpCounts(pass, kinds, targets).count(go.getKey().filter(), go.getValue(), tallies);
                } else {
                    pass.events(go.getKey().filter(), tallies::add);
                }
                for (Field field : go.getValue()) {
                    counted.put(field, names.facet(field, tallies));
                }
            }
        } catch (SQLException e) {
            throw new IndexFailed(e);
        }
        return fields.stream().map(counted::get).toList();
    }

    private static Map<Go, Set<Field>> inGoes(EventFilter filter, Collection<Field> fields, boolean found) {
        var goes = new LinkedHashMap<Go, Set<Field>>();
        for (Field field : fields) {
            EventFilter others = found ? filter : filter.without(condition -> isAbout(condition, field));
            goes.computeIfAbsent(new Go(others, RolledUpCounts.has(field, others)), any -> EnumSet.noneOf(Field.class)).add(field);
        }
        return goes;
    }

    static boolean isAbout(Condition condition, Field field) {
        return switch (condition) {
            case Condition.Is is -> is.field() == field;
            case Condition.AtLeast atLeast -> field == Field.SEVERITY;
            case Condition.Not not -> isAbout(not.condition(), field);
            case Condition.Lasting lasting -> false;
            case Condition.Says says -> false; // it narrows the messages to choose from
            case Condition.InLine line -> false;
        };
    }
}
