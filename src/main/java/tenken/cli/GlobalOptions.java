package tenken.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that stand before or after any command. Whatever is null was not given.
public final class GlobalOptions {
    @Option(names = {"-w", "--workspace"}, scope = ScopeType.INHERIT)
    @Nullable Path workspace;

    @Option(names = "--lang", scope = ScopeType.INHERIT)
    @Nullable String lang;

    @Option(names = "--zone", scope = ScopeType.INHERIT)
    @Nullable String zone;

    @Option(names = "--now", scope = ScopeType.INHERIT)
    @Nullable String now;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--state", scope = ScopeType.INHERIT)
    @Nullable Path state;

    @Option(names = "--yes", scope = ScopeType.INHERIT)
    boolean yes;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    boolean debug;

    @Option(names = {"-h", "--help"}, scope = ScopeType.INHERIT)
    boolean help;

    @Option(names = "--version", scope = ScopeType.INHERIT)
    boolean version;

    public @Nullable Path workspace() {
        return workspace;
    }

    public @Nullable String lang() {
        return lang;
    }

    public @Nullable String zone() {
        return zone;
    }

    public @Nullable String now() {
        return now;
    }

    public @Nullable Path state() {
        return state;
    }
}
