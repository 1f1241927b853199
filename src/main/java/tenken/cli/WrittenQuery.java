package tenken.cli;

import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.query.Parsed;
import tenken.query.Query;
import tenken.query.QueryError;
import tenken.text.Problem;
import tenken.text.VisibleText;

/// A query given with `--query`. A script must not take half an answer for a whole one: what is not understood is refused.
record WrittenQuery(String text) {
    private static final String INDENT = "        ";

    /// The filter that asks this too; a time in the text takes the place of the filter's period.
    ///
    /// @throws Problem where something is not understood; the place has been pointed at by then
    EventFilter narrow(EventFilter filter, Desk desk) throws Problem {
        Parsed parsed = Query.parse(text, desk.zone(), desk.now());
        if (!parsed.errors().isEmpty()) {
            QueryError first = parsed.errors().getFirst();
            desk.err().println(INDENT + VisibleText.of(text));
            desk.err().println(INDENT + " ".repeat(width(0, first.from())) + "^".repeat(Math.max(1, width(first.from(), first.to()))));
            throw new Problem(Problem.Kind.USAGE, "bad-query", first.happened(desk.texts()), first.remedy(desk.texts()));
        }
        EventFilter all = parsed.filter().period().map(filter::in).orElse(filter);
        for (Condition condition : parsed.filter().conditions()) {
            all = all.with(condition);
        }
        return all;
    }

    private int width(int from, int to) {
        return TextTable.width(VisibleText.of(text.substring(from, to)));
    }
}
