package tenken.index;

import java.util.Arrays;

/// A set of hashes that gives up when it becomes too large: then nothing can be told from it any more.
final class Hashes {
    /// Eight megabytes.
    private static final int MOST = 1 << 19;

    private long[] slots = new long[1 << 10];
    private int size;
    private boolean all = true;

    /// Whether every hash that was ever added is here.
    boolean isAll() {
        return all;
    }

    boolean has(long hash) {
        return slots[slot(hash)] != 0;
    }

    void add(long hash) {
        if (!all) {
            return;
        }
        if (size * 2 >= slots.length) {
            grow();
        }
        int slot = slot(hash);
        if (slots[slot] == 0) {
            slots[slot] = used(hash);
            size++;
            if (size >= MOST) {
                giveUp();
            }
        }
    }

    void giveUp() {
        all = false;
        slots = new long[2];
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> slots[slot(hash)] = hash);
    }

    private int slot(long hash) {
        int slot = (int) (used(hash) >>> 17) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != used(hash)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /// 0 marks a free slot.
    private static long used(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
