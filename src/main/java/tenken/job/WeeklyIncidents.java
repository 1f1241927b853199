package tenken.job;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenken.check.WeeklyReport.Incident;
import tenken.check.WeeklyReport.IncidentKind;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.index.Happenings;
import tenken.index.IndexReader;
import tenken.metric.CreationBurst;
import tenken.metric.FailureStreak;
import tenken.metric.SecurityEvent;
import tenken.time.TimeSpan;
import tenken.time.Week;

/// Finds what went wrong in a week, so that the report comes prefilled (S0-5.9).
final class WeeklyIncidents {
    private static final int MESSAGES_LOOKED_AT = 1_000;

    private final IndexReader reader;
    private final Week week;

    WeeklyIncidents(IndexReader reader, Week week) {
        this.reader = reader;
        this.week = week;
    }

    /// In the order of time.
    List<Incident> find() throws IOException {
        var incidents = new ArrayList<Incident>();
        for (FailureStreak streak : reader.happenings().failureStreaks(week.span())) {
            if (streak.isConsecutive()) {
                incidents.add(new Incident(
                        IncidentKind.FAILURE_STREAK, streak.from(), streak.to(), streak.name(), commonMessage(streak), streak.longest()));
            }
        }
        List<Instant> creations = reader.happenings().creations(week.span());
        List<CreationBurst> bursts = CreationBurst.among(creations, week.zone());
        for (CreationBurst burst : bursts) {
            if (bursts.stream().noneMatch(other -> tellsMoreOf(other, burst))) {
                incidents.add(new Incident(IncidentKind.CREATION_BURST, burst.span().from(), burst.span().to(), "", "", burst.count()));
            }
        }
        List<SecurityEvent> security = reader.happenings().security(week.span(), Happenings.Concern.ALL).reversed();
        incidents.addAll(grouped(IncidentKind.VERIFICATION_FAILURE, security.stream().filter(SecurityEvent::isVerificationFailure).toList()));
        incidents.addAll(grouped(IncidentKind.HIGH_RISK_OPERATION, security.stream().filter(SecurityEvent::isHighRisk).toList()));
        incidents.sort(Comparator.comparing(Incident::at).thenComparing(Incident::kind).thenComparing(Incident::tool).thenComparing(Incident::detail));
        return List.copyOf(incidents);
    }

    /// A day whose creations all fell into one hour is told as that hour.
    private static boolean tellsMoreOf(CreationBurst hour, CreationBurst day) {
        return hour.kind() == CreationBurst.Kind.WINDOW && day.kind() == CreationBurst.Kind.DAY
                && hour.count() == day.count() && day.span().contains(hour.span().from());
    }

    /// The message most of the streak's failures have; of equally frequent ones the first in the order of letters.
    private String commonMessage(FailureStreak streak) throws IOException {
        var filter = EventFilter.ALL.in(new TimeSpan(streak.from(), streak.to().plusMillis(1)))
                .ofStream(EventFilter.Stream.AUDIT).withAction("run").withTarget(streak.toolId()).withOutcome(Outcome.FAILURE);
        var perMessage = new TreeMap<String, Long>();
        reader.events(reader.ids(filter, false, MESSAGES_LOOKED_AT, 0)).forEach(event -> perMessage.merge(event.message(), 1L, Long::sum));
        long most = perMessage.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return perMessage.entrySet().stream().filter(entry -> entry.getValue() == most).map(Map.Entry::getKey).findFirst().orElse("");
    }

    /// Events of one tool and cause are one incident.
    private static List<Incident> grouped(IncidentKind kind, List<SecurityEvent> events) {
        record Cause(String tool, String detail) {}
        var incidents = new LinkedHashMap<Cause, Incident>();
        for (SecurityEvent event : events) {
            String tool = event.tool().isEmpty() ? event.toolId() : event.tool();
            String detail = kind == IncidentKind.HIGH_RISK_OPERATION ? event.warning() : event.reason();
            incidents.merge(new Cause(tool, detail), new Incident(kind, event.at(), event.at(), tool, detail, 1),
                    (first, next) -> new Incident(kind, first.at(), next.until(), tool, detail, first.count() + 1));
        }
        return List.copyOf(incidents.values());
    }
}
