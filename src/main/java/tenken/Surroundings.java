package tenken;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenken.cli.GlobalOptions;
import tenken.disk.SettingsFile;
import tenken.settings.Settings;
import tenken.text.Language;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.time.Timestamp;

/// Where Tenken finds itself: what the command line says, what the operator chose before, and what the machine has, in this order.
///
/// @param state    Tenken's own folder
/// @param named    the workspace named on the command line
/// @param fixedNow `--now`
/// @param clock    `--now`, or the machine's
record Surroundings(
        Path state, SettingsFile settingsFile, Settings settings, Texts texts, ZoneId zone, Optional<Path> named, Optional<Instant> fixedNow,
        InstantSource clock) {

    static Surroundings of(GlobalOptions options) throws Problem {
        Path state = stateFolder(options.state());
        var settingsFile = new SettingsFile(state);
        Settings settings = settingsFile.read();
        Optional<Instant> fixedNow = now(options.now());
        return new Surroundings(
                state, settingsFile, settings, new Texts(language(options, settings)), zone(options.zone(), settings),
                Optional.ofNullable(options.workspace()), fixedNow, fixedNow.map(InstantSource::fixed).orElse(InstantSource.system()));
    }

    /// Whether a window could be opened here, as far as the machine tells.
    static boolean hasDisplay() {
        boolean needsOne = os().contains("linux") && System.getProperty("glass.platform") == null;
        return !needsOne || environment("DISPLAY").isPresent() || environment("WAYLAND_DISPLAY").isPresent();
    }

    /// The words to tell a problem in, before there is a desk.
    static Texts texts(GlobalOptions options) {
        String lang = String.valueOf(options.lang());
        return new Texts(lang.equals("ja") ? Language.JA : lang.equals("en") ? Language.EN : Language.of(Locale.getDefault()));
    }

    private static Language language(GlobalOptions options, Settings settings) throws Problem {
        String lang = options.lang();
        if (lang != null && !lang.equals("ja") && !lang.equals("en")) {
            throw new Problem(Problem.Kind.USAGE, "bad-choice", "--lang", lang, "ja, en");
        }
        return lang == null ? settings.language().orElse(Language.of(Locale.getDefault())) : texts(options).language();
    }

    private static ZoneId zone(@Nullable String id, Settings settings) throws Problem {
        try {
            return id == null ? settings.zone().orElse(ZoneId.systemDefault()) : ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new Problem(e, Problem.Kind.USAGE, "bad-zone", String.valueOf(id));
        }
    }

    private static Optional<Instant> now(@Nullable String text) throws Problem {
        if (text == null) {
            return Optional.empty();
        }
        Optional<Timestamp> now = Timestamp.parse(text).filter(timestamp -> !timestamp.assumedUtc());
        return Optional.of(now.orElseThrow(() -> new Problem(Problem.Kind.USAGE, "bad-now", text)).instant());
    }

    private static Path stateFolder(@Nullable Path given) {
        if (given != null) {
            return given.toAbsolutePath().normalize();
        }
        String home = environment("HOME").orElse(System.getProperty("user.home"));
        if (os().contains("win")) {
            return Path.of(environment("LOCALAPPDATA").orElse(home), "Tenken");
        } else if (os().contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Tenken");
        }
        return Path.of(environment("XDG_STATE_HOME").orElse(home + "/.local/state"), "tenken");
    }

    private static String os() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }
}
