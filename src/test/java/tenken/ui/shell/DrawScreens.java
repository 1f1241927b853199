package tenken.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tenken.settings.Settings;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.MadeUpWorkspace;
import tenken.ui.change.ChangesView;
import tenken.ui.events.EventsView;
import tenken.ui.home.HomeView;
import tenken.ui.reports.ReportsView;
import tenken.ui.tools.ToolsView;
import tenken.ui.trends.TrendsView;
import tenken.job.Trends;
import tenken.work.Worker;

/// Draws Trends, Tools and Events in several states into the folder named, for looking at them.
public final class DrawScreens {
    private final FxThread fx = FxThread.startHeadless();
    private final Worker worker = new Worker(fx);
    private final Path folder;

    private DrawScreens(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        new DrawScreens(Path.of(arguments[0])).drawAll();
        System.exit(0);
    }

    private void drawAll() throws Exception {
        drawHome();
        draw("trends-day", Language.JA, false, 1280, 800, window -> window.go(ScreenId.TRENDS));
        draw("trends-2400", Language.EN, false, 1280, 800, window -> window.go(ScreenId.TRENDS),
                window -> ((ToggleButton) window.scene().lookup("#byHour")).fire());
        draw("trends-small", Language.EN, true, 900, 600, window -> window.go(ScreenId.TRENDS));
        draw("trends-tall", Language.EN, false, 1000, 1300, window -> window.go(ScreenId.TRENDS));
        draw("tools", Language.JA, false, 1280, 800, window -> window.go(ScreenId.TOOLS));
        draw("tools-chosen", Language.EN, true, 1280, 800, window -> window.openTool("json_formatter"));
        draw("tools-chosen-small", Language.JA, false, 900, 600, window -> window.openTool("sweeper"));
        draw("events", Language.EN, false, 1280, 800, window -> window.go(ScreenId.EVENTS));
        draw("events-door", Language.JA, true, 900, 600, window -> window.openEvents(Trends.failuresOf(MadeUpWorkspace.HELD), "この期間の失敗"));
        draw("events-suggestions", Language.JA, false, 1280, 800, window -> window.go(ScreenId.EVENTS),
                window -> write(window, "ツール:json_formatter 重", KeyCode.SPACE));
        draw("events-values", Language.EN, true, 900, 600, window -> window.go(ScreenId.EVENTS), window -> write(window, "outcome:", KeyCode.SPACE));
        draw("events-trouble", Language.EN, true, 900, 600, window -> window.go(ScreenId.EVENTS), window -> write(window, "timeout tols:x \"a\"", KeyCode.ENTER));
        draw("events-trouble-ja", Language.JA, false, 900, 600, window -> window.go(ScreenId.EVENTS), window -> write(window, "タイムアウト 結果:まあまあ", KeyCode.ENTER));
        draw("events-help", Language.JA, true, 900, 600, window -> window.go(ScreenId.EVENTS), window -> write(window, "", KeyCode.F1));
        draw("events-help-en", Language.EN, false, 1280, 800, window -> window.go(ScreenId.EVENTS), window -> write(window, "", KeyCode.F1));
        draw("events-detail", Language.JA, false, 1280, 800, window -> window.go(ScreenId.EVENTS), DrawScreens::openDetail);
        draw("events-detail-small", Language.EN, true, 900, 600, window -> window.go(ScreenId.EVENTS), DrawScreens::openDetail);
    }

    private void drawHome() throws Exception {
        draw("home-rejected", Language.JA, false, 1280, 800, window -> window.go(ScreenId.HOME), DrawScreens::openRejected);
        draw("home-rejected-small", Language.EN, true, 900, 600, window -> window.go(ScreenId.HOME), DrawScreens::openRejected);
        draw("home", Language.JA, false, 1280, 1100, window -> window.go(ScreenId.HOME));
        draw("home-small", Language.EN, true, 900, 600, window -> window.go(ScreenId.HOME));
        draw("reports", Language.JA, false, 1280, 800, window -> window.go(ScreenId.REPORTS));
    }

    private static void openRejected(ConsoleWindow window) {
        ((Button) window.scene().lookup("#rejected")).fire();
        if (window.scene().lookup("#rejected-lines") instanceof TableView<?> table) {
            var pause = new PauseTransition(javafx.util.Duration.millis(200));
            pause.setOnFinished(event -> table.getSelectionModel().select(2));
            pause.play();
        }
    }

    private static void openDetail(ConsoleWindow window) {
        if (window.scene().lookup("#eventRows") instanceof TableView<?> table) {
            table.getSelectionModel().select(2);
            Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }
    }

    private static void write(ConsoleWindow window, String query, KeyCode then) {
        if (window.scene().lookup("#query") instanceof TextField field) {
            field.setText(query);
            field.end();
            Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", then, false, then == KeyCode.SPACE, false, false));
        }
    }

    private void draw(String name, Language language, boolean dark, int width, int height, Consumer<ConsoleWindow> steps) throws Exception {
        draw(name, language, dark, width, height, steps, window -> {});
    }

    /// @param then what is done once the screen stands
    private void draw(
            String name, Language language, boolean dark, int width, int height, Consumer<ConsoleWindow> steps, Consumer<ConsoleWindow> then)
            throws Exception {
        ConsoleWindow window = on(() -> window(language, dark, width, height));
        on(() -> {
            window.readOnce();
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            steps.accept(window);
            return true;
        });
        for (int i = 0; i < 12; i++) { // only the first snapshot of a scene that is never shown is up to date: no other before the last
            Thread.sleep(100);
            boolean stands = i == 5;
            on(() -> {
                if (stands) {
                    then.accept(window);
                }
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
                return true;
            });
        }
        Files.write(folder.resolve(name + ".png"), on(() -> Png.of(window.scene().snapshot(null))));
    }

    private ConsoleWindow window(Language language, boolean dark, int width, int height) {
        var session = new Session(MadeUpWorkspace.workspace(), new Texts(language), MadeUpWorkspace.TOKYO,
                Optional.of(TimeSpan.before(MadeUpWorkspace.NOW, Duration.ofDays(width == 1280 ? 100 : 3))), () -> MadeUpWorkspace.NOW);
        Jobs home = FakeWorkspace.jobs();
        Jobs mine = MadeUpWorkspace.jobs();
        var jobs = new Jobs(home.refresh(), home.home(), mine.trends(), mine.tools(), mine.events(), mine.rawLine(), home.report(), home.export(),
                home.rejected(), mine.values(), mine.lens(), home.changes(), home.marks(), MadeUpWorkspace.noRooms());
        var verbs = new ConsoleWindow.Verbs(workspace -> jobs, (one, progress, cancel) -> MadeUpWorkspace.workspace(), (settings, progress, cancel) -> settings);
        Map<ScreenId, ScreenMaker> makers = new EnumMap<>(Map.of(ScreenId.TRENDS, TrendsView.maker(), ScreenId.TOOLS, ToolsView.maker(),
                ScreenId.EVENTS, EventsView.maker(), ScreenId.HOME, HomeView.maker(), ScreenId.REPORTS, ReportsView.maker(),
                ScreenId.CHANGES, ChangesView.maker()));
        return new ConsoleWindow(session, Settings.NONE.withDark(dark), worker, verbs, makers, width, height);
    }

    private <T> T on(Callable<T> work) throws Exception {
        var done = new CompletableFuture<T>();
        fx.execute(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(60, TimeUnit.SECONDS);
    }
}
