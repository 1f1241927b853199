package tenken.source.dynamictools;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.Set;
import tenken.event.LogLine.Security;
import tenken.event.Oddity;
import tenken.source.JsonTokens;
import tenken.source.JsonTokens.Token;

/// What is read of a line's `details`: how long the run took, and what bears on security.
final class AuditDetails {
    /// Above this a number is no duration any more: 2^53, from which on a double skips whole numbers.
    private static final double GREATEST_MS = 1L << 53;

    /// Types of issues beyond this many characters are left out.
    private static final int ISSUES_LIMIT = 2_000;

    private enum Name { EXECUTION_TIME, REASON, WARNING, ISSUES }

    private final Set<Oddity> oddities;
    private final SeenNames seen;
    private OptionalDouble executionTimeMs = OptionalDouble.empty();
    private String reason = "";
    private String warning = "";
    private final StringBuilder issues = new StringBuilder();

    AuditDetails(Set<Oddity> oddities) {
        this.oddities = oddities;
        this.seen = new SeenNames(oddities);
    }

    void reset() {
        seen.reset();
        executionTimeMs = OptionalDouble.empty();
        reason = "";
        warning = "";
        issues.setLength(0);
    }

    OptionalDouble executionTimeMs() {
        return executionTimeMs;
    }

    Security security() {
        return reason.isEmpty() && warning.isEmpty() && issues.isEmpty() ? Security.NONE : new Security(reason, issues.toString(), warning);
    }

    /// The object has just been opened; reads it to its end.
    Token read(JsonTokens tokens) throws IOException {
        Token token;
        for (token = tokens.next(); token == Token.NAME; token = tokens.next()) {
            Token last = field(tokens);
            if (last == Token.TRUNCATED || last == Token.WRONG) {
                return last;
            }
        }
        return token;
    }

    private Token field(JsonTokens tokens) throws IOException {
        if (tokens.isNamed("executionTimeMs") && seen.first(Name.EXECUTION_TIME)) {
            Token value = tokens.next();
            executionTime(value, tokens);
            return tokens.skip(value);
        }
        if (tokens.isNamed("reason") && seen.first(Name.REASON)) {
            Token value = tokens.next();
            reason = value == Token.STRING ? kept(tokens) : "";
            return tokens.skip(value);
        }
        if (tokens.isNamed("warning") && seen.first(Name.WARNING)) {
            Token value = tokens.next();
            // Whatever is not null is a warning (S0-4.2b), if only by being there.
            warning = value == Token.STRING ? kept(tokens) : value == Token.NULL ? "" : "(…)";
            return tokens.skip(value);
        }
        if (tokens.isNamed("issues") && seen.first(Name.ISSUES)) {
            Token value = tokens.next();
            return value == Token.ARRAY_START ? issues(tokens) : tokens.skip(value);
        }
        return tokens.skip(tokens.next());
    }

    private String kept(JsonTokens tokens) {
        if (tokens.isShortened()) {
            oddities.add(Oddity.SHORTENED);
        }
        return tokens.repeatedText();
    }

    private void executionTime(Token value, JsonTokens tokens) {
        if (value == Token.NUMBER) {
            double milliseconds = tokens.isShortened() ? Double.POSITIVE_INFINITY : Double.parseDouble(tokens.text());
            if (milliseconds >= 0 && milliseconds <= GREATEST_MS) {
                executionTimeMs = OptionalDouble.of(milliseconds);
            } else {
                oddities.add(Oddity.ODD_DURATION);
            }
        } else if (value != Token.NULL) {
            oddities.add(Oddity.WRONG_TYPE);
        }
    }

    private Token issues(JsonTokens tokens) throws IOException {
        Token token = tokens.next();
        while (token != Token.ARRAY_END) {
            Token last = token == Token.OBJECT_START ? issue(tokens) : tokens.skip(token);
            if (last == Token.TRUNCATED || last == Token.WRONG) {
                return last;
            }
            token = tokens.next();
        }
        return token;
    }

    private Token issue(JsonTokens tokens) throws IOException {
        Token token;
        for (token = tokens.next(); token == Token.NAME; token = tokens.next()) {
            boolean isType = tokens.isNamed("type");
            Token value = tokens.next();
            if (isType && value == Token.STRING && issues.length() < ISSUES_LIMIT) {
                issues.append(issues.isEmpty() ? "" : ",").append(tokens.repeatedText());
            }
            Token last = tokens.skip(value);
            if (last == Token.TRUNCATED || last == Token.WRONG) {
                return last;
            }
        }
        return token;
    }
}
