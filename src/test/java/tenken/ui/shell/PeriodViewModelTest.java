package tenken.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tenken.text.Language;
import tenken.text.Texts;
import tenken.time.TimeSpan;

class PeriodViewModelTest {
    private static final Instant NOON = Instant.parse("2026-02-10T12:00:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final Session session = new Session(FakeWorkspace.real("one"), new Texts(Language.EN), FakeWorkspace.TOKYO,
            Optional.of(TimeSpan.before(NOON, Duration.ofDays(7))), clock::get);
    private final PeriodViewModel period = new PeriodViewModel(session);

    @Test
    void thePeriodAtTheStart_isRecognised() {
        assertThat(period.choice().get()).contains(PeriodChoice.LAST_7_DAYS);
    }

    @Test
    void thePeriodAtTheStart_isRecognisedThoughTheClockHasGoneOn_andIsFollowed() {
        clock.set(NOON.plusMillis(7));
        var later = new PeriodViewModel(session);
        assertThat(later.choice().get()).contains(PeriodChoice.LAST_7_DAYS);
        clock.set(NOON.plusSeconds(90));
        later.follow();
        assertThat(session.period().get().orElseThrow().to()).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void choose_last24Hours_endsNow() {
        period.choose(PeriodChoice.LAST_24_HOURS);

        assertThat(session.period().get()).contains(new TimeSpan(Instant.parse("2026-02-09T12:00:00Z"), NOON));
    }

    @Test
    void previous_movesByItsOwnLength_andStandsThere() {
        period.previous();
        clock.set(NOON.plusSeconds(60));
        period.follow();

        assertThat(session.period().get()).contains(new TimeSpan(Instant.parse("2026-01-27T12:00:00Z"), Instant.parse("2026-02-03T12:00:00Z")));
        assertThat(period.choice().get()).isEmpty();
    }

    @Test
    void next_afterPrevious_isTheChoiceAgain_andNothingLiesAheadOfNow() {
        period.previous();
        period.next();
        period.next();

        assertThat(period.choice().get()).contains(PeriodChoice.LAST_7_DAYS);
        assertThat(period.hasNext()).isFalse();
    }

    @Test
    void follow_aChoice_isTakenUpToNow() {
        clock.set(NOON.plusSeconds(3600));
        period.follow();

        assertThat(session.period().get().orElseThrow().to()).isEqualTo("2026-02-10T13:00:00Z");
    }

    @Test
    void everything_hasNeitherBeforeNorAfter() {
        period.choose(PeriodChoice.EVERYTHING);

        assertThat(session.period().get()).isEmpty();
        assertThat(period.hasPrevious()).isFalse();
        assertThat(period.hasNext()).isFalse();
    }

    @Test
    void aPeriodSetByAScreen_isNoChoice() {
        session.period().set(Optional.of(new TimeSpan(NOON.minusSeconds(5), NOON.minusSeconds(1))));

        assertThat(period.choice().get()).isEmpty();
        assertThat(period.hasNext()).isTrue();
    }
}
