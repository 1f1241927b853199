package tenken.job;

import java.io.IOException;
import tenken.event.Event;

/// Takes events one after another.
@FunctionalInterface
public interface EventConsumer {
    void accept(Event event) throws IOException;
}
