package tenken.ui.tools;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tenken.metric.ToolFlag;

/// The flags of a tool as small badges with words; of two that say the same, the graver one. All of them are in the tooltip.
final class FlagsCell extends TableCell<ToolLine, ToolLine> {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final ToolWords words;

    FlagsCell(ToolWords words) {
        this.words = words;
        getStyleClass().add("flags");
    }

    @Override
    protected void updateItem(@Nullable ToolLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean broken = line instanceof ToolLine.Broken;
        setGraphic(empty || line == null ? null : badges(line, words));
        setText(!empty && line instanceof ToolLine.Broken(var unreadable) ? words.reason(unreadable) : null);
        pseudoClassStateChanged(BROKEN, !empty && broken);
        setTooltip(empty || line == null ? null : tooltip(line));
    }

    /// Below 0.3 is below 0.5 too: one badge is enough.
    static List<ToolFlag> shown(List<ToolFlag> flags) {
        var shown = new ArrayList<>(flags);
        if (flags.contains(ToolFlag.CONFIDENCE_BELOW_0_3)) {
            shown.remove(ToolFlag.CONFIDENCE_BELOW_0_5);
        }
        return shown;
    }

    static HBox badges(ToolLine line, ToolWords words) {
        var box = new HBox(4);
        box.getStyleClass().add("badges");
        if (line.isBroken()) {
            box.getChildren().add(badge("× " + words.texts().of("tools.broken"), "state-critical"));
        }
        shown(line.flags()).forEach(flag -> box.getChildren().add(badge(words.flag(flag), state(flag))));
        return box;
    }

    private @Nullable Tooltip tooltip(ToolLine line) {
        String all = switch (line) {
            case ToolLine.Broken(var unreadable) -> words.reason(unreadable);
            case ToolLine.Loadable(var row) -> String.join("\n", row.flags().stream().map(words::flag).toList());
        };
        return all.isEmpty() ? null : new Tooltip(all);
    }

    private static Node badge(String text, String state) {
        var badge = new Label(text);
        badge.getStyleClass().addAll("badge", state);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    private static String state(ToolFlag flag) {
        return switch (flag) {
            case CONFIDENCE_BELOW_0_3 -> "state-critical";
            case CONFIDENCE_BELOW_0_5, UNUSED_30_DAYS, DUPLICATE_NAME -> "state-warning";
            case FILE_NAME_DIFFERS, USAGE_COUNT_DIFFERS -> "state-unknown";
        };
    }
}
