package tenken.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tenken.change.ToolMark.Act;
import tenken.change.ToolMark.Kind;
import tenken.event.Action;

class ToolMarkTest {
    private static final ToolGroups GROUPS = new ToolGroups(List.of());

    private static Act act(String time, Action action, String tool, String id) {
        return new Act(Instant.parse("2026-02-04T" + time + "Z"), action, tool, id);
    }

    @Test
    void deletedAndCreatedUnderItsName_isOneMark() {
        List<ToolMark> marks = ToolMark.of(List.of(
                act("13:59:40", Action.DELETE, "json", "dt_a"), act("13:59:50", Action.CREATE, "csv", "dt_c"), act("14:00:00", Action.CREATE, "json", "dt_b")), GROUPS);
        assertThat(marks).extracting(ToolMark::kind).containsExactly(Kind.CREATED, Kind.RECREATED);
        ToolMark again = marks.getLast();
        assertThat(again.at()).isEqualTo(Instant.parse("2026-02-04T14:00:00Z"));
        assertThat(List.of(again.tool(), again.formerId(), again.toolId())).containsExactly("json", "dt_a", "dt_b");
        assertThat(again.events()).isEqualTo(2);
        assertThat(again.period().from()).isEqualTo(Instant.parse("2026-02-04T13:59:40Z"));
    }

    @Test
    void createdBeforeTheOldOneIsDeleted_isMadeAgainToo() {
        List<ToolMark> marks = ToolMark.of(List.of(act("14:00:00", Action.CREATE, "json", "dt_b"), act("14:00:05", Action.DELETE, "json", "dt_a")), GROUPS);
        assertThat(marks).singleElement().extracting(ToolMark::kind, ToolMark::formerId).containsExactly(Kind.RECREATED, "dt_a");
    }

    @Test
    void moreThanAnHourApart_areTwoThings() {
        List<ToolMark> marks = ToolMark.of(List.of(act("12:00:00", Action.DELETE, "json", "dt_a"), act("13:00:01", Action.CREATE, "json", "dt_b")), GROUPS);
        assertThat(marks).extracting(ToolMark::kind).containsExactly(Kind.DELETED, Kind.CREATED);
    }

    @Test
    void theSameId_orAnUpdateBetween_isNotMadeAgain() {
        assertThat(ToolMark.of(List.of(act("12:00:00", Action.DELETE, "json", "dt_a"), act("12:00:01", Action.CREATE, "json", "dt_a")), GROUPS))
                .extracting(ToolMark::kind).containsExactly(Kind.DELETED, Kind.CREATED);
        assertThat(ToolMark.of(List.of(act("12:00:00", Action.UPDATE, "json", "dt_a"), act("12:00:01", Action.CREATE, "json", "dt_b")), GROUPS))
                .extracting(ToolMark::kind).containsExactly(Kind.UPDATED, Kind.CREATED);
    }

    @Test
    void toolsWithoutAName_areNeverTakenForOneAnother() {
        assertThat(ToolMark.of(List.of(act("12:00:00", Action.DELETE, "", ""), act("12:00:01", Action.CREATE, "", "")), GROUPS)).hasSize(2);
    }
}
