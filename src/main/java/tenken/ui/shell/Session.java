package tenken.ui.shell;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.workspace.Workspace;

/// What every screen shares: the workspace, the period, the zone, the language. Lives on the window's thread.
public final class Session {
    private final ObjectProperty<Workspace> workspace;
    private final ObjectProperty<Texts> texts;
    private final ObjectProperty<ZoneId> zone;
    private final ObjectProperty<Optional<TimeSpan>> period;
    private final ReadOnlyIntegerWrapper refreshes = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Optional<String>> eventColumns = new SimpleObjectProperty<>(Optional.empty());
    private final InstantSource clock;

    public Session(Workspace workspace, Texts texts, ZoneId zone, Optional<TimeSpan> period, InstantSource clock) {
        this.workspace = new SimpleObjectProperty<>(workspace);
        this.texts = new SimpleObjectProperty<>(texts);
        this.zone = new SimpleObjectProperty<>(zone);
        this.period = new SimpleObjectProperty<>(period);
        this.clock = clock;
    }

    public ObjectProperty<Workspace> workspace() {
        return workspace;
    }

    public ObjectProperty<Texts> texts() {
        return texts;
    }

    public ObjectProperty<ZoneId> zone() {
        return zone;
    }

    /// The period the charts and lists show; empty means everything held.
    public ObjectProperty<Optional<TimeSpan>> period() {
        return period;
    }

    /// The columns of the table of events as the operator has arranged them; empty for the usual ones. Kept with the settings.
    public ObjectProperty<Optional<String>> eventColumns() {
        return eventColumns;
    }

    /// Grows by one whenever the index holds something new: a screen that is shown reads again.
    public ReadOnlyIntegerProperty refreshes() {
        return refreshes.getReadOnlyProperty();
    }

    public void refreshed() {
        refreshes.set(refreshes.get() + 1);
    }

    /// The instant that counts as now: the machine's, `--now`, or the clock of the sample.
    public Instant now() {
        return workspace.get().sampleClock().orElseGet(clock::instant);
    }
}
