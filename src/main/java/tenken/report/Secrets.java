package tenken.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Covers what looks like a key, a token or a password: a report is handed round, a log is not.
///
/// The first four characters and the length stay, enough to find the secret again in the log. Every pattern runs in
/// linear time: no repetition stands within another.
final class Secrets {
    private static final Pattern TOKEN = Pattern.compile(
            "AKIA[0-9A-Z]{16}+"
                    + "|gh[pousr]_[A-Za-z0-9]{20,}+"
                    + "|sk-[A-Za-z0-9_-]{16,}+"
                    + "|eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+"
                    + "|(?<=-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)[^-]++");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:password|passwd|secret|api[_-]?key|access[_-]?token|authorization)\"?\\s{0,3}[:=]\\s{0,3}(?:(?:bearer|basic)\\s)?\"?)([^\\s\",;}]{4,}+)");

    private Secrets() {}

    static String covered(String text) {
        String named = NAMED.matcher(text).replaceAll(match -> quoted(match.group(1) + cover(match.group(2))));
        return TOKEN.matcher(named).replaceAll((MatchResult match) -> quoted(cover(match.group())));
    }

    private static String cover(String secret) {
        return secret.substring(0, 4) + "…(" + secret.length() + ")";
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }
}
