package tenken.job;

import java.util.List;
import tenken.event.Event;
import tenken.event.template.MaskedPart;

/// Examples of a group, and what varies in them.
public record TemplateDetail(List<Example> examples) {

    /// @param event   one that says it
    /// @param parts   what its template leaves out of the message, from left to right
    public record Example(Event event, List<MaskedPart> parts) {}
}
