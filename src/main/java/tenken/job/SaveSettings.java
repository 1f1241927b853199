package tenken.job;

import tenken.disk.SettingsFile;
import tenken.settings.Settings;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Keeps what the operator has chosen.
public final class SaveSettings implements Job<Settings, Settings> {
    private final SettingsFile file;

    public SaveSettings(SettingsFile file) {
        this.file = file;
    }

    @Override
    public Settings run(Settings settings, Progress progress, CancelToken cancel) throws Problem {
        file.write(settings);
        return settings;
    }
}
