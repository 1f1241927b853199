package tenken.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HashesTest {
    @Test
    void whatWasAdded_isThere_howeverMany_andNothingElse() {
        var hashes = new Hashes();
        new Random(1).longs(100_000).forEach(hashes::add);
        hashes.add(0);
        assertThat(hashes.isAll()).isTrue();
        assertThat(new Random(1).longs(100_000).allMatch(hashes::has)).isTrue();
        assertThat(hashes.has(0)).isTrue();
        assertThat(new Random(2).longs(1_000).anyMatch(hashes::has)).isFalse();
    }

    @Test
    void tooMany_areNoLongerToldApart() {
        var hashes = new Hashes();
        new Random(3).longs(1 << 19).forEach(hashes::add);
        assertThat(hashes.isAll()).isFalse();
        hashes.add(5);
        assertThat(hashes.isAll()).isFalse();
    }
}
