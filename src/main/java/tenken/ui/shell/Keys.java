package tenken.ui.shell;

import java.io.File;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// What the keyboard does anywhere in the window, and what happens to a folder that is dropped on it.
record Keys(Scene scene, ConsoleWindow window, ConsoleViewModel model, Navigator navigator) {

    void install() {
        Map<KeyCombination, Runnable> keys = scene.getAccelerators();
        for (ScreenId screen : ScreenId.values()) {
            int number = screen.ordinal() + 1;
            keys.put(KeyCombination.valueOf("Shortcut+" + number), () -> window.go(screen));
            keys.put(KeyCombination.valueOf("Shortcut+Numpad " + number), () -> window.go(screen));
        }
        keys.put(KeyCombination.valueOf("Alt+Left"), navigator::back);
        keys.put(KeyCombination.valueOf("Alt+Right"), navigator::forward);
        keys.put(KeyCombination.valueOf("F5"), model::readNow);
        keys.put(KeyCombination.valueOf("Shortcut+R"), model::readNow);
        keys.put(KeyCombination.valueOf("Shortcut+Shift+L"), model::switchLanguage);
        keys.put(KeyCombination.valueOf("Shortcut+O"), window::chooseFolder);
        keys.put(KeyCombination.valueOf("F6"), () -> nextPane(1));
        keys.put(KeyCombination.valueOf("Shift+F6"), () -> nextPane(-1));
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventHandler(DragEvent.DRAG_OVER, this::draggedOver);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /// Letters act only where nobody is writing.
    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (event.getCharacter()) {
            case "[" -> model.period().previous();
            case "]" -> model.period().next();
            default -> { }
        }
    }

    /// Bar, rail, screen, and round again.
    private void nextPane(int step) {
        List<Node> panes = List.of(scene.lookup("#top-bar"), scene.lookup("#rail"), scene.lookup("#screen"));
        Node owner = scene.getFocusOwner();
        int here = 0;
        for (int i = 0; i < panes.size(); i++) {
            here = owner != null && isWithin(owner, panes.get(i)) ? i : here;
        }
        int next = Math.floorMod(here + step, panes.size());
        if (next == panes.size() - 1) {
            navigator.front().get().ifPresent(front -> front.screen().focus());
        } else {
            panes.get(next).lookupAll("*").stream().filter(Node::isFocusTraversable).filter(node -> !node.isDisabled())
                    .findFirst().ifPresent(Node::requestFocus);
        }
    }

    private static boolean isWithin(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    private void draggedOver(DragEvent event) {
        if (folderIn(event) != null) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        File folder = folderIn(event);
        if (folder != null) {
            window.open(folder.toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// One thing dropped; whether it is a folder is for the opening to find out, which may wait for the disk.
    private static @Nullable File folderIn(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files.size() == 1 ? files.getFirst() : null;
    }
}
