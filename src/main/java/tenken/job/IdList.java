package tenken.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers of events in their order, packed: ten million take some twenty megabytes.
///
/// A number is a time and, mostly 0, a turn within its millisecond; what is kept is how far each lies behind the one
/// before, in blocks of [#BLOCK]. Numbers come nearly in order, from either end; those in between find their block.
final class IdList {
    private static final int BLOCK = 512;
    private static final int TURN_BITS = 20;
    private static final long TURN_MASK = (1L << TURN_BITS) - 1;
    private static final int MOST_WAITING = 1 << 16;
    private static final int MOST_BYTES = 10;

    private final List<Packed> blocks = new ArrayList<>();
    private long[] waiting = new long[256];
    private int waitingCount;
    /// How many stand before each block; holds while `counted`.
    private long[] before = {};
    private boolean counted;

    private record Packed(long first, long last, int count, byte[] steps) {}

    void add(long[] ids) {
        if (waitingCount + ids.length > waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(waitingCount + ids.length, waiting.length * 2));
        }
        System.arraycopy(ids, 0, waiting, waitingCount, ids.length);
        waitingCount += ids.length;
        if (waitingCount >= MOST_WAITING) {
            merge();
        }
    }

    long size() {
        count();
        return blocks.isEmpty() ? 0 : before[blocks.size() - 1] + blocks.getLast().count();
    }

    /// Those in a stretch of rows, the least being row 0.
    long[] slice(long row, int length) {
        long size = size();
        long from = Math.clamp(row, 0, size);
        var slice = new long[(int) Math.clamp(size - from, 0, Math.max(0, length))];
        int filled = 0;
        int block = slice.length == 0 ? 0 : blockOfRow(from);
        while (filled < slice.length) {
            long[] ids = unpack(blocks.get(block));
            int skip = (int) Math.max(0, from - before[block]);
            int taken = Math.min(ids.length - skip, slice.length - filled);
            System.arraycopy(ids, skip, slice, filled, taken);
            filled += taken;
            block++;
        }
        return slice;
    }

    /// How many are less than `id`.
    long rowOf(long id) {
        count();
        int block = firstBlockReaching(id);
        if (block == blocks.size()) {
            return size();
        }
        int at = Arrays.binarySearch(unpack(blocks.get(block)), id);
        return before[block] + (at >= 0 ? at : -at - 1);
    }

    /// Bytes taken, nearly.
    long bytes() {
        return blocks.stream().mapToLong(block -> block.steps().length + 64).sum() + 8L * waiting.length;
    }

    private int blockOfRow(long row) {
        int found = Arrays.binarySearch(before, 0, blocks.size(), row);
        return found >= 0 ? found : -found - 2;
    }

    private void count() {
        merge();
        if (!counted) {
            before = new long[blocks.size()];
            for (int i = 1; i < before.length; i++) {
                before[i] = before[i - 1] + blocks.get(i - 1).count();
            }
            counted = true;
        }
    }

    /// Takes what waits into the blocks it belongs to.
    private void merge() {
        if (waitingCount == 0) {
            return;
        }
        Arrays.sort(waiting, 0, waitingCount);
        int first = firstBlockReaching(waiting[0]);
        int end = first;
        while (end < blocks.size() && blocks.get(end).first() <= waiting[waitingCount - 1]) {
            end++;
        }
        // A neighbour that is not full is filled up.
        first = first > 0 && blocks.get(first - 1).count() < BLOCK ? first - 1 : first;
        end = end < blocks.size() && blocks.get(end).count() < BLOCK ? end + 1 : end;
        List<Packed> touched = blocks.subList(first, end);
        long[] all = new long[waitingCount + touched.stream().mapToInt(Packed::count).sum()];
        int filled = 0;
        for (Packed block : touched) {
            long[] ids = unpack(block);
            System.arraycopy(ids, 0, all, filled, ids.length);
            filled += ids.length;
        }
        System.arraycopy(waiting, 0, all, filled, waitingCount);
        touched.clear();
        blocks.addAll(first, pack(Arrays.stream(all).sorted().distinct().toArray()));
        waitingCount = 0;
        waiting = waiting.length > MOST_WAITING ? new long[256] : waiting;
        counted = false;
    }

    private int firstBlockReaching(long id) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).last() < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<Packed> pack(long[] sorted) {
        var packed = new ArrayList<Packed>();
        var steps = new byte[BLOCK * MOST_BYTES];
        for (int at = 0; at < sorted.length; ) {
            long first = sorted[at];
            long last = first;
            int count = 1;
            int length = 0;
            for (at++; at < sorted.length && count < BLOCK; at++) {
                long step = sorted[at] - last;
                if (step < 0 || step >>> 62 != 0) {
                    break;
                }
                length = put(steps, length, (step & TURN_MASK) == 0 ? step >>> TURN_BITS << 1 : step << 1 | 1);
                last = sorted[at];
                count++;
            }
            packed.add(new Packed(first, last, count, Arrays.copyOf(steps, length)));
        }
        return packed;
    }

    private static int put(byte[] into, int from, long value) {
        int at = from;
        long rest = value;
        while (rest >>> 7 != 0) {
            into[at++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        into[at++] = (byte) rest;
        return at;
    }

    private static long[] unpack(Packed block) {
        var ids = new long[block.count()];
        ids[0] = block.first();
        byte[] steps = block.steps();
        int at = 0;
        for (int i = 1; i < ids.length; i++) {
            long value = 0;
            int shift = 0;
            while (steps[at] < 0) {
                value |= (long) (steps[at++] & 0x7f) << shift;
                shift += 7;
            }
            value |= (long) steps[at++] << shift;
            ids[i] = ids[i - 1] + ((value & 1) == 0 ? value >>> 1 << TURN_BITS : value >>> 1);
        }
        return ids;
    }
}
