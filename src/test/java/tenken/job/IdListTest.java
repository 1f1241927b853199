package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IdListTest {
    @Test
    void any_numbersInAnyOrder_areGivenBackSortedAndOnce() {
        var random = new Random(1);
        for (int round = 0; round < 40; round++) {
            var expected = new TreeSet<Long>();
            var list = new IdList();
            long at = 0;
            for (int batch = 0; batch < 60; batch++) {
                long[] ids = new long[random.nextInt(400)];
                for (int i = 0; i < ids.length; i++) {
                    at += switch (random.nextInt(12)) {
                        case 0 -> -(random.nextLong(5_000) << 20);
                        case 1 -> 1;
                        case 2 -> 0;
                        case 3 -> random.nextLong(Long.MAX_VALUE / 100) * (round % 2);
                        default -> random.nextLong(5_000) << 20;
                    } * (round % 3 == 0 ? -1 : 1);
                    ids[i] = at;
                    expected.add(at);
                }
                list.add(ids);
                if (random.nextInt(10) == 0) {
                    assertThat(list.size()).isEqualTo(expected.size());
                }
            }
            long[] all = expected.stream().mapToLong(Long::longValue).toArray();
            assertThat(list.size()).isEqualTo(all.length);
            assertThat(list.slice(0, all.length)).isEqualTo(all);
            for (int i = 0; i < 50; i++) {
                int from = random.nextInt(all.length);
                int count = random.nextInt(1_500);
                assertThat(list.slice(from, count)).isEqualTo(Arrays.copyOfRange(all, from, Math.min(all.length, from + count)));
                assertThat(list.rowOf(all[from])).isEqualTo(from);
                assertThat(list.rowOf(all[from] + 1)).isEqualTo(from + 1);
            }
            assertThat(list.slice(all.length, 5)).isEmpty();
            assertThat(list.rowOf(Long.MIN_VALUE)).isZero();
        }
    }

    @Test
    void ends_ofTheNumbers_areKept() {
        var list = new IdList();
        list.add(new long[] {Long.MAX_VALUE, 0, Long.MIN_VALUE});
        assertThat(list.slice(0, 5)).containsExactly(Long.MIN_VALUE, 0, Long.MAX_VALUE);
    }

    @Test
    void aMillionTimes_takeAFewMegabytes() {
        var list = new IdList();
        var batch = new long[1_000];
        for (int i = 0; i < 1_000; i++) {
            for (int j = 0; j < batch.length; j++) {
                batch[j] = ((1_000_000L * i + j * 778L) + 1_700_000_000_000L) << 20;
            }
            list.add(batch);
        }
        assertThat(list.size()).isEqualTo(1_000_000);
        assertThat(list.bytes()).isLessThan(4_000_000);
    }
}
