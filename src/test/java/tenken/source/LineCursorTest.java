package tenken.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineCursorTest {
    /// A line as the cursor gives it.
    private record Line(long number, long offset, long length, boolean terminated, String bytes) {}

    @Test
    void lines_ofAFileThatEndsWithALineFeed() throws IOException {
        assertThat(walk("ab\n\ncde\n", 100, 7, 4)).containsExactly(
                new Line(8, 100, 2, true, "ab"), new Line(9, 103, 0, true, ""), new Line(10, 104, 3, true, "cde"));
    }

    @Test
    void lastLineWithoutLineFeed_isGivenAndIsNotTerminated() throws IOException {
        assertThat(walk("ab\ncd", 0, 0, 3)).containsExactly(new Line(1, 0, 2, true, "ab"), new Line(2, 3, 2, false, "cd"));
    }

    @Test
    void carriageReturn_belongsToItsLine() throws IOException {
        assertThat(walk("a\r\nb\rc\n", 0, 0, 2)).extracting(Line::bytes).containsExactly("a\r", "b\rc");
    }

    @Test
    void emptyStream_hasNoLine() throws IOException {
        assertThat(walk("", 5, 5, 1)).isEmpty();
    }

    /// Every buffer from one byte on, streams that give a few bytes at a time, lines read to a random place, and peeks between.
    @Test
    void anyBytesThroughAnyBuffer_areTheLinesOfANaiveSplit() throws IOException {
        var random = new Random(20_260_101);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = bytes(random);
            long offset = random.nextInt(1_000);
            var cursor = new LineCursor(trickle(bytes, random), offset, 3, 1 + random.nextInt(9));
            int at = 0;
            long number = 3;
            while (at < bytes.length) {
                int end = at;
                while (end < bytes.length && bytes[end] != '\n') {
                    end++;
                }
                assertThat(cursor.nextLine()).isTrue();
                readSome(cursor, Arrays.copyOfRange(bytes, at, end), random);
                cursor.finishLine();
                assertThat(List.of(cursor.number(), cursor.offset(), cursor.length())).containsExactly(++number, offset + at, (long) end - at);
                assertThat(cursor.isTerminated()).isEqualTo(end < bytes.length);
                at = Math.min(bytes.length, end + 1);
                assertThat(cursor.nextOffset()).isEqualTo(offset + at);
            }
            assertThat(cursor.nextLine()).isFalse();
            assertThat(cursor.nextLine()).isFalse();
        }
    }

    private static void readSome(LineCursor cursor, byte[] line, Random random) throws IOException {
        int wanted = random.nextInt(line.length + 2);
        for (int i = 0; i < wanted; i++) {
            int expected = i < line.length ? line[i] & 0xff : -1;
            if (random.nextBoolean()) {
                assertThat(cursor.peek()).isEqualTo(expected);
            }
            assertThat(cursor.column()).isEqualTo(Math.min(i, line.length));
            assertThat(cursor.read()).isEqualTo(expected);
        }
    }

    @Test
    void streamThatFails_hasFirstGivenEveryWholeLineBeforeTheFailure() throws IOException {
        byte[] content = "one\ntwo\nthree\nfou".getBytes(StandardCharsets.UTF_8);
        for (int portion = 1; portion <= content.length; portion++) {
            var cursor = new LineCursor(breaking(content, portion), 0, 0);
            var lines = new ArrayList<Long>();
            try {
                while (cursor.nextLine()) {
                    cursor.finishLine();
                    lines.add(cursor.length());
                }
            } catch (EOFException broken) {
                lines.add(-1L);
            }
            assertThat(lines).as("read %d bytes at a time", portion).containsExactly(3L, 3L, 5L, -1L);
        }
    }

    @Test
    void lineOfAHundredMegabytes_isWalkedInTheBufferOfOne() throws IOException {
        int[] greatest = {0};
        long size = 100_000_000;
        var in = new InputStream() {
            private long left = size;

            @Override
            public int read() {
                throw new AssertionError("in portions");
            }

            @Override
            public int read(byte[] into, int from, int length) {
                greatest[0] = Math.max(greatest[0], into.length);
                int count = (int) Math.min(length, left);
                Arrays.fill(into, from, from + count, (byte) 'x');
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
        var cursor = new LineCursor(in, 0, 0);
        assertThat(cursor.nextLine()).isTrue();
        cursor.finishLine();
        assertThat(cursor.length()).isEqualTo(size);
        assertThat(greatest[0]).isEqualTo(1 << 20);
    }

    private static List<Line> walk(String text, long offset, long before, int buffer) throws IOException {
        var cursor = new LineCursor(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), offset, before, buffer);
        var lines = new ArrayList<Line>();
        while (cursor.nextLine()) {
            var read = new StringBuilder();
            for (int c = cursor.read(); c >= 0; c = cursor.read()) {
                read.append((char) c);
            }
            cursor.finishLine();
            lines.add(new Line(cursor.number(), cursor.offset(), cursor.length(), cursor.isTerminated(), read.toString()));
        }
        return lines;
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(40)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = random.nextInt(5) == 0 ? (byte) '\n' : (byte) random.nextInt(256);
        }
        return bytes;
    }

    /// Gives one to four bytes at a time.
    static InputStream trickle(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1 + random.nextInt(4)));
            }
        };
    }

    private static InputStream breaking(byte[] content, int portion) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                throw new AssertionError("in portions");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = Math.min(Math.min(length, portion), content.length - at);
                if (count == 0) {
                    throw new EOFException();
                }
                System.arraycopy(content, at, into, from, count);
                at += count;
                return count;
            }
        };
    }
}
