package tenken.disk.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// A log being written: bytes gathered in a block, and the two things that differ from line to line, times and numbers,
/// without a text in between.
final class LineFile implements AutoCloseable {
    private static final long DAY_MS = 86_400_000;

    private final OutputStream out;
    private final byte[] block = new byte[1 << 16];
    private int used;
    private long day = Long.MIN_VALUE;
    private byte[] date = new byte[0];

    LineFile(OutputStream out) {
        this.out = out;
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) throws IOException {
        if (bytes.length > block.length - used) {
            drain();
        }
        if (bytes.length > block.length) {
            out.write(bytes);
        } else {
            System.arraycopy(bytes, 0, block, used, bytes.length);
            used += bytes.length;
        }
    }

    /// `2026-01-06T01:02:03.004Z`.
    void time(long epochMs) throws IOException {
        long ofDay = Math.floorMod(epochMs, DAY_MS);
        if (Math.floorDiv(epochMs, DAY_MS) != day) {
            day = Math.floorDiv(epochMs, DAY_MS);
            date = (LocalDate.ofEpochDay(day) + "T").getBytes(StandardCharsets.US_ASCII);
        }
        bytes(date);
        int seconds = (int) (ofDay / 1000);
        padded(seconds / 3600, 2, ':');
        padded(seconds / 60 % 60, 2, ':');
        padded(seconds % 60, 2, '.');
        padded((int) (ofDay % 1000), 3, 'Z');
    }

    /// Not negative, in decimal digits.
    void number(int number) throws IOException {
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        padded(number, digits, (char) 0);
    }

    private void padded(int number, int digits, char after) throws IOException {
        if (block.length - used <= digits) {
            drain();
        }
        int rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            block[used + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
        if (after != 0) {
            block[used++] = (byte) after;
        }
    }

    private void drain() throws IOException {
        out.write(block, 0, used);
        used = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            drain();
        }
    }
}
