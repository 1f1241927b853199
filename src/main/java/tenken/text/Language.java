package tenken.text;

import java.util.Locale;

/// A language Tenken speaks.
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// Japanese on a Japanese machine, English on any other.
    public static Language of(Locale machine) {
        return machine.getLanguage().equals("ja") ? JA : EN;
    }
}
