package tenken.ui.control;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// Two panes with a divider the operator can drag. The second comes and goes, and comes back as tall as it was left.
public final class DividedPane extends SplitPane {
    private double divided = 0.45;

    public void showSecond(Node second, boolean shown) {
        if (isShown(second) == shown) {
            return;
        }
        if (shown) {
            getItems().add(second);
            setDividerPositions(divided);
        } else {
            divided = getDividers().isEmpty() ? divided : getDividerPositions()[0];
            getItems().remove(second);
        }
    }

    public boolean isShown(Node second) {
        return getItems().contains(second);
    }
}
