package tenken.disk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The catalogue of the sample's tools.
class SampleToolsTest {
    private static final Set<String> RESERVED =
            Set.of("create_tool", "run_dynamic_tool", "list_dynamic_tools", "delete_dynamic_tool", "bash", "read", "write", "edit", "question");

    @Test
    void names_followTheSystemsRule() throws Exception {
        assertThat(Catalogue.tools()).allSatisfy(tool -> {
            assertThat(tool.name()).matches(Pattern.compile("[a-z][a-z0-9_-]{0,63}")).isNotIn(RESERVED);
            assertThat(tool.confidence()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void noTwoTools_haveTheSameId() throws Exception {
        assertThat(Catalogue.tools()).extracting(SampleTool::id).doesNotHaveDuplicates();
    }

    @Test
    void moreThanTenTools_areMadeWithinOneHour() throws Exception {
        List<SampleTool> tools = Catalogue.tools();
        assertThat(tools).anySatisfy(first -> assertThat(tools)
                .filteredOn(tool -> !tool.createdAt().isBefore(first.createdAt()) && tool.createdAt().isBefore(first.createdAt().plusSeconds(3_600)))
                .hasSizeGreaterThan(10));
    }
}
