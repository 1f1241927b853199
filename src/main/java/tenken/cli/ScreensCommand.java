package tenken.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tenken.job.Picture;
import tenken.job.SaveFile;
import tenken.text.Problem;

/// `screens --out DIR [--theme light|dark] [--size WxH]`: draws every screen, no display needed.
@CommandLine.Command(name = "screens")
final class ScreensCommand implements Command {
    private static final int SMALLEST = 320;
    private static final int LARGEST = 8_000;

    @Option(names = "--out")
    @Nullable Path out;

    @Option(names = "--theme")
    String theme = "light";

    @Option(names = "--size")
    String size = "1280x800";

    @Override
    public void run(Desk desk, GlobalOptions options) throws Problem, IOException {
        if (out == null) {
            throw new Problem(Problem.Kind.USAGE, "screens-usage");
        }
        if (!theme.equals("light") && !theme.equals("dark")) {
            throw new Problem(Problem.Kind.USAGE, "bad-choice", "--theme", theme, "light, dark");
        }
        int[] pixels = pixels();
        List<Object> written = paint(desk, out, new Picture.Question(theme.equals("dark"), pixels[0], pixels[1]));
        if (options.json) {
            Map<String, @Nullable Object> document = Json.object();
            document.put("screens", written);
            Json.print(desk.out(), document);
        } else {
            desk.out().println(desk.texts().of("cli.screens.written", written.size(), out));
        }
    }

    /// Draws the screens into files of a folder.
    static List<Object> paint(Desk desk, Path folder, Picture.Question question) throws Problem {
        var written = new ArrayList<Object>();
        for (Picture picture : Work.run(desk.pictures(), question)) {
            Path file = Work.run(desk.save(), new SaveFile.Question(folder.resolve(picture.name() + ".png"), picture.png()));
            Map<String, @Nullable Object> one = Json.object();
            one.put("name", picture.name());
            one.put("file", file.toString());
            written.add(one);
        }
        return written;
    }

    private int[] pixels() throws Problem {
        if (size.matches("\\d{1,5}x\\d{1,5}")) {
            String[] sides = size.split("x");
            int width = Integer.parseInt(sides[0]);
            int height = Integer.parseInt(sides[1]);
            if (Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST) {
                return new int[] {width, height};
            }
        }
        throw new Problem(Problem.Kind.USAGE, "bad-size", size, SMALLEST, LARGEST);
    }
}
