package tenken.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityEventTest {
    @ParameterizedTest
    @CsvSource({
        "critical_risk, '', '', false, true", "'', 'security: code-injection', '', false, true", "'', '', A SECURITY matter, false, true",
        "'', '', '', true, true", "'', file-system-delete, slow, false, false", "'', '', '', false, false"})
    void critical_isAFailedVerificationOrAFieldThatSaysSo(String reason, String issues, String warning, boolean failedVerification, boolean critical) {
        assertThat(event(reason, issues, warning, "", failedVerification).isCritical()).isEqualTo(critical);
    }

    @ParameterizedTest
    @CsvSource({"slow query, true", "'', false"})
    void highRisk_isWhatTheSystemWarnedOf(String warning, boolean highRisk) {
        assertThat(event("critical", "critical", warning, "", true).isHighRisk()).isEqualTo(highRisk);
    }

    @ParameterizedTest
    @CsvSource({"critical security, false"})
    void message_doesNotCount(String message, boolean critical) {
        assertThat(event("", "", "", message, false).isCritical()).isEqualTo(critical);
    }

    private static SecurityEvent event(String reason, String issues, String warning, String message, boolean failedVerification) {
        return new SecurityEvent(Instant.EPOCH, "run", "dt_1", "critical_tool", reason, issues, warning, message, failedVerification);
    }
}
