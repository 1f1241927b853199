package tenken.index;

import java.util.Optional;

/// A log as the index knows it.
///
/// @param id     the index's number of it; 0 for one that is new
/// @param offset first byte not read, in the unpacked content
/// @param head   CRC-32C of the first 4 KiB that were read
/// @param tail   CRC-32C of the last 4 KiB before `offset`
/// @param events readable lines, copies and twins included
/// @param copies readable lines that another file holds too
/// @param damage what ended the reading of a broken archive
public record FileState(
        int id,
        String path,
        String stream,
        boolean archived,
        String identity,
        long bytes,
        long modifiedMs,
        long offset,
        long head,
        long tail,
        long lines,
        long blank,
        long events,
        long rejected,
        long copies,
        Optional<String> damage) {

    /// Whether the file was read to the end it had; one whose reading was broken off has no modification time.
    public boolean isComplete() {
        return modifiedMs != 0;
    }
}
