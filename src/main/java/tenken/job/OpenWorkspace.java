package tenken.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import tenken.disk.RealPath;
import tenken.text.Problem;
import tenken.time.Timestamp;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;
import tenken.workspace.Workspace;

/// Opens a folder as a workspace, or says why it is none. Nothing is written into it.
public final class OpenWorkspace implements Job<Path, Workspace> {
    private static final String SAMPLE_MARK = ".tenken-sample.json";

    private final Path state;

    /// @param state Tenken's own folder; each workspace has one of its own below it
    public OpenWorkspace(Path state) {
        this.state = state;
    }

    @Override
    public Workspace run(Path folder, Progress progress, CancelToken cancel) throws Problem {
        Path root = folder.toAbsolutePath().normalize();
        refuseWhatIsNoWorkspace(root);
        if (RealPath.isInside(state, root.resolve(".pi"))) {
            throw new Problem(Problem.Kind.CANNOT_CREATE, "state-among-the-logs", state, root.resolve(".pi"));
        }
        return new Workspace(root, state.resolve("workspaces").resolve(nameOf(root)), sampleClock(root));
    }

    private static void refuseWhatIsNoWorkspace(Path root) throws Problem {
        if (!Files.exists(root)) {
            throw new Problem(Problem.Kind.NO_INPUT, "workspace-missing", root);
        }
        if (!Files.isDirectory(root)) {
            throw new Problem(Problem.Kind.NO_INPUT, "workspace-not-a-folder", root);
        }
        try (Stream<Path> entries = Files.list(root)) {
            if (entries.findAny().isEmpty()) {
                throw new Problem(Problem.Kind.NO_INPUT, "workspace-empty", root);
            }
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.NO_INPUT, "workspace-unreadable", root);
        }
        Path pi = root.resolve(".pi");
        if (!Files.isDirectory(pi)) {
            throw new Problem(Problem.Kind.NO_INPUT, "workspace-without-pi", root);
        }
        if (!Files.isReadable(pi) || !Files.isExecutable(pi)) {
            throw new Problem(Problem.Kind.NO_INPUT, "workspace-unreadable", pi);
        }
    }

    /// Readable for a person who looks into the folder, and never the same for two workspaces.
    private static String nameOf(Path root) {
        String last = String.valueOf(root.getFileName() == null ? "root" : root.getFileName());
        String readable = last.replaceAll("[^\\p{L}\\p{N}_-]", "_");
        String shortened = readable.length() > 40 ? readable.substring(0, 40) : readable;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(root.toString().getBytes(StandardCharsets.UTF_8));
            return shortened + "-" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Instant> sampleClock(Path root) {
        Path mark = root.resolve(SAMPLE_MARK);
        if (!Files.isRegularFile(mark)) {
            return Optional.empty();
        }
        try {
            var clock = new ObjectMapper().readTree(mark.toFile()).path("clock").asText("");
            return Timestamp.parse(clock).map(Timestamp::instant);
        } catch (IOException notAMark) {
            return Optional.empty();
        }
    }
}
