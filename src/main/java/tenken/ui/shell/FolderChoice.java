package tenken.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks the operator for a folder.
record FolderChoice(Session session) {
    Optional<Path> ask(@Nullable Window owner) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(session.texts().get().of("window.folder.choose"));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }
}
