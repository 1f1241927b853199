package tenken.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import tenken.cli.Version;

class VersionTest {
    @Test
    void version_isTheOneOfThePom() throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
        assertThat(Version.NUMBER).isEqualTo(XPathFactory.newInstance().newXPath().evaluate("/project/version", pom));
    }
}
