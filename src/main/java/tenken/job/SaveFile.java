package tenken.job;

import java.io.IOException;
import java.io.OutputStream;
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
        return run(question.file(), out -> out.write(question.bytes()));
    }

    /// What a file is to hold, written piece by piece; a problem met on the way leaves no file.
    interface Content {
        void writeTo(OutputStream out) throws IOException, Problem;
    }

    Path run(Path file, Content content) throws Problem {
        if (Files.isDirectory(file)) {
            throw new Problem(Problem.Kind.CANNOT_CREATE, "target-is-a-folder", file);
        }
        if (RealPath.isInside(file, guarded)) {
            throw new Problem(Problem.Kind.CANNOT_CREATE, "target-among-the-logs", file, guarded);
        }
        try {
            WholeFile.write(file, out -> {
                try {
                    content.writeTo(out);
                } catch (Problem problem) {
                    throw new Met(problem);
                }
            });
            return file;
        } catch (Met met) {
            throw met.problem;
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.CANNOT_CREATE, "cannot-write", file);
        }
    }

    /// Carries a problem past a method that knows of none.
    private static final class Met extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Met(Problem problem) {
            super(problem);
            this.problem = problem;
        }
    }
}
