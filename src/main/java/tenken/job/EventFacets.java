package tenken.job;

import java.util.List;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.metric.Facet;

/// How often the values of fields occur among the events of a filter.
///
/// The values of a field are counted under all conditions but those about that field, so that its other values can
/// still be chosen; where a search of the lines has found the events, they are counted as found.
///
/// @param facets   in the order asked for
/// @param complete as in [EventsOverTime]
public record EventFacets(List<Facet> facets, boolean complete) {

    /// @param top how many values of each are named
    public record Question(EventFilter filter, List<Field> fields, int top) {}
}
