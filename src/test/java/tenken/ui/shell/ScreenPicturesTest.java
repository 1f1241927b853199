package tenken.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenken.job.Picture;
import tenken.settings.Settings;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.ui.home.HomeView;
import tenken.ui.reports.ReportsView;
import tenken.work.CancelToken;
import tenken.work.Progress;
import tenken.work.Worker;

class ScreenPicturesTest {
    private static final FxThread FX = FxThread.startHeadless();

    @ParameterizedTest
    @CsvSource({"JA,false,1280,800", "JA,true,900,600", "EN,true,1280,800", "EN,false,900,600", "JA,false,1200,1400"})
    void run_everyScreen_isDrawnAtTheSizeAskedFor(Language language, boolean dark, int width, int height) throws Exception {
        List<Picture> pictures = draw(language, new Picture.Question(dark, width, height));

        assertThat(pictures).extracting(Picture::name).containsExactly("home", "trends", "tools", "events", "reports", "changes");
        for (Picture picture : pictures) {
            var image = new Image(new ByteArrayInputStream(picture.png()));
            assertThat(image.isError()).isFalse();
            assertThat(image.getWidth()).isEqualTo(width);
            assertThat(image.getHeight()).isEqualTo(height);
        }
    }

    @Test
    void run_dark_isDarkerThanLight() throws Exception {
        var light = new Image(new ByteArrayInputStream(draw(Language.EN, new Picture.Question(false, 900, 600)).getFirst().png()));
        var dark = new Image(new ByteArrayInputStream(draw(Language.EN, new Picture.Question(true, 900, 600)).getFirst().png()));

        assertThat(brightness(dark)).isLessThan(brightness(light) / 3);
    }

    private static List<Picture> draw(Language language, Picture.Question question) throws Exception {
        try (var worker = new Worker(FX)) {
            List<Picture> pictures = new ScreenPictures(FX, asked -> window(language, asked, worker)).run(question, new Progress(), new CancelToken());
            keep(language, question, pictures);
            return pictures;
        }
    }

    private static ConsoleWindow window(Language language, Picture.Question question, Worker worker) {
        var session = new Session(FakeWorkspace.sample(), new Texts(language), FakeWorkspace.TOKYO,
                PeriodChoice.LAST_7_DAYS.until(FakeWorkspace.NOW), () -> FakeWorkspace.NOW);
        var verbs = new ConsoleWindow.Verbs(workspace -> FakeWorkspace.jobs(),
                (folder, progress, cancel) -> FakeWorkspace.sample(), (settings, progress, cancel) -> settings);
        Map<ScreenId, ScreenMaker> makers = new EnumMap<>(ScreenId.class);
        for (ScreenId id : ScreenId.values()) {
            makers.put(id, (one, jobs, two, doors) -> EmptyScreen::new);
        }
        makers.put(ScreenId.HOME, HomeView.maker());
        makers.put(ScreenId.REPORTS, ReportsView.maker());
        return new ConsoleWindow(session, Settings.NONE.withDark(question.dark()), worker, verbs, makers, question.width(), question.height());
    }

    private static double brightness(Image image) {
        double sum = 0;
        for (int x = 0; x < image.getWidth(); x += 10) {
            for (int y = 0; y < image.getHeight(); y += 10) {
                sum += image.getPixelReader().getColor(x, y).getBrightness();
            }
        }
        return sum;
    }

    /// With `-Dtenken.pictures=FOLDER` the pictures are kept for looking at.
    private static void keep(Language language, Picture.Question question, List<Picture> pictures) throws Exception {
        Optional<String> folder = Optional.ofNullable(System.getProperty("tenken.pictures"));
        if (folder.isPresent()) {
            for (Picture picture : pictures) {
                Files.write(Path.of(folder.get(), picture.name() + "-" + language + "-" + (question.dark() ? "dark" : "light")
                        + "-" + question.width() + ".png"), picture.png());
            }
        }
    }

    private static final class EmptyScreen implements Screen {
        private final StackPane pane = new StackPane();

        @Override
        public Parent root() {
            return pane;
        }

        @Override
        public void shown() {}

        @Override
        public void hidden() {}

        @Override
        public boolean isSettled() {
            return true;
        }
    }
}
