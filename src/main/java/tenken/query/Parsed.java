package tenken.query;

import java.util.List;
import tenken.event.EventFilter;

/// What a query's text says.
///
/// @param filter what could be understood; it has a period where the text names a time
/// @param errors what could not, in the order of the text; only the first few of very many
/// @param tokens all pieces, in the order of the text
public record Parsed(EventFilter filter, List<QueryError> errors, List<Token> tokens) {
    public Parsed {
        errors = List.copyOf(errors);
        tokens = List.copyOf(tokens);
    }
}
