package tenken.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import tenken.text.Language;

/// What the operator has chosen; whatever is empty follows the machine.
///
/// @param workspace    the folder opened last; empty on the first run
/// @param dark         dark colours; light ones where nothing was chosen
/// @param eventColumns the columns of the table of events, as its screen writes them; empty for the usual ones
public record Settings(Optional<Path> workspace, Optional<Language> language, Optional<ZoneId> zone, Optional<Boolean> dark,
        Optional<String> eventColumns) {
    public static final Settings NONE = new Settings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Settings withWorkspace(Path value) {
        return new Settings(Optional.of(value), language, zone, dark, eventColumns);
    }

    public Settings withLanguage(Language value) {
        return new Settings(workspace, Optional.of(value), zone, dark, eventColumns);
    }

    public Settings withDark(boolean value) {
        return new Settings(workspace, language, zone, Optional.of(value), eventColumns);
    }

    public Settings withEventColumns(Optional<String> value) {
        return new Settings(workspace, language, zone, dark, value);
    }
}
