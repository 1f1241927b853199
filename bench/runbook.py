"""The runbook's 23 questions that only read: as a pipeline of jq and grep, as SQL, and by the name Tenken answers to.

The pipelines do what the runbook's do, in words of our own, and carry its numbers, R01 to R30; R11 is R10 with another
word. The archive's steps (R22 to R25) and the broken lines (R28, R29) are operations, not questions, and are left out.
"""


class Question:
    def __init__(self, number, tenken, pipeline, sql):
        self.number, self.tenken, self.pipeline, self.sql = number, tenken, pipeline, sql


RANKED = "| sort | uniq -c | sort -rn"
FAILED = """grep -F '"success":false' "$LOG" | jq -r """
JQ = """jq -r """
MS = """'select(.details.executionTimeMs != null) | .details.executionTimeMs' "$LOG" """
COUNTED = "SELECT %s AS what, count(*) FROM audit %s GROUP BY 1 ORDER BY 2 DESC"

QUESTIONS = [
    Question("R01", "errors-recent", FAILED + """'[.timestamp, .action, .toolName // "-", .errorMessage // "-"] | @tsv' | tail -n 50""",
             "SELECT ts, action, toolName, errorMessage FROM audit WHERE NOT success ORDER BY ts DESC LIMIT 50"),
    Question("R02", "errors-by-kind", FAILED + "'.errorMessage // .action' " + RANKED, COUNTED % ("coalesce(errorMessage, action)", "WHERE NOT success")),
    Question("R03", "errors-by-hour", FAILED + "'.timestamp[11:13]' | sort | uniq -c", COUNTED % ("date_trunc('hour', ts)", "WHERE NOT success")),
    Question("R04", "errors-by-tool", FAILED + """'.toolName // "unknown"' """ + RANKED + " | head", COUNTED % ("toolName", "WHERE NOT success") + " LIMIT 10"),
    Question("R05", "security-events", """grep -E 'verification.fail|critical|security' "$LOG" | tail -n 20""",
             "SELECT ts, action, toolName, details FROM audit WHERE action = 'verification.fail' ORDER BY ts DESC LIMIT 20"),
    Question("R06", "usage-ranking", JQ + """'select(.action == "tool.run") | .toolName' "$LOG" """ + RANKED + " | head -n 20",
             COUNTED % ("toolName", "WHERE action = 'tool.run'") + " LIMIT 20"),
    Question("R07", "unused-tools", """for tool in "$TOOLS"/*.json; do name=$(jq -r .name "$tool"); """
             """echo "$(grep -c "\\"toolName\\":\\"$name\\"" "$LOG") $name"; done | sort -n | head -n 20""",
             "SELECT toolName, count(*) FILTER (action = 'tool.run') FROM audit GROUP BY 1 ORDER BY 2 LIMIT 20"),
    Question("R08", "success-rate", """total=$(grep -Fc '"action":"tool.run"' "$LOG"); """
             """good=$(grep -F '"action":"tool.run"' "$LOG" | grep -Fc '"success":true'); echo "$total $good" """,
             "SELECT count(*), count(*) FILTER (success) FROM audit WHERE action = 'tool.run'"),
    Question("R09", "actions", JQ + """.action "$LOG" """ + RANKED, COUNTED % ("action", "")),
    Question("R10", "creations", """grep -F '"action":"tool.create"' "$LOG" | wc -l""", "SELECT count(*) FROM audit WHERE action = 'tool.create'"),
    Question("R12", "verification-failures", """grep -F verification "$LOG" | jq -r '[.timestamp, .action, .details.reason // "-"] | @tsv' | tail -n 50""",
             "SELECT ts, action, details->>'reason' FROM audit WHERE action = 'verification.fail' ORDER BY ts DESC LIMIT 50"),
    Question("R13", "high-risk-operations", JQ + """'select(.details.warning != null) | [.timestamp, .toolName, .details.warning] | @tsv' "$LOG" """,
             "SELECT ts, toolName, warning FROM audit WHERE warning IS NOT NULL"),
    Question("R14", "creation-bursts", """grep -F tool.create "$LOG" | jq -r '.timestamp[:10]' | sort | uniq -c | awk '$1 > 10'""",
             "SELECT date_trunc('day', ts), count(*) FROM audit WHERE action = 'tool.create' GROUP BY 1 HAVING count(*) > 10"),
    Question("R15", "failure-streaks", FAILED + ".toolName | sort | uniq -c | awk '$1 > 5'",
             "SELECT toolName, count(*) FROM audit WHERE NOT success GROUP BY 1 HAVING count(*) > 5"),
    Question("R16", "one month", """jq 'select(.timestamp >= "2026-05-01" and .timestamp < "2026-05-31")' "$LOG" """,
             "SELECT count(*) FROM audit WHERE ts >= '2026-05-01' AND ts < '2026-05-31'"),
    Question("R17", "one tool", """jq 'select(.toolName == "'"$TOOL"'")' "$LOG" """,
             "SELECT ts, action, success FROM audit WHERE toolName = '$TOOL' ORDER BY ts DESC LIMIT 200"),
    Question("R18", "creations and deletions", """jq 'select(.action == "tool.create" or .action == "tool.delete")' "$LOG" """,
             "SELECT ts, action, toolName FROM audit WHERE action IN ('tool.create', 'tool.delete') ORDER BY ts DESC LIMIT 200"),
    Question("R19", "runs-by-hour", JQ + """'.timestamp[11:13]' "$LOG" | sort | uniq -c""",
             "SELECT hour(ts), count(*) FROM audit WHERE action = 'tool.run' GROUP BY 1 ORDER BY 1"),
    Question("R20", "duration-stats", JQ + MS + "| awk '{ sum += $1; n++ } END { print sum / n }'", "SELECT avg(ms), count(ms) FROM audit"),
    Question("R21", "duration-stats", JQ + MS + "| sort -n | tail -n 1", "SELECT max(ms), median(ms), quantile_disc(ms, 0.95) FROM audit"),
    Question("R26", "duration-distribution", JQ + MS + "| awk '{ n[($1 >= 100) + ($1 >= 500) + ($1 >= 1000) + ($1 >= 5000) + ($1 >= 10000)]++ } "
             "END { for (c in n) print c, n[c] }'",
             "SELECT (ms >= 100)::INT + (ms >= 500)::INT + (ms >= 1000)::INT + (ms >= 5000)::INT + (ms >= 10000)::INT, count(*) "
             "FROM audit WHERE ms IS NOT NULL GROUP BY 1"),
    Question("R27", "slow-tools", JQ + """'select(.action == "tool.run" and .details.executionTimeMs != null) | [.toolName, .details.executionTimeMs] | @tsv' "$LOG" """
             "| awk '{ sum[$1] += $2; n[$1]++ } END { for (t in sum) if (sum[t] / n[t] > 5000) print t, sum[t] / n[t], n[t] }'",
             "SELECT toolName, avg(ms), count(*) FROM audit WHERE action = 'tool.run' GROUP BY 1 HAVING avg(ms) > 5000"),
    Question("R30", "one tool's failures", """grep -F '"toolName":"'"$TOOL"'"' "$LOG" | grep -F '"success":false' | jq -r .errorMessage | sort | uniq -c""",
             COUNTED % ("errorMessage", "WHERE toolName = '$TOOL' AND NOT success")),
]
