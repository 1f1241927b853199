package tenken.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tenken.disk.RealPath;
import tenken.disk.WholeFile;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Writes a file the operator has asked for, whole or not at all.
public final class SaveFile implements Job<SaveFile.Question, Path> {
    public record Question(Path file, byte[] bytes) {}

    private final Path guarded;

    /// @param workspace whose tools and logs are never written over
    public SaveFile(Path workspace) {
        this.guarded = workspace.resolve(".pi");
    }

    @Override
    public Path run(Question question, Progress progress, CancelToken cancel) throws Problem {
        if (Files.isDirectory(question.file())) {
            throw new Problem(Problem.Kind.CANNOT_CREATE, "target-is-a-folder", question.file());
        }
        if (RealPath.isInside(question.file(), guarded)) {
            throw new Problem(Problem.Kind.CANNOT_CREATE, "target-among-the-logs", question.file(), guarded);
        }
        try {
            WholeFile.write(question.file(), question.bytes());
            return question.file();
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.CANNOT_CREATE, "cannot-write", question.file());
        }
    }
}
