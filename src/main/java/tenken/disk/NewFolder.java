package tenken.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.ThreadLocalRandom;
import tenken.text.Problem;

/// Makes a folder as a whole or not at all: it is filled beside its place, under a name of its own, and renamed at the end.
public final class NewFolder {
    /// Fills a folder.
    @FunctionalInterface
    public interface Filling {
        void into(Path folder) throws IOException, Problem;
    }

    private NewFolder() {}

    /// Whether something stands at `place` that is not an empty folder.
    public static boolean isTaken(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Files.exists(place, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        }
        try (var entries = Files.newDirectoryStream(place)) {
            return entries.iterator().hasNext();
        }
    }

    /// Makes `place`, and the folders above it where there are none. Whatever was filled is removed if it cannot be finished.
    ///
    /// @param place absolute; absent, or an empty folder
    public static void make(Path place, Filling filling) throws IOException, Problem {
        Path target = Files.isDirectory(place) ? place.toRealPath() : place;
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("the root of a file system cannot be made: " + place);
        }
        Files.createDirectories(parent);
        Path beside = parent.resolve("." + target.getFileName() + ".new-" + Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, 36));
        Files.createDirectory(beside);
        try {
            filling.into(beside);
            Files.deleteIfExists(target); // an empty folder, or this fails
            Files.move(beside, target);
        } finally {
            remove(beside);
        }
    }

    private static void remove(Path folder) throws IOException {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException renamed) {
            // it stands in its place
        }
    }
}
