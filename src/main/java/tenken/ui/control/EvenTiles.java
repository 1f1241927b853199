package tenken.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Lays its children out in columns of equal width, as many as fit, and rows of equal height within.
public final class EvenTiles extends Pane {
    private static final double GAP = 16;

    private double leastWidth = 224;

    public double getLeastWidth() {
        return leastWidth;
    }

    /// How narrow a tile may become before the next row begins.
    public void setLeastWidth(double value) {
        leastWidth = value;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return leastWidth;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().size() * (leastWidth + GAP) - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Node> tiles = getManagedChildren();
        int columns = columns(width);
        double height = 0;
        for (int first = 0; first < tiles.size(); first += columns) {
            height += rowHeight(first, columns, tileWidth(width, columns)) + (first == 0 ? 0 : GAP);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        List<Node> tiles = getManagedChildren();
        int columns = columns(getWidth());
        double width = tileWidth(getWidth(), columns);
        double y = 0;
        for (int first = 0; first < tiles.size(); first += columns) {
            double height = rowHeight(first, columns, width);
            for (int i = first; i < Math.min(first + columns, tiles.size()); i++) {
                tiles.get(i).resizeRelocate(snapPositionX((i - first) * (width + GAP)), snapPositionY(y), snapSizeX(width), snapSizeY(height));
            }
            y += height + GAP;
        }
    }

    /// A divisor of the number of tiles where possible, so that four stand as four, two and two, or one below the other.
    private int columns(double width) {
        int count = Math.max(1, getManagedChildren().size());
        double room = width <= 0 ? computePrefWidth(-1) : width;
        int fitting = Math.clamp((int) ((room + GAP) / (leastWidth + GAP)), 1, count);
        while (count % fitting != 0) {
            fitting--;
        }
        return fitting;
    }

    private double tileWidth(double width, int columns) {
        return width <= 0 ? leastWidth : Math.floor((width - GAP * (columns - 1)) / columns);
    }

    private double rowHeight(int first, int columns, double width) {
        List<Node> tiles = getManagedChildren();
        return tiles.subList(first, Math.min(first + columns, tiles.size())).stream()
                .mapToDouble(tile -> tile.prefHeight(width)).max().orElse(0);
    }
}
