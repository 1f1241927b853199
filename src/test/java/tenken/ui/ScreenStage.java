package tenken.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tenken.ui.shell.FxThread;
import tenken.ui.shell.Screen;
import tenken.ui.shell.Theme;
import tenken.work.Worker;

/// One screen on a stage of its own, with an operator's hands on it.
public final class ScreenStage implements AutoCloseable {
    private static final FxThread FX = FxThread.start();

    private final FxRobot robot = new FxRobot();
    private final Worker worker = new Worker(FX);
    private Stage stage;
    private Screen screen;

    public Worker worker() {
        return worker;
    }

    public <S extends Screen> S show(Supplier<S> maker, int width, int height) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        S made = on(() -> {
            stage = new Stage();
            S one = maker.get();
            screen = one;
            var scene = new Scene(one.root(), width, height);
            Theme.apply(scene, false);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            one.shown();
            one.focus();
            return one;
        });
        settle();
        return made;
    }

    /// The same screen anew, as after a switch of language.
    public void again(Supplier<? extends Screen> maker) {
        on(() -> {
            screen.hidden();
            screen = maker.get();
            stage.getScene().setRoot(screen.root());
            screen.shown();
            return true;
        });
        settle();
    }

    public void settle() {
        until(() -> screen.isSettled());
    }

    public void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> on(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("It did not come about within ten seconds", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    public <T> T on(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    public <N extends Node> N find(String id, Class<N> type) {
        return type.cast(stage.getScene().getRoot().lookup("#" + id));
    }

    public void click(String id) {
        robot.clickOn(find(id, Node.class));
        settle();
    }

    public void clickAt(Node node, double x, double y) {
        var point = on(() -> node.localToScreen(x, y));
        robot.clickOn(point, MouseButton.PRIMARY);
        settle();
    }

    public void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    public void type(String text) {
        robot.write(text);
        settle();
    }

    @Override
    public void close() {
        on(() -> {
            if (screen != null) {
                screen.hidden();
                stage.close();
            }
            return true;
        });
        worker.close();
    }
}
