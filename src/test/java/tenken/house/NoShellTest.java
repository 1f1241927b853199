package tenken.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// T-34: half of the runbook's commands are macOS's, half are GNU's, and together they run on neither.
class NoShellTest {
    @Test
    void nothing_startsAnotherProgram() {
        var tenken = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("tenken");
        noClasses().should().dependOnClassesThat().belongToAnyOf(ProcessBuilder.class, Process.class)
                .orShould().callMethod(Runtime.class, "exec", String.class).orShould().callMethod(Runtime.class, "exec", String[].class)
                .because("Tenken reads files itself: the same on every system, whatever tools are installed").check(tenken);
    }
}
